import type { Group } from '../drawing/commands'
import { boundsOf } from '../drawing/path-geometry'
import { shapeText } from '../drawing/shape-text'
import type { Typeface } from '../drawing/typeface'
import type { Typeface as LayoutFace } from '../layout/board'
import type { Sign } from '../signs'

/** The weights a board is set in: the handle is heavier than its phrase. */
export type BoardFaces = { bold: Typeface; black: Typeface }

const heightsOfHe = new WeakMap<Typeface, number>()

/** What the layout has to know of the faces: widths are those of the shaped text, so they are those of the drawing. */
export function layoutFace({ bold, black }: BoardFaces, sign: Sign): LayoutFace {
  return {
    capPerEm: capPerEm(black),
    hebrewPerEm: hebrewPerEm(bold),
    measure: (text, role) =>
      role === 'phrase'
        ? advanceOf(text, bold)
        : // Sign and username are drawn as two objects: no kerning between them.
          advanceOf(sign, black) + advanceOf(text.slice(sign.length), black),
  }
}

/** How the letters look, for the road test, measured on the face itself. */
export function looksOf(face: Typeface): { xHeightPerCap: number; stemPerCap: number } {
  const height = boundsOf(shapesOf('x', face))?.heightMm ?? 0
  const stem = boundsOf(shapesOf('l', face))?.widthMm ?? 0
  return { xHeightPerCap: height, stemPerCap: stem }
}

function capPerEm({ capHeight, unitsPerEm }: Typeface): number {
  return capHeight / unitsPerEm
}

/** Six boards and every fix that is tried ask for the same few texts. */
const advances = new WeakMap<Typeface, Map<string, number>>()
const mostAdvances = 500

/** Direction does not change how wide a text is. */
function advanceOf(text: string, face: Typeface): number {
  const known = advances.get(face) ?? new Map<string, number>()
  advances.set(face, known)
  const before = known.get(text)
  if (before !== undefined) return before
  const style = { typeface: face, direction: 'ltr', capHeightMm: capPerEm(face) } as const
  const shaping = shapeText(text, style)
  const advance = shaping.ok ? shaping.text.advanceMm : 0
  if (known.size >= mostAdvances) known.clear()
  known.set(text, advance)
  return advance
}

function hebrewPerEm(face: Typeface): number {
  const known = heightsOfHe.get(face)
  if (known !== undefined) return known
  const height = (boundsOf(shapesOf('ה', face))?.heightMm ?? 0.9) * capPerEm(face)
  heightsOfHe.set(face, height)
  return height
}

/** A letter at a capital height of 1. */
function shapesOf(letter: string, typeface: Typeface): Group['shapes'] {
  const shaping = shapeText(letter, { typeface, direction: 'ltr', capHeightMm: 1 })
  if (!shaping.ok) return []
  return shaping.text.letters.map(({ path }) => ({
    path,
    ink: { rgb: '#000000', cmyk: [0, 0, 0, 1] },
  }))
}
