import type { Path } from './commands'
import type { TextDirection } from './bidi-runs'

/** A glyph of a shaped run, in units of the face; `cluster` is the place of its first character in the run. */
export type ShapedGlyph = {
  glyph: number
  cluster: number
  advance: number
  dx: number
  dy: number
}

/**
 * A font as the drawing needs it. What shapes is plugged in from outside, since it is loaded (bytes, a WebAssembly
 * module) where the drawing itself is plain sums.
 */
export type Typeface = {
  name: string
  unitsPerEm: number
  /** The height of a capital letter. */
  capHeight: number
  hasCharacter(codePoint: number): boolean
  /** The glyphs of one run from the left to the right, without ligatures: a username is read letter by letter. */
  shapeRun(text: string, direction: TextDirection): readonly ShapedGlyph[]
  /** In units of the face, y up, from the origin of the glyph. */
  outlineOf(glyph: number): Path
}
