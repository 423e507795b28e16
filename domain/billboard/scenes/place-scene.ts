import type { Path } from '../drawing/commands'
import type { Corners } from '../homography'
import type { SceneInk } from './scene-inks'

/** Every scene is drawn on a stage of this size; whoever paints scales it. */
export const stageSize = { width: 1600, height: 1000 } as const

/** A filled outline in the units of the stage; with `to` it fades downwards into another ink. */
export type SceneShape = { ink: SceneInk; to?: SceneInk; path: Path }

/** A place drawn by us: what stands behind the board, where its corners are, and what stands before it. */
export type PlaceScene = {
  /** Upper left, upper right, lower right, lower left. */
  corners: Corners
  behind: readonly SceneShape[]
  front: readonly SceneShape[]
}
