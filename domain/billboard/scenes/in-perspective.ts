import { clipPath } from '../drawing/clip-path'
import type { Drawing, Shape } from '../drawing/commands'
import { paintTo, type Painter } from '../drawing/paint'
import { homography, mapPoint, type Corners, type Homography, type Point } from '../homography'

const unitSquare: Corners = [
  { x: 0, y: 0 },
  { x: 1, y: 0 },
  { x: 1, y: 1 },
  { x: 0, y: 1 },
]

/** A curve is cut into so many before it is mapped: what is left of the error is far below a pixel. */
const pieces = 4

/**
 * A drawing with its corners put at four points, by the true perspective map: every point of every outline is mapped,
 * so letters are as sharp as on the sheet. `false` when there is no such map. What bleeds has to be clipped.
 */
export function paintInPerspective(painter: Painter, drawing: Drawing, corners: Corners): boolean {
  const map = homography(unitSquare, corners)
  if (map === null) return false
  const seen = beforeHorizon(drawing, map)
  paintTo(new PerspectivePainter(painter, map), seen, { widthPx: 1, heightPx: 1 })
  return true
}

/**
 * What bleeds, and the word of a draft, reach beyond the corners: seen from very near, to where the map turns the world
 * round. That is cut off, and nothing of the board, which lies before it whole.
 */
function beforeHorizon(drawing: Drawing, map: Homography): Drawing {
  const [acrossSheet, downSheet] = [map[6] / drawing.widthMm, map[7] / drawing.heightMm]
  const depth = (x: number, y: number): number => acrossSheet * x + downSheet * y + 1
  const { widthMm, heightMm } = drawing
  const ends = [depth(0, 0), depth(widthMm, 0), depth(widthMm, heightMm), depth(0, heightMm)]
  const nearest = Math.min(...ends) / 4
  const [low, high] = [-1, 2]
  const far = [low, high].flatMap((x) => [low, high].map((y) => depth(x * widthMm, y * heightMm)))
  // Most boards are seen from so far that nothing of them comes near to it.
  if (far.every((value) => value >= nearest)) return drawing
  const cut = (shape: Shape): Shape => ({
    ...shape,
    path: clipPath(shape.path, (x, y) => depth(x, y) - nearest),
  })
  return {
    ...drawing,
    groups: drawing.groups.map((group) => ({ ...group, shapes: group.shapes.map(cut) })),
  }
}

/** Passes on what it is told to paint, each point through the map. */
export class PerspectivePainter implements Painter {
  readonly #painter: Painter
  readonly #map: Homography
  #at: Point = { x: 0, y: 0 }

  constructor(painter: Painter, map: Homography) {
    this.#painter = painter
    this.#map = map
  }

  get fillStyle(): string | object {
    return this.#painter.fillStyle
  }
  set fillStyle(style: string | object) {
    this.#painter.fillStyle = style
  }
  beginPath(): void {
    this.#painter.beginPath()
  }
  closePath(): void {
    this.#painter.closePath()
  }
  fill(rule: 'nonzero' | 'evenodd'): void {
    this.#painter.fill(rule)
  }
  moveTo(x: number, y: number): void {
    this.#at = { x, y }
    const point = mapPoint(this.#map, this.#at)
    this.#painter.moveTo(point.x, point.y)
  }
  lineTo(x: number, y: number): void {
    this.#at = { x, y }
    const point = mapPoint(this.#map, this.#at)
    this.#painter.lineTo(point.x, point.y)
  }
  bezierCurveTo(x1: number, y1: number, x2: number, y2: number, x: number, y: number): void {
    let rest: Curve = [this.#at, { x: x1, y: y1 }, { x: x2, y: y2 }, { x, y }]
    for (let left = pieces; left > 0; left -= 1) {
      const [first, second] = cut(rest, 1 / left)
      const [, one, two, end] = first.map((point) => mapPoint(this.#map, point))
      if (one !== undefined && two !== undefined && end !== undefined)
        this.#painter.bezierCurveTo(one.x, one.y, two.x, two.y, end.x, end.y)
      rest = second
    }
    this.#at = { x, y }
  }
}

type Curve = readonly [Point, Point, Point, Point]

/** De Casteljau: the same curve as two. */
function cut([a, b, c, d]: Curve, share: number): [Curve, Curve] {
  const [ab, bc, cd] = [between(a, b, share), between(b, c, share), between(c, d, share)]
  const [abc, bcd] = [between(ab, bc, share), between(bc, cd, share)]
  const middle = between(abc, bcd, share)
  return [
    [a, ab, abc, middle],
    [middle, bcd, cd, d],
  ]
}

function between(one: Point, other: Point, share: number): Point {
  return { x: one.x + (other.x - one.x) * share, y: one.y + (other.y - one.y) * share }
}
