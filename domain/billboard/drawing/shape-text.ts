import { mirrored, visualRuns, type Run, type TextDirection } from './bidi-runs'
import type { Path } from './commands'
import { transformPath } from './path-geometry'
import { hasNoInk } from './printable-text'
import type { ShapedGlyph, Typeface } from './typeface'

/** A letter with its marks: the outline starts at the origin of the text on its baseline, in mm, y down. */
export type Letter = { characters: string; path: Path }

/** A line of text as outlines. `drawnOrder`: its characters from the left to the right. */
export type ShapedText = {
  letters: readonly Letter[]
  advanceMm: number
  capHeightMm: number
  drawnOrder: string
}

/** `missing`: the characters that the typeface has no glyph for. Then nothing is drawn, never an empty box. */
export type TextShaping = { ok: true; text: ShapedText } | { ok: false; missing: string[] }

export type TextStyle = {
  typeface: Typeface
  /** Of the line, by its language. */
  direction: TextDirection
  /** The height of a capital letter: what the rules of legibility speak of. */
  capHeightMm: number
}

/** A text of one line as outlines: run by run, each in its direction, pasted from the left to the right. */
export function shapeText(text: string, style: TextStyle): TextShaping {
  const missing = missingCharacters(text, style.typeface)
  if (missing.length > 0) return { ok: false, missing }
  const mmPerUnit = style.capHeightMm / style.typeface.capHeight
  const letters: Letter[] = []
  let pen = 0
  for (const run of visualRuns(text, style.direction)) {
    for (const cluster of clustersOf(run, style.typeface)) {
      const drawn = drawCluster(cluster, style.typeface, pen, mmPerUnit)
      letters.push({ characters: cluster.characters, path: drawn.path })
      pen = drawn.pen
    }
  }
  const drawnOrder = letters.map(({ characters }) => characters).join('')
  const { capHeightMm } = style
  return { ok: true, text: { letters, advanceMm: pen * mmPerUnit, capHeightMm, drawnOrder } }
}

/** A username, alone or with its sign: one run to the right whatever stands beside it. */
export function shapeHandle(text: string, style: Omit<TextStyle, 'direction'>): TextShaping {
  return shapeText(text, { ...style, direction: 'ltr' })
}

/** Numbers and dates of some languages hold narrow ones that few typefaces have. */
const spaces = /\p{Zs}/gu

/** The characters that a typeface cannot draw, each once. */
export function missingCharacters(text: string, typeface: Typeface): string[] {
  const needed = [...new Set(text.replace(spaces, ' '))].filter((character) => !hasNoInk(character))
  return needed.filter((character) => !typeface.hasCharacter(character.codePointAt(0) ?? 0))
}

type Cluster = { characters: string; glyphs: readonly ShapedGlyph[] }

/** Glyphs that belong together, a letter and its vowel points, with the characters they stand for. */
function clustersOf(run: Run, typeface: Typeface): Cluster[] {
  const glyphs = typeface.shapeRun(run.text.replace(spaces, ' '), run.direction)
  const starts = [...new Set(glyphs.map(({ cluster }) => cluster))]
  const inText = starts.toSorted((a, b) => a - b)
  return starts.map((start) => {
    const end = inText[inText.indexOf(start) + 1] ?? run.text.length
    const stored = Array.from(run.text.slice(start, end)).filter(
      (character) => !hasNoInk(character),
    )
    const seen = run.direction === 'rtl' ? stored.map(mirrored) : stored
    return {
      characters: seen.join(''),
      glyphs: glyphs.filter(({ cluster }) => cluster === start),
    }
  })
}

function drawCluster(
  { glyphs, characters }: Cluster,
  typeface: Typeface,
  from: number,
  mmPerUnit: number,
): { path: Path; pen: number } {
  let pen = from
  // A control of direction is shaped as a space without width.
  if (characters === '') return { path: [], pen }
  const path = glyphs.flatMap((glyph) => {
    const x = (pen + glyph.dx) * mmPerUnit
    const y = -glyph.dy * mmPerUnit
    pen += glyph.advance
    return transformPath(typeface.outlineOf(glyph.glyph), [mmPerUnit, 0, 0, -mmPerUnit, x, y])
  })
  return { path, pen }
}
