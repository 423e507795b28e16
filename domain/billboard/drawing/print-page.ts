import type { Box, Drawing } from './commands'

/** How much smaller than in the end a page is built. */
export type PrintScale = 1 | 10 | 100

/** A page as it is built, in millimetres from its upper left corner. */
export type PrintPage = { scale: PrintScale; media: Box; bleed: Box; trim: Box }

/** A PDF page ends at 14,400 units of 1/72 inch. Larger units exist, and programs that do not know them. */
const longestSideMm = 5080

/** Between the bleed and a crop mark, and the mark itself, on the page as built. */
export const markGapMm = 2
export const markLengthMm = 5

const marginMm = markGapMm + markLengthMm + 1

/** How high the note below the artwork is, and how wide at least, beside an artwork of this width on the page. */
export type SlugRoom = (
  scale: PrintScale,
  artworkMm: number,
) => { heightMm: number; leastMm: number }

/** The page for a drawing, with crop marks where it has a note: in full size where it fits, else at 1:10, or 1:100 for what is longer than 50 metres. */
export function printPage(drawing: Drawing, slug: SlugRoom | null): PrintPage {
  const pages = ([1, 10, 100] as const).map((scale) => pageAt(drawing, scale, slug))
  const page = pages.find(({ media }) => Math.max(media.widthMm, media.heightMm) <= longestSideMm)
  if (page === undefined) throw new RangeError('No page is large enough for this drawing.')
  return page
}

function pageAt(drawing: Drawing, scale: PrintScale, slug: SlugRoom | null): PrintPage {
  const margin = slug === null ? 0 : marginMm
  const [bleedX, bleedY] = [drawing.bleedMm.x / scale, drawing.bleedMm.y / scale]
  const [widthMm, heightMm] = [drawing.widthMm / scale, drawing.heightMm / scale]
  const bleed: Box = {
    xMm: margin,
    yMm: margin,
    widthMm: widthMm + 2 * bleedX,
    heightMm: heightMm + 2 * bleedY,
  }
  const note = slug?.(scale, bleed.widthMm) ?? { heightMm: 0, leastMm: 0 }
  const media: Box = {
    xMm: 0,
    yMm: 0,
    widthMm: Math.max(bleed.widthMm, note.leastMm) + 2 * margin,
    heightMm: bleed.heightMm + 2 * margin + note.heightMm,
  }
  const trim: Box = { xMm: margin + bleedX, yMm: margin + bleedY, widthMm, heightMm }
  return { scale, media, bleed, trim }
}

/** For the note on the page; null in full size. */
export function scaleWords(scale: PrintScale): string | null {
  return scale === 1 ? null : `SCALE 1:${scale} – ENLARGE ${scale * 100}%`
}

/** For the name of the file: empty in full size. */
export function scaleInFileName(scale: PrintScale): string {
  return scale === 1 ? '' : `-scale-1-to-${scale}`
}
