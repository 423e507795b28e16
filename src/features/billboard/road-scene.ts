import { boardOf, type Design } from '../../../domain/billboard/compose/compose'
import { layoutFace, looksOf } from '../../../domain/billboard/compose/layout-face'
import type { Format } from '../../../domain/billboard/format'
import type { Scene } from '../../../domain/billboard/scene'
import type { Typefaces } from './drawing/load-typefaces'
import { readViewer } from './studio-design'
import type { StudioSearch } from './studio-search'

type Seen = {
  design: Omit<Design, 'draft'>
  faces: Typefaces
  /** Who looks, and by which light. */
  search: StudioSearch
  format: Format
}

/** A board where it stands, as the road test takes it; `null` without a name to read. */
export function sceneOf({ design, faces, search, format }: Seen): Scene | null {
  if (design.shown === '') return null
  const light = search.light === 'night' ? 'night_lit' : 'day'
  const { viewer } = readViewer(search, format)
  return {
    board: boardOf({ ...design, draft: null }, format),
    palette: design.palette,
    typeface: layoutFace(faces, design.sign),
    looks: looksOf(faces.black),
    around: { viewer, angleDegrees: 0, light, weather: 'clear' },
  }
}
