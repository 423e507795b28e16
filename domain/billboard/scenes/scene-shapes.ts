import type { Path } from '../drawing/commands'
import { ellipsePath, rectanglePath } from '../drawing/path-geometry'
import type { Corners, Point } from '../homography'
import type { SceneShape } from './place-scene'
import type { SceneInk } from './scene-inks'

type Spot = readonly [x: number, y: number]

/** A rectangle of the stage. */
export function rectangle(
  ink: SceneInk,
  [xMm, yMm]: Spot,
  [widthMm, heightMm]: Spot,
  to?: SceneInk,
): SceneShape {
  const path = rectanglePath({ xMm, yMm, widthMm, heightMm })
  return to === undefined ? { ink, path } : { ink, to, path }
}

/** An ellipse around a point. */
export function ellipse(ink: SceneInk, [x, y]: Spot, [rx, ry]: Spot): SceneShape {
  return { ink, path: ellipsePath(x, y, rx, ry) }
}

/** A closed outline with straight sides. */
export function polygon(ink: SceneInk, ...spots: readonly Spot[]): SceneShape {
  const steps = spots.map(([x, y], index) => [index === 0 ? 'M' : 'L', x, y] as const)
  return { ink, path: [...steps, ['Z']] }
}

/** A rectangle with round corners. */
export function rounded(ink: SceneInk, [x, y]: Spot, [w, h]: Spot, radius: number): SceneShape {
  const [right, bottom, k] = [x + w, y + h, radius * 0.45]
  const path: Path = [
    ['M', x + radius, y],
    ['L', right - radius, y],
    ['C', right - k, y, right, y + k, right, y + radius],
    ['L', right, bottom - radius],
    ['C', right, bottom - k, right - k, bottom, right - radius, bottom],
    ['L', x + radius, bottom],
    ['C', x + k, bottom, x, bottom - k, x, bottom - radius],
    ['L', x, y + radius],
    ['C', x, y + k, x + k, y, x + radius, y],
    ['Z'],
  ]
  return { ink, path }
}

/** A soft rise of land from one side of the stage to the other, down to `bottom`. */
export function hill(ink: SceneInk, left: number, peak: number, right: number, bottom: number) {
  const path: Path = [
    ['M', 0, left],
    ['C', 420, left, 560, peak, 860, peak],
    ['C', 1160, peak, 1280, right, 1600, right],
    ['L', 1600, bottom],
    ['L', 0, bottom],
    ['Z'],
  ]
  return { ink, path } satisfies SceneShape
}

/** A round tree that stands at a point. */
export function tree([x, y]: Spot, size: number): SceneShape[] {
  return [
    rectangle('trunk', [x - size * 0.06, y - size * 0.6], [size * 0.12, size * 0.6]),
    ellipse('treeDark', [x, y - size * 0.85], [size * 0.42, size * 0.46]),
    ellipse('tree', [x - size * 0.06, y - size * 0.93], [size * 0.34, size * 0.36]),
  ]
}

/** The outline of a board, larger by some units to each side. */
export function rim(ink: SceneInk, corners: Corners, by: number): SceneShape {
  const middle = middleOf(corners)
  const spots = corners.map(({ x, y }): Spot => [
    x + Math.sign(x - middle.x) * by,
    y + Math.sign(y - middle.y) * by,
  ])
  return polygon(ink, ...spots)
}

/** Between all four corners. */
export function middleOf(corners: Corners): Point {
  const sum = corners.reduce((one, other) => ({ x: one.x + other.x, y: one.y + other.y }))
  return { x: sum.x / 4, y: sum.y / 4 }
}
