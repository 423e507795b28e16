import { brandMark, markGroup, type Mark, type MarkName } from '../drawing/brand-marks'
import type { Drawing, Group } from '../drawing/commands'
import { withDraftMark } from '../drawing/draft-mark'
import { inkOf } from '../drawing/inks'
import { groundOf } from '../drawing/path-geometry'
import { missingCharacters, shapeText } from '../drawing/shape-text'
import { drawHandle } from '../drawing/signed-handle'
import { spelledHandle, textGroup } from '../drawing/text-group'
import type { Format } from '../format'
import { layOut } from '../layout'
import type { Board, Layout } from '../layout/board'
import type { Palette } from '../palettes'
import { signedHandle, spellingMismatch, type Sign, type SpellingMismatch } from '../signs'
import { codeOf, codeGroups, type BoardCode } from './board-code'
import { layoutFace, type BoardFaces } from './layout-face'

/** Everything that a person chooses for an artwork but its format. */
export type Design = {
  /** As it is stored. */
  username: string
  /** The same letters in the capitals that the business likes. */
  shown: string
  sign: Sign
  phrase: string
  /** Of the phrase's language. */
  direction: 'ltr' | 'rtl'
  lines: 1 | 2
  size: number
  palette: Palette
  /** A platform's mark from the icon package, or the business's own official file. */
  mark: MarkName | Mark | null
  /** What a scan opens; drawn only where the format takes a code and has room for one. */
  qr: BoardCode | null
  /** The word over an artwork whose name is not live, in the language of whoever exports. */
  draft: { word: string; direction: 'ltr' | 'rtl' } | null
}

export type ComposeProblem =
  | { code: 'no_handle' }
  | { code: 'cannot_be_drawn'; characters: string[] }
  | { code: 'other_letters'; mismatch: SpellingMismatch }
  | { code: 'code_too_long' }

export type Composition =
  | { ok: true; drawing: Drawing; layout: Layout }
  | { ok: false; problem: ComposeProblem }

/** The board of a design, as the layout and the road test take it. */
export function boardOf(design: Design, format: Format): Board {
  const { direction, phrase, sign, shown, lines, size } = design
  const box = markOf(design)?.box
  const mark = box === undefined ? null : { aspect: box.width / box.height }
  const qr = design.qr === null ? null : codeOf(design.qr)
  return { format, direction, phrase, sign, shown, lines, size, mark, qr }
}

/** The outlines of the mark that was chosen. */
export function markOf({ mark }: Pick<Design, 'mark'>): Mark | null {
  return typeof mark === 'string' ? brandMark(mark) : mark
}

/**
 * The one drawing that preview and files are made of: ground out to the bleed, phrase, sign, username, mark and code as
 * objects of their own. Nothing is drawn when the letters on the board would not be those of the stored username.
 */
export function composeArtwork(design: Design, format: Format, faces: BoardFaces): Composition {
  if (design.shown === '') return { ok: false, problem: { code: 'no_handle' } }
  const characters = charactersWithoutGlyph(design, faces)
  if (characters.length > 0) return { ok: false, problem: { code: 'cannot_be_drawn', characters } }
  if (design.qr !== null && codeOf(design.qr) === null)
    return { ok: false, problem: { code: 'code_too_long' } }
  const layout = layOut(boardOf(design, format), layoutFace(faces, design.sign))
  if (layout === null) return { ok: false, problem: { code: 'no_handle' } }
  const drawing = drawBoard(design, format, layout, faces)
  const mismatch = spellingMismatch(design.username, spelledHandle(drawing))
  if (mismatch !== null) return { ok: false, problem: { code: 'other_letters', mismatch } }
  return { ok: true, drawing: marked(drawing, design, faces), layout }
}

function charactersWithoutGlyph(design: Design, { bold, black }: BoardFaces): string[] {
  const draft = design.draft?.word ?? ''
  const handle = signedHandle(design.sign, design.shown)
  const missing = [
    ...missingCharacters(design.phrase + draft, bold),
    ...missingCharacters(handle, black),
  ]
  return [...new Set(missing)]
}

function drawBoard(design: Design, format: Format, layout: Layout, faces: BoardFaces): Drawing {
  const bleed = format.kind === 'print' ? format.bleedMm : { width: 0, height: 0 }
  const sheet: Drawing = {
    widthMm: layout.board.width,
    heightMm: layout.board.height,
    bleedMm: { x: bleed.width, y: bleed.height },
    groups: [],
  }
  const groups = [
    groundOf(sheet, inkOf(design.palette.ground)),
    ...phraseGroups(design, layout, faces),
    ...handleGroups(design, layout, faces),
    ...markGroups(design, layout),
    ...codeGroups(design, layout),
  ]
  return { ...sheet, groups }
}

function phraseGroups({ palette }: Design, { phrase }: Layout, { bold }: BoardFaces): Group[] {
  if (phrase === null) return []
  const { text, direction, capHeightMm, box, baselineMm } = phrase
  const shaping = shapeText(text, { typeface: bold, direction, capHeightMm })
  const place = { xMm: box.x, baselineMm }
  return shaping.ok ? [textGroup('phrase', shaping.text, inkOf(palette.ink), place)] : []
}

function handleGroups(design: Design, { handle }: Layout, { black }: BoardFaces): Group[] {
  const { capHeightMm, box, baselineMm } = handle
  const ink = inkOf(design.palette.ink)
  const drawn = drawHandle(
    { sign: design.sign, handle: design.shown, typeface: black, capHeightMm, ink },
    { xMm: box.x, baselineMm },
  )
  return drawn.ok ? drawn.groups : []
}

function markGroups(design: Design, { mark }: Layout): Group[] {
  const chosen = markOf(design)
  if (mark === null || chosen === null) return []
  const place = { xMm: mark.x, yMm: mark.y, widthMm: mark.width, heightMm: mark.height }
  return [markGroup(chosen, place, inkOf(design.palette.ink))]
}

/** A name that customers cannot write to yet never leaves without the word over it. */
function marked(drawing: Drawing, { draft }: Design, { bold }: BoardFaces): Drawing {
  if (draft === null) return drawing
  const result = withDraftMark(drawing, { ...draft, typeface: bold })
  if (!result.ok) throw new Error('The characters of the word were looked for before.')
  return result.drawing
}
