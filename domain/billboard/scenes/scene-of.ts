import type { Format } from '../format'
import { boardMm } from '../formats'
import { phone, rollUp, table, wallScreen } from './indoors'
import type { PlaceScene } from './place-scene'
import { brickWall, fence, highway } from './roadside'
import { bench, shelter, shopWindow } from './street'
import { bus, van } from './vehicles'

const scenes = {
  highway,
  shelter,
  wall: brickWall,
  window: shopWindow,
  van,
  phone,
  rollup: rollUp,
  fence,
  table,
  screen: wallScreen,
  bus,
  bench,
} as const

export type SceneKind = keyof typeof scenes

/** Formats that stand where no other does. */
const ownPlaces: Partial<Record<string, SceneKind>> = {
  'van-side': 'van',
  'window-300': 'window',
  'us-bus-king': 'bus',
  'us-bench': 'bench',
  'banner-3x1': 'fence',
  rollup: 'rollup',
}

/** Where boards of a format usually stand (our assumption for those whose name does not say it). */
export function sceneKindOf(format: Format): SceneKind {
  const own = ownPlaces[format.id]
  if (own !== undefined) return own
  if (format.audience === 'phone') return 'phone'
  const { width, height } = boardMm(format)
  if (format.audience === 'driver')
    return format.kind === 'screen' || format.market === 'us' || width / height > 2.6
      ? 'highway'
      : 'wall'
  // What fits on a table lies on one.
  if (Math.max(width, height) < 500) return 'table'
  if (format.kind === 'screen') return 'screen'
  return width < height ? 'shelter' : 'wall'
}

/** The scene of a format, made for a board of its form. */
export function sceneOf(format: Format): PlaceScene {
  const { width, height } = boardMm(format)
  return scenes[sceneKindOf(format)](width / height)
}
