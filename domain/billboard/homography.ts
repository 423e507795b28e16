export type Point = { x: number; y: number }
export type Corners = readonly [Point, Point, Point, Point]

/** The eight numbers of a perspective map; the ninth is 1. */
export type Homography = readonly [number, number, number, number, number, number, number, number]

/**
 * The perspective map that takes four corners to four others, in the same order (billboard.md V19); `null` when three
 * of them lie on one line, so that there is none.
 */
export function homography(from: Corners, to: Corners): Homography | null {
  const rows = from.flatMap((source, index) => {
    const target = to[index]
    return target === undefined ? [] : equations(source, target)
  })
  return solve(rows)
}

function equations({ x, y }: Point, { x: u, y: v }: Point): number[][] {
  return [
    [x, y, 1, 0, 0, 0, -u * x, -u * y, u],
    [0, 0, 0, x, y, 1, -v * x, -v * y, v],
  ]
}

/** Gauss with the largest pivot; each row ends with its right-hand side. */
function solve(rows: number[][]): Homography | null {
  let left = rows
  const done: number[][] = []
  for (let column = 0; column < 8; column += 1) {
    const pivot = left.toSorted((a, b) => size(b, column) - size(a, column))[0]
    if (pivot === undefined || size(pivot, column) < 1e-9) return null
    const unit = pivot.map((value) => value / (pivot[column] ?? 1))
    const clear = (row: number[]) =>
      row.map((value, index) => value - (row[column] ?? 0) * (unit[index] ?? 0))
    left = left.filter((row) => row !== pivot).map(clear)
    done.splice(0, done.length, ...done.map(clear), unit)
  }
  const [a, b, c, d, e, f, g, h] = done.map((row) => row[8] ?? 0)
  return [a ?? 0, b ?? 0, c ?? 0, d ?? 0, e ?? 0, f ?? 0, g ?? 0, h ?? 0]
}

function size(row: number[], column: number): number {
  return Math.abs(row[column] ?? 0)
}

/** Where the map takes a point. */
export function mapPoint([a, b, c, d, e, f, g, h]: Homography, { x, y }: Point): Point {
  const w = g * x + h * y + 1
  return { x: (a * x + b * y + c) / w, y: (d * x + e * y + f) / w }
}

/** The map as CSS writes it (billboard.md 5.2). */
export function cssMatrix([a, b, c, d, e, f, g, h]: Homography): string {
  return `matrix3d(${[a, d, 0, g, b, e, 0, h, 0, 0, 1, 0, c, f, 0, 1].join(', ')})`
}

/** What is wrong with four corners, in order around the board; `null` when they make a board. */
export function cornersProblem(corners: Corners): 'crossed' | 'too_flat' | null {
  const turns = corners.map((corner, index) =>
    turn(corner, corners[(index + 1) % 4] ?? corner, corners[(index + 2) % 4] ?? corner),
  )
  const longest = Math.max(
    ...corners.map((corner, index) => length(corner, corners[(index + 1) % 4])),
  )
  if (turns.some((value) => Math.abs(value) <= 0.001 * longest ** 2)) return 'too_flat'
  // All turns to the same side: neither crossed nor with a dent.
  const same = turns.every((value) => value > 0) || turns.every((value) => value < 0)
  return same ? null : 'crossed'
}

function turn(one: Point, two: Point, three: Point): number {
  return (two.x - one.x) * (three.y - two.y) - (two.y - one.y) * (three.x - two.x)
}

function length(one: Point, other: Point | undefined): number {
  return other === undefined ? 0 : Math.hypot(one.x - other.x, one.y - other.y)
}
