import type { Size } from '../format'
import { cornersProblem, type Corners, type Point } from '../homography'
import { cornersOf, fitted } from './board-corners'

/** A photo's corners count from 0 to 1 of its width and height, so they hold at every size. */
export type CornerIndex = 0 | 1 | 2 | 3

/** Where a board is put first: in the middle, in its own form. */
export function firstCorners(photo: Size, board: Size): Corners {
  const area = {
    x: photo.width * 0.2,
    y: photo.height * 0.2,
    width: photo.width * 0.6,
    height: photo.height * 0.6,
  }
  const corners = cornersOf(fitted(area, board.width / board.height))
  const [a, b, c, d] = corners
  const share = ({ x, y }: Point): Point => ({ x: x / photo.width, y: y / photo.height })
  return [share(a), share(b), share(c), share(d)]
}

/** The corners with one of them elsewhere; nothing leaves the photo. */
export function withCorner(corners: Corners, index: CornerIndex, to: Point): Corners {
  const within = (value: number) => Math.min(1, Math.max(0, value))
  const moved = { x: within(to.x), y: within(to.y) }
  const [a, b, c, d] = corners
  return [
    index === 0 ? moved : a,
    index === 1 ? moved : b,
    index === 2 ? moved : c,
    index === 3 ? moved : d,
  ]
}

/** The corners on a picture of so many pixels. */
export function cornersIn([a, b, c, d]: Corners, { width, height }: Size): Corners {
  const at = ({ x, y }: Point): Point => ({ x: x * width, y: y * height })
  return [at(a), at(b), at(c), at(d)]
}

/** What is wrong with corners on a photo; they are judged in its form, not in a square. */
export function photoCornersProblem(corners: Corners, photo: Size): 'crossed' | 'too_flat' | null {
  return cornersProblem(cornersIn(corners, photo))
}
