import { clipPath } from '../drawing/clip-path'
import type { Drawing, Shape } from '../drawing/commands'
import { paintTo, type Painter } from '../drawing/paint'
import { homography, type Corners, type Homography } from '../homography'

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

/** Passes on what it is told to paint, each point through the map. Six boards a key stroke: it makes no objects. */
export class PerspectivePainter implements Painter {
  readonly #painter: Painter
  readonly #map: Homography
  readonly #pieces: number
  /** Where the pen is, unmapped. */
  #x = 0
  #y = 0
  /** The last mapped points, x and y by turns. */
  readonly #mapped = new Float64Array(6)

  constructor(painter: Painter, map: Homography) {
    this.#painter = painter
    this.#map = map
    const [, , , , , , g, h] = map
    // A board that is looked at straight is only moved and stretched: its curves stay curves.
    this.#pieces = Math.abs(g) + Math.abs(h) < 1e-9 ? 1 : pieces
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
    this.#go(x, y)
    this.#painter.moveTo(this.#value(0), this.#value(1))
  }
  lineTo(x: number, y: number): void {
    this.#go(x, y)
    this.#painter.lineTo(this.#value(0), this.#value(1))
  }
  bezierCurveTo(x1: number, y1: number, x2: number, y2: number, x: number, y: number): void {
    const [x0, y0] = [this.#x, this.#y]
    for (let piece = 0; piece < this.#pieces; piece += 1) {
      const from = piece / this.#pieces
      const to = (piece + 1) / this.#pieces
      this.#put(0, leaving(x0, x1, x2, x, from, to), leaving(y0, y1, y2, y, from, to))
      this.#put(
        2,
        leaving(x, x2, x1, x0, 1 - to, 1 - from),
        leaving(y, y2, y1, y0, 1 - to, 1 - from),
      )
      this.#put(4, curveAt(x0, x1, x2, x, to), curveAt(y0, y1, y2, y, to))
      const value = (index: number): number => this.#value(index)
      this.#painter.bezierCurveTo(value(0), value(1), value(2), value(3), value(4), value(5))
    }
    ;[this.#x, this.#y] = [x, y]
  }

  #go(x: number, y: number): void {
    this.#x = x
    this.#y = y
    this.#put(0, x, y)
  }
  #put(index: number, x: number, y: number): void {
    const [a, b, c, d, e, f, g, h] = this.#map
    const w = g * x + h * y + 1
    this.#mapped[index] = (a * x + b * y + c) / w
    this.#mapped[index + 1] = (d * x + e * y + f) / w
  }
  #value(index: number): number {
    return this.#mapped[index] ?? 0
  }
}

/** One coordinate of a curve at a share of its way. */
function curveAt(a: number, b: number, c: number, d: number, t: number): number {
  const u = 1 - t
  return u * u * u * a + 3 * u * u * t * b + 3 * u * t * t * c + t * t * t * d
}

/** The first control point of the piece between two shares: along the curve's direction where it begins. */
function leaving(a: number, b: number, c: number, d: number, from: number, to: number): number {
  const u = 1 - from
  const slope = 3 * (u * u * (b - a) + 2 * u * from * (c - b) + from * from * (d - c))
  return curveAt(a, b, c, d, from) + (slope * (to - from)) / 3
}
