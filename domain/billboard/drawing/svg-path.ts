import svgpath from 'svgpath'
import type { Path, PathCommand } from './commands'

/** More steps than any mark has. */
const mostCommands = 20_000

/**
 * The `d` of an SVG path as our own steps: absolute, arcs and shorthands written out. Null where it is not a path to
 * its end: half of a mark is not the mark.
 */
export function readSvgPath(d: string): Path | null {
  const parsed = svgpath(d)
  // The package tells of a mistake by a field that its types leave out.
  if ('err' in parsed && parsed.err !== '') return null
  const path: PathCommand[] = []
  const written = parsed.abs().unarc().unshort()
  written.iterate((segment, _, x, y) => {
    const command = commandOf(segment, x, y)
    if (command !== null) path.push(command)
  })
  const sound = path.length <= mostCommands && path.every(isFinitePart)
  return sound ? path : null
}

function isFinitePart([, ...numbers]: PathCommand): boolean {
  return numbers.every((number) => Number.isFinite(number))
}

/** `x` and `y` are where the pen stands. A quadratic curve gets two control points. */
function commandOf(
  segment: readonly [string, ...number[]],
  x: number,
  y: number,
): PathCommand | null {
  const [kind, a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = segment
  switch (kind) {
    case 'M':
    case 'L':
      return [kind, a, b]
    case 'H':
      return ['L', a, y]
    case 'V':
      return ['L', x, a]
    case 'C':
      return ['C', a, b, c, d, e, f]
    case 'Q':
      return ['C', third(x, a), third(y, b), third(c, a), third(d, b), c, d]
    case 'Z':
    case 'z':
      return ['Z']
    default:
      return null
  }
}

function third(from: number, to: number): number {
  return from + ((to - from) * 2) / 3
}
