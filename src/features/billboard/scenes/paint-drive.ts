import type { Drawing } from '../../../../domain/billboard/drawing/commands'
import type { Size } from '../../../../domain/billboard/format'
import {
  boardSeen,
  horizonY,
  polesAhead,
  roadM,
  seenAt,
  smearOf,
} from '../../../../domain/billboard/scenes/drive-view'
import { stageSize } from '../../../../domain/billboard/scenes/place-scene'
import {
  sceneColour,
  type Light,
  type SceneInk,
} from '../../../../domain/billboard/scenes/scene-inks'
import { paintBlurred } from './paint-blurred'
import { paintBoard } from './paint-scene'

export type DriveScene = {
  drawing: Drawing
  boardMm: Size
  offsetM: number
  aheadM: number
  drivenM: number
  degreesPerSecond: number
  light: Light
}

/** What is seen through the windscreen. The eye holds the board, so only what is around it is blurred. */
export function paintDrive(painter: CanvasRenderingContext2D, scene: DriveScene): void {
  const scale = painter.canvas.width / stageSize.width
  painter.setTransform(scale, 0, 0, scale, 0, 0)
  const smear = Math.min(12, smearOf(scene.degreesPerSecond) * scale)
  paintBlurred(painter, smear, (around) => {
    paintLand(around, scene.light)
    paintPoles(around, scene)
  })
  const corners = boardSeen(scene.boardMm, scene.offsetM, scene.aheadM)
  const foot = seenAt(scene.offsetM, roadM, scene.aheadM)
  const post = Math.max(2, (0.8 * (corners[1].x - corners[0].x)) / 14)
  painter.fillStyle = sceneColour('frame', scene.light)
  painter.fillRect(foot.x - post / 2, corners[2].y, post, foot.y - corners[2].y)
  paintBoard(painter, scene.drawing, corners, scene.light)
}

function paintLand(painter: CanvasRenderingContext2D, light: Light): void {
  const { width, height } = stageSize
  const sky = painter.createLinearGradient(0, 0, 0, horizonY)
  sky.addColorStop(0, sceneColour('skyHigh', light))
  sky.addColorStop(1, sceneColour('skyLow', light))
  painter.fillStyle = sky
  // Beyond the edges, so that a blur takes nothing empty in.
  painter.fillRect(-40, -40, width + 80, horizonY + 80)
  painter.fillStyle = sceneColour('field', light)
  painter.fillRect(-40, horizonY, width + 80, height - horizonY + 40)
  fillAcross(painter, sceneColour('road', light), -2.2, 5.8, [1.6, 400])
}

/** A stripe of the ground between two distances aside, from near to far. */
function fillAcross(
  painter: CanvasRenderingContext2D,
  colour: string,
  fromM: number,
  toM: number,
  [nearM, farM]: readonly [number, number],
): void {
  painter.fillStyle = colour
  painter.beginPath()
  for (const { x, y } of [
    seenAt(-toM, roadM, nearM),
    seenAt(-fromM, roadM, nearM),
    seenAt(-fromM, roadM, farM),
    seenAt(-toM, roadM, farM),
  ])
    painter.lineTo(x, y)
  painter.closePath()
  painter.fill()
}

/** Strokes of the lane and poles at both sides, the far ones first. */
function paintPoles(painter: CanvasRenderingContext2D, { drivenM, light }: DriveScene): void {
  for (const ahead of polesAhead(drivenM, 12, 20).toReversed())
    fillAcross(painter, sceneColour('paint', light), 1.75, 1.9, [ahead, ahead + 4])
  for (const ahead of polesAhead(drivenM).toReversed()) {
    paintPole(painter, -9, ahead, 'steel', light)
    paintPole(painter, 4.5, ahead, 'steel', light)
  }
}

function paintPole(
  painter: CanvasRenderingContext2D,
  asideM: number,
  aheadM: number,
  ink: SceneInk,
  light: Light,
): void {
  const [top, foot] = [seenAt(asideM, 3.2, aheadM), seenAt(asideM, roadM, aheadM)]
  const width = (foot.y - top.y) * 0.03
  painter.fillStyle = sceneColour(ink, light)
  painter.fillRect(foot.x - width / 2, top.y, width, foot.y - top.y)
  painter.fillStyle = sceneColour('lamp', light)
  painter.fillRect(foot.x - width * 2, top.y - width, width * 4, width)
}
