import type { Box, Format, Size } from '../format'
import type { QrSize } from '../legibility/qr-size'
import type { Sign } from '../signs'

export type TextRole = 'phrase' | 'handle'

/** What the layout has to know of a font. */
export type Typeface = {
  /** The advance width of a text in em, its letters shaped as they are drawn. */
  measure: (text: string, role: TextRole) => number
  capPerEm: number
  /** Height of a Hebrew letter such as he. */
  hebrewPerEm: number
}

/** What a person wants on a board. */
export type Board = {
  format: Format
  /** Of the language, never found out from the text (billboard.md 3.3, rule 2). */
  direction: 'ltr' | 'rtl'
  /** Empty for the handle alone. */
  phrase: string
  sign: Sign
  /** The username in display case. */
  shown: string
  lines: 1 | 2
  /** 1 is the largest that fits; 0.2 at least. */
  size: number
  /** Width for each unit of height of the mark, or none. */
  mark: { aspect: number } | null
  /** Modules of the code's side, or none. */
  qr: { modules: number } | null
}

/** One text object. It is drawn from `box.x`, its base line at `baselineMm`, in `direction`. */
export type PlacedText = {
  role: TextRole
  text: string
  direction: 'ltr' | 'rtl'
  box: Box
  baselineMm: number
  emMm: number
  capHeightMm: number
}

/** `box` has the quiet zone in it. It is scanned from as far as `scanMm`. */
export type PlacedQr = { box: Box; size: QrSize; scanMm: number }

export type LayoutRefusal =
  | { code: 'qr_for_drivers' }
  | { code: 'qr_does_not_fit'; values: { neededMm: number; roomMm: number } }

/** In millimetres from the top left corner of the visible size. */
export type Layout = {
  board: Size
  safe: Box
  phrase: PlacedText | null
  handle: PlacedText
  mark: Box | null
  qr: PlacedQr | null
  refusals: LayoutRefusal[]
}
