import type { TextDirection } from './bidi-runs'
import { areaOf, withGroups, type Box, type Drawing, type Group, type Shape } from './commands'
import { inkOf, white } from './inks'
import { boundsOf, rectanglePath, transformPath, type Matrix } from './path-geometry'
import { shapeText, type ShapedText } from './shape-text'
import { textGroup } from './text-group'
import type { Typeface } from './typeface'

/** The word in the language of whoever exports. */
export type DraftWord = { word: string; direction: TextDirection; typeface: Typeface }

export type DraftDrawing = { ok: true; drawing: Drawing } | { ok: false; missing: string[] }

const warning = inkOf('#C8102E')
const slope = (-25 * Math.PI) / 180

/**
 * The artwork with the word over it, slanted and repeated out to the bleed, red on white plates that show on any
 * ground. The word is drawn, so no viewer can leave it out.
 */
export function withDraftMark(drawing: Drawing, draft: DraftWord): DraftDrawing {
  const clean = withoutDraftMark(drawing)
  const sheet = areaOf(clean, 'bleed')
  const capHeightMm = wordHeight(sheet)
  const shaping = shapeText(draft.word, { ...draft, capHeightMm })
  if (!shaping.ok) return shaping
  const plate = plateOf(shaping.text)
  const shapes = placesOn(sheet, shaping.text).flatMap((place) => placed(plate, place, sheet))
  const group: Group = { role: 'draft', shapes, drawnOrder: shaping.text.drawnOrder }
  return { ok: true, drawing: withGroups(clean, group) }
}

/** The artwork without the mark: for a name that is live. */
export function withoutDraftMark(drawing: Drawing): Drawing {
  return { ...drawing, groups: drawing.groups.filter(({ role }) => role !== 'draft') }
}

/** A part of the short side; on a strip more, or the word would be repeated without end. */
function wordHeight({ widthMm, heightMm }: Box): number {
  const long = Math.max(widthMm, heightMm)
  return 0.07 * Math.max(Math.min(widthMm, heightMm), long / 12)
}

/** The word in the middle of its plate, with the origin in the middle of both. */
function plateOf(text: ShapedText): Shape[] {
  const cap = text.capHeightMm
  const [widthMm, heightMm] = [text.advanceMm + cap, cap * 1.9]
  const plate: Box = { xMm: -widthMm / 2, yMm: -heightMm / 2, widthMm, heightMm }
  const place = { xMm: 0, baselineMm: cap / 2, anchor: 'middle' } as const
  return [
    { ink: white, path: rectanglePath(plate) },
    ...textGroup('draft', text, warning, place).shapes,
  ]
}

/** Middles of plates in slanted rows, every other row moved by half, over more than the sheet. */
function placesOn(sheet: Box, { advanceMm, capHeightMm }: ShapedText): [number, number][] {
  const [stepX, stepY] = [advanceMm + 5 * capHeightMm, 5 * capHeightMm]
  const reach = Math.hypot(sheet.widthMm, sheet.heightMm) / 2
  const [columns, rows] = [Math.ceil(reach / stepX) + 1, Math.ceil(reach / stepY)]
  const places: [number, number][] = []
  for (let row = -rows; row <= rows; row += 1)
    for (let column = -columns; column <= columns; column += 1)
      places.push([(column + (row % 2 === 0 ? 0 : 0.5)) * stepX, row * stepY])
  return places
}

function placed(plate: readonly Shape[], [x, y]: [number, number], sheet: Box): Shape[] {
  const [sin, cos] = [Math.sin(slope), Math.cos(slope)]
  const middleX = sheet.xMm + sheet.widthMm / 2 + x * cos - y * sin
  const middleY = sheet.yMm + sheet.heightMm / 2 + x * sin + y * cos
  const matrix: Matrix = [cos, sin, -sin, cos, middleX, middleY]
  const shapes = plate.map((shape) => ({ ...shape, path: transformPath(shape.path, matrix) }))
  return meets(boundsOf(shapes), sheet) ? shapes : []
}

function meets(box: Box | null, sheet: Box): boolean {
  return (
    box !== null &&
    box.xMm < sheet.xMm + sheet.widthMm &&
    box.xMm + box.widthMm > sheet.xMm &&
    box.yMm < sheet.yMm + sheet.heightMm &&
    box.yMm + box.heightMm > sheet.yMm
  )
}
