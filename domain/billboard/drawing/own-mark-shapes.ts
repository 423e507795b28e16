import type { Path } from './commands'
import { ellipsePath, rectanglePath, type Matrix } from './path-geometry'
import { readSvgPath } from './svg-path'

type Attributes = ReadonlyMap<string, string>

/** The outline of an element, or null where its numbers make none. */
export function readShape(name: string, attributes: Attributes): Path | null {
  if (name === 'path') return readSvgPath(attributes.get('d') ?? '')
  const number = (key: string): number => Number((attributes.get(key) ?? '0').replace(/px$/, ''))
  if (name === 'rect') return rectangle(number, attributes)
  const [rx, ry] = name === 'circle' ? [number('r'), number('r')] : [number('rx'), number('ry')]
  const [cx, cy] = [number('cx'), number('cy')]
  return sound([rx, ry, cx, cy]) && rx > 0 && ry > 0 ? ellipsePath(cx, cy, rx, ry) : null
}

function rectangle(number: (key: string) => number, attributes: Attributes): Path | null {
  const [x, y, width, height] = [number('x'), number('y'), number('width'), number('height')]
  if (!sound([x, y, width, height]) || width <= 0 || height <= 0) return null
  const rx = Math.min(number(attributes.has('rx') ? 'rx' : 'ry'), width / 2)
  const ry = Math.min(number(attributes.has('ry') ? 'ry' : 'rx'), height / 2)
  if (!sound([rx, ry]) || rx < 0 || ry < 0) return null
  if (rx === 0 || ry === 0)
    return rectanglePath({ xMm: x, yMm: y, widthMm: width, heightMm: height })
  const arc = (dx: number, dy: number): string => `a${rx} ${ry} 0 0 1 ${dx} ${dy}`
  const [w, h] = [width - 2 * rx, height - 2 * ry]
  return readSvgPath(
    `M${x + rx} ${y}h${w}${arc(rx, ry)}v${h}${arc(-rx, ry)}h${-w}${arc(-rx, -ry)}v${-h}${arc(rx, -ry)}z`,
  )
}

function sound(numbers: readonly number[]): boolean {
  return numbers.every((number) => Math.abs(number) <= 1e6)
}

const identity: Matrix = [1, 0, 0, 1, 0, 0]

/** A `transform` inside another one, or null where it is not written as SVG writes it. */
export function readTransform(written = '', around: Matrix = identity): Matrix | null {
  let rest = written.trim()
  let matrix = around
  while (rest !== '') {
    const match = /^([a-zA-Z]+)\s*\(([^()]*)\)[\s,]*/.exec(rest)
    if (match === null) return null
    const [whole, name = '', list = ''] = match
    const step = stepOf(
      name,
      list
        .trim()
        .split(/[\s,]+/)
        .map(Number),
    )
    if (step === null || !sound(step)) return null
    matrix = multiplied(matrix, step)
    rest = rest.slice(whole.length)
  }
  return matrix
}

function stepOf(name: string, numbers: readonly number[]): Matrix | null {
  const [a = NaN, b, c, d, e, f] = numbers
  switch (name) {
    case 'translate':
      return [1, 0, 0, 1, a, b ?? 0]
    case 'scale':
      return [a, 0, 0, b ?? a, 0, 0]
    case 'rotate':
      return rotated((a * Math.PI) / 180, b ?? 0, c ?? 0)
    case 'matrix':
      return [a, b ?? NaN, c ?? NaN, d ?? NaN, e ?? NaN, f ?? NaN]
    default:
      return null
  }
}

function rotated(angle: number, x: number, y: number): Matrix {
  const [sin, cos] = [Math.sin(angle), Math.cos(angle)]
  return [cos, sin, -sin, cos, x - cos * x + sin * y, y - sin * x - cos * y]
}

/** First `inner`, then `outer`. */
export function multiplied(outer: Matrix, inner: Matrix): Matrix {
  const [a, b, c, d, e, f] = outer
  const [g, h, i, j, k, l] = inner
  return [
    a * g + c * h,
    b * g + d * h,
    a * i + c * j,
    b * i + d * j,
    a * k + c * l + e,
    b * k + d * l + f,
  ]
}
