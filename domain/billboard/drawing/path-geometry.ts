import type { Area, Box, Drawing, Group, Ink, Path, PathCommand, Shape } from './commands'
import { areaOf } from './commands'

/** `x' = a·x + c·y + e`, `y' = b·x + d·y + f`, as in SVG and PDF. */
export type Matrix = readonly [number, number, number, number, number, number]

/** The outline after a transformation. */
export function transformPath(path: Path, [a, b, c, d, e, f]: Matrix): Path {
  const x = (px: number, py: number): number => a * px + c * py + e
  const y = (px: number, py: number): number => b * px + d * py + f
  return path.map((command): PathCommand => {
    if (command[0] === 'Z') return command
    if (command[0] === 'C') {
      const [, x1, y1, x2, y2, x3, y3] = command
      return ['C', x(x1, y1), y(x1, y1), x(x2, y2), y(x2, y2), x(x3, y3), y(x3, y3)]
    }
    return [command[0], x(command[1], command[2]), y(command[1], command[2])]
  })
}

/** The outline at another place. */
export function movePath(path: Path, dx: number, dy: number): Path {
  return transformPath(path, [1, 0, 0, 1, dx, dy])
}

/** A rectangle as an outline. */
export function rectanglePath({ xMm, yMm, widthMm, heightMm }: Box): Path {
  return [
    ['M', xMm, yMm],
    ['L', xMm + widthMm, yMm],
    ['L', xMm + widthMm, yMm + heightMm],
    ['L', xMm, yMm + heightMm],
    ['Z'],
  ]
}

/** How far a cubic may be from a circle: the usual constant, wrong by 0.03 % of the radius. */
const kappa = 0.5522847498

/** An ellipse of four cubics. */
export function ellipsePath(cx: number, cy: number, rx: number, ry: number): Path {
  const kx = rx * kappa
  const ky = ry * kappa
  return [
    ['M', cx - rx, cy],
    ['C', cx - rx, cy - ky, cx - kx, cy - ry, cx, cy - ry],
    ['C', cx + kx, cy - ry, cx + rx, cy - ky, cx + rx, cy],
    ['C', cx + rx, cy + ky, cx + kx, cy + ry, cx, cy + ry],
    ['C', cx - kx, cy + ry, cx - rx, cy + ky, cx - rx, cy],
    ['Z'],
  ]
}

/** The colour of the whole sheet, out to the end of the bleed. */
export function groundOf(drawing: Drawing, ink: Ink, area: Area = 'bleed'): Group {
  return { role: 'ground', shapes: [{ ink, path: rectanglePath(areaOf(drawing, area)) }] }
}

/** The rectangle that holds all shapes, or null where nothing is drawn. */
export function boundsOf(shapes: readonly Shape[]): Box | null {
  const xs: number[] = []
  const ys: number[] = []
  for (const { path } of shapes) addExtremes(path, xs, ys)
  if (xs.length === 0) return null
  const [xMm, yMm] = [least(xs), least(ys)]
  return { xMm, yMm, widthMm: most(xs) - xMm, heightMm: most(ys) - yMm }
}

function least(values: readonly number[]): number {
  return values.reduce((a, b) => Math.min(a, b))
}

function most(values: readonly number[]): number {
  return values.reduce((a, b) => Math.max(a, b))
}

function addExtremes(path: Path, xs: number[], ys: number[]): void {
  let [x, y] = [0, 0]
  for (const command of path) {
    if (command[0] === 'Z') continue
    const [endX, endY] = command[0] === 'C' ? [command[5], command[6]] : [command[1], command[2]]
    xs.push(endX)
    ys.push(endY)
    if (command[0] === 'C') {
      xs.push(...bulges(x, command[1], command[3], endX))
      ys.push(...bulges(y, command[2], command[4], endY))
    }
    ;[x, y] = [endX, endY]
  }
}

/** Where a cubic turns round in one dimension: its control points lie outside of it and would make the box too big. */
function bulges(p0: number, p1: number, p2: number, p3: number): number[] {
  const a = -p0 + 3 * p1 - 3 * p2 + p3
  const b = 2 * (p0 - 2 * p1 + p2)
  const c = p1 - p0
  return roots(a, b, c)
    .filter((t) => t > 0 && t < 1)
    .map((t) => {
      const u = 1 - t
      return u * u * u * p0 + 3 * u * u * t * p1 + 3 * u * t * t * p2 + t * t * t * p3
    })
}

function roots(a: number, b: number, c: number): number[] {
  if (Math.abs(a) < 1e-12) return Math.abs(b) < 1e-12 ? [] : [-c / b]
  const discriminant = b * b - 4 * a * c
  if (discriminant < 0) return []
  const root = Math.sqrt(discriminant)
  return [(-b + root) / (2 * a), (-b - root) / (2 * a)]
}
