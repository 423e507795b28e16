import type { Path, PathCommand } from './commands'

/** How far inside a point is; what is below zero is outside. It has to be linear: the edge is a straight line. */
export type Inside = (x: number, y: number) => number

type Point = readonly [number, number]

/** Lines in a curve that is cut: the cut lies out of sight. */
const steps = 8

/** What of an outline lies on the inner side of a line; an outline that lies there whole stays as it is. */
export function clipPath(path: Path, inside: Inside): Path {
  if (pointsOf(path).every(([x, y]) => inside(x, y) >= 0)) return path
  return ringsOf(path).flatMap((ring) => closed(clipRing(ring, inside)))
}

/** Ends and handles: a curve lies between them. */
function pointsOf(path: Path): Point[] {
  return path.flatMap(([, ...numbers]) =>
    numbers.flatMap((x, index) => (index % 2 === 0 ? [[x, numbers[index + 1] ?? 0] as const] : [])),
  )
}

function ringsOf(path: Path): Point[][] {
  const rings: Point[][] = []
  for (const command of path) {
    const ring = rings.at(-1)
    if (command[0] === 'M') rings.push([[command[1], command[2]]])
    else if (command[0] === 'L') ring?.push([command[1], command[2]])
    else if (command[0] === 'C') ring?.push(...flattened(ring.at(-1) ?? [0, 0], command))
  }
  return rings
}

function flattened(
  [x0, y0]: Point,
  [, x1, y1, x2, y2, x3, y3]: Extract<PathCommand, readonly ['C', ...number[]]>,
): Point[] {
  return Array.from({ length: steps }, (_, index) => {
    const t = (index + 1) / steps
    const u = 1 - t
    const at = (a: number, b: number, c: number, d: number) =>
      u * u * u * a + 3 * u * u * t * b + 3 * u * t * t * c + t * t * t * d
    return [at(x0, x1, x2, x3), at(y0, y1, y2, y3)] as const
  })
}

/** Sutherland and Hodgman: from each corner to the next, what is inside and where the line is crossed. */
function clipRing(ring: readonly Point[], inside: Inside): Point[] {
  return ring.flatMap((from, index) => {
    const to = ring[(index + 1) % ring.length] ?? from
    const [a, b] = [inside(...from), inside(...to)]
    const share = a / (a - b)
    const crossing: Point = [
      from[0] + (to[0] - from[0]) * share,
      from[1] + (to[1] - from[1]) * share,
    ]
    return [...(a >= 0 ? [from] : []), ...(a >= 0 !== b >= 0 ? [crossing] : [])]
  })
}

function closed(ring: readonly Point[]): PathCommand[] {
  if (ring.length < 3) return []
  return [...ring.map(([x, y], index): PathCommand => [index === 0 ? 'M' : 'L', x, y]), ['Z']]
}
