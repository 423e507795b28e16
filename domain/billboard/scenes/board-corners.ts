import type { Path, PathCommand } from '../drawing/commands'
import type { Corners, Point } from '../homography'
import type { Box } from '../format'

/** The largest board of that form (width for each height) within an area, in its middle. */
export function fitted(area: Box, aspect: number): Box {
  const width = Math.min(area.width, area.height * aspect)
  const height = width / aspect
  return {
    x: area.x + (area.width - width) / 2,
    y: area.y + (area.height - height) / 2,
    width,
    height,
  }
}

/** Its corners: upper left, upper right, lower right, lower left. */
export function cornersOf({ x, y, width, height }: Box): Corners {
  return [
    { x, y },
    { x: x + width, y },
    { x: x + width, y: y + height },
    { x, y: y + height },
  ]
}

/** How a board stands to the eye, in degrees: turned like a door, and tipped backwards like a lid. */
export type Turn = { door?: number; lid?: number }

/** From how far the eye looks at the stage, in its units: near enough that a turn is seen. */
const eye = 2400

/** A point of a board that is turned around its own middle, as the eye sees it. */
export function turnedPoint(point: Point, middle: Point, { door = 0, lid = 0 }: Turn): Point {
  const [a, b] = [(door * Math.PI) / 180, (lid * Math.PI) / 180]
  const [x, y] = [point.x - middle.x, point.y - middle.y]
  const depth = x * Math.sin(a) - y * Math.sin(b)
  const scale = eye / (eye + depth)
  return { x: middle.x + x * Math.cos(a) * scale, y: middle.y + y * Math.cos(b) * scale }
}

/** The corners of a board that is turned. */
export function turnedCorners(box: Box, turn: Turn): Corners {
  const middle = { x: box.x + box.width / 2, y: box.y + box.height / 2 }
  const [a, b, c, d] = cornersOf(box)
  const at = (point: Point) => turnedPoint(point, middle, turn)
  return [at(a), at(b), at(c), at(d)]
}

/** An outline of which each point is put elsewhere. */
export function movedPath(path: Path, move: (point: Point) => Point): Path {
  return path.map((command): PathCommand => {
    if (command[0] === 'Z') return command
    const points: number[] = []
    for (let index = 1; index < command.length; index += 2) {
      const [x, y] = [command[index], command[index + 1]]
      const moved = move({ x: Number(x), y: Number(y) })
      points.push(moved.x, moved.y)
    }
    const [x1 = 0, y1 = 0, x2 = 0, y2 = 0, x3 = 0, y3 = 0] = points
    return command[0] === 'C' ? ['C', x1, y1, x2, y2, x3, y3] : [command[0], x1, y1]
  })
}
