import { tracePath } from '../../../../domain/billboard/drawing/paint'
import type { Drawing } from '../../../../domain/billboard/drawing/commands'
import type { Corners } from '../../../../domain/billboard/homography'
import { paintInPerspective } from '../../../../domain/billboard/scenes/in-perspective'
import {
  stageSize,
  type PlaceScene,
  type SceneShape,
} from '../../../../domain/billboard/scenes/place-scene'
import { sceneColour, type Light } from '../../../../domain/billboard/scenes/scene-inks'
import { paintLit } from '../paint-glow'

type Picture = { scene: PlaceScene; key: string; light: Light }

/** A key stroke changes the artwork only, so what is behind it is painted once for each size and light. */
const backgrounds = new Map<string, HTMLCanvasElement>()
const mostBackgrounds = 24

/** A place with the artwork in it, as large as the canvas. */
export function paintScene(
  painter: CanvasRenderingContext2D,
  { scene, key, light }: Picture,
  drawing: Drawing | null,
): void {
  const { width, height } = painter.canvas
  painter.setTransform(1, 0, 0, 1, 0, 0)
  painter.drawImage(backgroundOf({ scene, key, light }, width, height), 0, 0)
  painter.setTransform(width / stageSize.width, 0, 0, height / stageSize.height, 0, 0)
  if (drawing !== null) paintBoard(painter, drawing, scene.corners, light)
  paintShapes(painter, scene.front, light)
}

/** The artwork between four corners, and nothing of it beside them. */
export function paintBoard(
  painter: CanvasRenderingContext2D,
  drawing: Drawing,
  corners: Corners,
  light: Light,
): void {
  painter.save()
  traceCorners(painter, corners)
  painter.clip()
  // Of its upper edge; light around letters is not counted in the units of the scene.
  const [left, right] = corners
  const pxPerMm =
    (Math.hypot(right.x - left.x, right.y - left.y) * painter.getTransform().a) / drawing.widthMm
  paintLit(painter, drawing, { night: light === 'night', pxPerMm }, (part) =>
    paintInPerspective(painter, part, corners),
  )
  painter.restore()
}

function backgroundOf(
  { scene, key, light }: Picture,
  width: number,
  height: number,
): HTMLCanvasElement {
  const name = `${key} ${light} ${width}x${height}`
  const kept = backgrounds.get(name)
  if (kept !== undefined) return kept
  const canvas = document.createElement('canvas')
  Object.assign(canvas, { width, height })
  const painter = canvas.getContext('2d')
  if (painter !== null) paintBackground(painter, scene, light)
  const oldest = backgrounds.keys().next().value
  if (backgrounds.size >= mostBackgrounds && oldest !== undefined) backgrounds.delete(oldest)
  backgrounds.set(name, canvas)
  return canvas
}

function paintBackground(painter: CanvasRenderingContext2D, scene: PlaceScene, light: Light): void {
  const scale = painter.canvas.width / stageSize.width
  painter.setTransform(scale, 0, 0, painter.canvas.height / stageSize.height, 0, 0)
  paintShapes(painter, scene.behind, light)
  // A board without words is a bare one; at night its lamps light the air around it.
  painter.shadowColor = light === 'night' ? 'rgb(255 240 200 / 45%)' : 'rgb(0 0 0 / 25%)'
  painter.shadowBlur = (light === 'night' ? 60 : 10) * scale
  painter.fillStyle = light === 'night' ? '#B9BDC0' : '#E6E8E9'
  traceCorners(painter, scene.corners)
  painter.fill()
}

function paintShapes(
  painter: CanvasRenderingContext2D,
  shapes: readonly SceneShape[],
  light: Light,
): void {
  for (const shape of shapes) {
    painter.fillStyle = fillOf(painter, shape, light)
    painter.beginPath()
    tracePath(painter, shape.path)
    painter.fill()
  }
}

function fillOf(
  painter: CanvasRenderingContext2D,
  { ink, to, path }: SceneShape,
  light: Light,
): string | CanvasGradient {
  if (to === undefined) return sceneColour(ink, light)
  const heights = path.flatMap((command) => (command[0] === 'Z' ? [] : [command[2]]))
  const fade = painter.createLinearGradient(0, Math.min(...heights), 0, Math.max(...heights))
  fade.addColorStop(0, sceneColour(ink, light))
  fade.addColorStop(1, sceneColour(to, light))
  return fade
}

function traceCorners(painter: CanvasRenderingContext2D, corners: Corners): void {
  painter.beginPath()
  for (const { x, y } of corners) painter.lineTo(x, y)
  painter.closePath()
}
