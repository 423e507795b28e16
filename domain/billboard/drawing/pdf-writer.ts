import { fileTitle, isDraft, type ArtworkInfo } from './artwork-info'
import type { Drawing } from './commands'
import { decimal } from './decimal'
import { boxInPoints, pageContent, type PdfColour } from './pdf-content'
import { cutResources } from './pdf-cut-line'
import { pdfDate, pdfFile, pdfText } from './pdf-file'
import { layOutSlug, leastSlugWidthMm, type SlugItem } from './pdf-slug'
import { printPage, scaleWords, type PrintPage, type PrintScale } from './print-page'
import type { Typeface } from './typeface'

export type PdfOptions = {
  info: ArtworkInfo
  createdAt: Date
  /** SHA-256 of the artwork in hexadecimal: the file's identity, and the last fact of the note. */
  checksum: string
  /** `cmyk` for a press, `rgb` for screens and office printers. */
  colour: PdfColour
  /** Crop marks and the note for the printer; null for a page without any. */
  print: { typeface: Typeface; notes: readonly SlugItem[] } | null
  /** A line along the trim that a cutting machine follows and nobody prints. */
  cutLine?: boolean
  /** Makes the zlib stream smaller files are made of. */
  deflate?: (bytes: Uint8Array) => Uint8Array
}

export type WrittenPdf = { bytes: Uint8Array<ArrayBuffer>; scale: PrintScale; page: PrintPage }

/**
 * The drawing as a PDF of one page, in the manner of PDF/X-1a: filled outlines in flat inks, no fonts, no pictures,
 * nothing see-through, with media, bleed and trim boxes. Whether a file passes as PDF/X only a preflight program says.
 */
export function writePdf(drawing: Drawing, options: PdfOptions): WrittenPdf {
  const { colour } = options
  const note = noteOf(options)
  const page = printPage(
    drawing,
    note && ((...at) => ({ heightMm: note(...at).heightMm, leastMm: leastSlugWidthMm })),
  )
  const slug = note?.(page.scale, page.bleed.widthMm).groups ?? []
  const content = new TextEncoder().encode(
    pageContent(page, drawing.groups, slug, {
      colour,
      marks: note !== null,
      cutLine: options.cutLine === true,
    }),
  )
  const stream = options.deflate
    ? { dictionary: '/Filter /FlateDecode', bytes: options.deflate(content) }
    : { dictionary: '', bytes: content }
  const objects = [
    `<< /Type /Catalog /Pages 2 0 R${colour === 'cmyk' ? ` /OutputIntents [${outputIntent}]` : ''} >>`,
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    pageDictionary(page, options.cutLine === true ? cutResources : ''),
    stream,
    infoDictionary(drawing, options),
  ]
  const id = `<${identityOf(options.checksum)}>`
  return { bytes: pdfFile(objects, `/Info 5 0 R /ID [${id} ${id}]`), scale: page.scale, page }
}

/** A registered printing condition by its name alone, as X-1a allows: the plates of the inks are fixed, not converted. */
const outputIntent =
  '<< /Type /OutputIntent /S /GTS_PDFX /OutputCondition (Coated FOGRA39) ' +
  '/OutputConditionIdentifier (FOGRA39) /RegistryName (http://www.color.org) /Info (Coated FOGRA39) >>'

type Note = (scale: PrintScale, artworkMm: number) => ReturnType<typeof layOutSlug>

/** The note tells the scale, and the scale depends on the room for the note: so it is laid out for each. */
function noteOf({ print, checksum }: PdfOptions): Note | null {
  if (print === null) return null
  const { typeface, notes } = print
  return (scale, artworkMm) => {
    const widthMm = Math.max(artworkMm, leastSlugWidthMm)
    return layOutSlug(slugItems(scale, notes, checksum), typeface, widthMm)
  }
}

function slugItems(
  scale: PrintScale,
  notes: readonly SlugItem[],
  checksum: string,
): readonly SlugItem[] {
  const words = scaleWords(scale)
  const loud: SlugItem[] = words === null ? [] : [{ text: words, direction: 'ltr' }]
  return [...loud, ...notes, { text: `SHA-256 ${checksum.slice(0, 16)}`, direction: 'ltr' }]
}

function pageDictionary(page: PrintPage, resources: string): string {
  const box = (of: 'media' | 'bleed' | 'trim'): string =>
    `[${boxInPoints(page, page[of])
      .map((number) => decimal(number, 4))
      .join(' ')}]`
  return [
    `<< /Type /Page /Parent 2 0 R /Contents 4 0 R /Resources << /ProcSet [/PDF]${resources} >>`,
    `/MediaBox ${box('media')} /BleedBox ${box('bleed')} /TrimBox ${box('trim')} >>`,
  ].join(' ')
}

function infoDictionary(drawing: Drawing, { info, createdAt, colour }: PdfOptions): string {
  const facts = [
    `/Title ${pdfText(fileTitle(drawing, info))}`,
    ...(isDraft(drawing)
      ? ['/Keywords (DRAFT)', '/Subject (DRAFT: this name is not live. Do not print.)']
      : []),
    '/Creator (Handleboard) /Producer (Handleboard)',
    `/CreationDate ${pdfDate(createdAt)} /ModDate ${pdfDate(createdAt)}`,
    '/Trapped /False',
    // Ink values of screens are not allowed there, so only a file for a press says that it is made in this manner.
    ...(colour === 'cmyk' ? ['/GTS_PDFXVersion (PDF/X-1a:2003)'] : []),
  ]
  return `<< ${facts.join(' ')} >>`
}

function identityOf(checksum: string): string {
  return checksum
    .replace(/[^\da-f]/gi, '')
    .slice(0, 32)
    .padEnd(32, '0')
    .toUpperCase()
}
