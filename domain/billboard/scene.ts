import { contrast, contrastIn, type Weather } from './contrast'
import { layOut } from './layout'
import type { Board, Layout, Typeface } from './layout/board'
import type { LetterCase, Sight } from './legibility/index-factors'
import { wordsToRead } from './legibility/word-count'
import type { Palette } from './palettes'
import { roadTest, type RoadVerdict, type Viewer } from './road-test'

/** How the letters of a font look; see `Sight`. */
export type Looks = { xHeightPerCap: number; stemPerCap: number }

export type Surroundings = {
  viewer: Viewer
  angleDegrees: number
  light: Sight['light']
  weather: Weather
}

/** A board as it is painted and where it stands. */
export type Scene = {
  board: Board
  palette: Palette
  typeface: Typeface
  looks: Looks
  around: Surroundings
}

/** Lays a board out and tests it where it stands; `null` when there is no handle to read. */
export function testScene(scene: Scene): { layout: Layout; verdict: RoadVerdict } | null {
  const { board, palette, typeface, looks, around } = scene
  const layout = layOut(board, typeface)
  if (layout === null) return null
  const drawn = contrast(palette.ink, palette.ground)
  const verdict = roadTest({
    capHeightMm: layout.handle.capHeightMm,
    words: wordsToRead(board.phrase, board.shown),
    sight: {
      ...looks,
      letterCase: letterCaseOf(board.shown),
      contrast: contrastIn(around.weather, drawn),
      angleDegrees: around.angleDegrees,
      light: around.light,
    },
    viewer: around.viewer,
  })
  return { layout, verdict }
}

/**
 * How many characters the handle has to lose to be green in its place, the others being as wide on average; `null` when
 * it is green, or no shorter name would do (billboard.md 7: 4 of 14 in E3).
 */
export function charactersToCut(layout: Layout, { numbers }: RoadVerdict): number | null {
  const { neededMm, capHeightMm } = numbers
  if (neededMm === null || capHeightMm >= neededMm.green) return null
  const length = [...layout.handle.text].length
  const fits = Math.floor((length * capHeightMm) / neededMm.green)
  // Three letters and a sign: the shortest name there is.
  return fits >= 4 ? length - fits : null
}

/** Of a handle: digits and signs are as high as capitals. */
export function letterCaseOf(shown: string): LetterCase {
  const [capitals, small] = [/[A-Z]/.test(shown), /[a-z]/.test(shown)]
  if (capitals) return small ? 'mixed' : 'capitals'
  return small ? 'small' : 'capitals'
}
