import type { Size } from '../format'
import { cornersOf } from './board-corners'
import { stageSize } from './place-scene'
import type { Corners, Point } from '../homography'

/** How many units of the stage one metre takes at one metre ahead: at 10° aside one looks at three quarters of it. */
const zoom = (0.25 * stageSize.width) / Math.tan((10 * Math.PI) / 180)

/** Where the road meets the sky. */
export const horizonY = 560

/** The road is so many metres below the eye of who drives: a usual car (our assumption). */
export const roadM = -1.3

/** Metres from the eye of who drives to the lower edge of a board (our assumption). */
const boardFootM = 3

/** Where a point of the road side is seen: metres aside, above the eye, and ahead. */
export function seenAt(asideM: number, aboveM: number, aheadM: number): Point {
  const scale = zoom / Math.max(0.5, aheadM)
  return { x: stageSize.width / 2 + asideM * scale, y: horizonY - aboveM * scale }
}

/** The board that stands across to the road, so many metres ahead: big as it looks, and as far aside. */
export function boardSeen(boardMm: Size, offsetM: number, aheadM: number): Corners {
  const scale = zoom / Math.max(0.5, aheadM)
  const [width, height] = [(boardMm.width / 1000) * scale, (boardMm.height / 1000) * scale]
  const foot = seenAt(offsetM, boardFootM, aheadM)
  return cornersOf({ x: foot.x - width / 2, y: foot.y - height, width, height })
}

/** Poles beside the road, one every so many metres, as they pass: how far ahead each is after so many driven. */
export function polesAhead(drivenM: number, everyM = 25, count = 10): number[] {
  const first = everyM - (drivenM % everyM)
  return Array.from({ length: count }, (_, index) => first + index * everyM)
}

/** How far the surroundings smear in a sixtieth of a second, in units of the stage, while the eye holds the board. */
export function smearOf(degreesPerSecond: number): number {
  return ((degreesPerSecond * Math.PI) / 180 / 60) * zoom
}
