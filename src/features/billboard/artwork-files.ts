import { zlibSync } from 'fflate'
import type { Design } from '../../../domain/billboard/compose/compose'
import { areaOf, type Drawing } from '../../../domain/billboard/drawing/commands'
import { isDraft } from '../../../domain/billboard/drawing/artwork-info'
import { pictureSize } from '../../../domain/billboard/drawing/paint'
import type { PdfColour } from '../../../domain/billboard/drawing/pdf-content'
import type { SlugItem } from '../../../domain/billboard/drawing/pdf-slug'
import { writePdf } from '../../../domain/billboard/drawing/pdf-writer'
import { scaleInFileName } from '../../../domain/billboard/drawing/print-page'
import { writeSvg } from '../../../domain/billboard/drawing/svg-writer'
import type { Typeface } from '../../../domain/billboard/drawing/typeface'
import type { Format } from '../../../domain/billboard/format'
import { signedHandle } from '../../../domain/billboard/signs'
import { canPaint } from './artwork-canvas'
import { paintPng, type Watch } from './artwork-picture'

export type ArtworkFile = {
  name: string
  type: string
  bytes: Uint8Array<ArrayBuffer>
  sha256: string
}

/** One board that files are made of. */
export type Artwork = { design: Design; format: Format; drawing: Drawing; title: string }

export type FileProblem = 'vector_only' | 'no_canvas' | 'too_many_pixels' | 'blank'
export type FileResult = { ok: true; file: ArtworkFile } | { ok: false; problem: FileProblem }

export async function svgFile(artwork: Artwork): Promise<ArtworkFile> {
  const bytes = new TextEncoder().encode(writeSvg(artwork.drawing, infoOf(artwork)))
  return fileOf(`${baseName(artwork)}.svg`, 'image/svg+xml', bytes)
}

export type PdfWish = {
  colour: PdfColour
  typeface: Typeface
  notes: readonly SlugItem[]
  createdAt: Date
}

/** A page with marks for print; for screens one without. */
export async function pdfFile(artwork: Artwork, wish: PdfWish): Promise<ArtworkFile> {
  const { drawing, format } = artwork
  const { typeface, notes, colour, createdAt } = wish
  const info = infoOf(artwork)
  const outlines = new TextEncoder().encode(writeSvg(drawing, info))
  const { bytes, scale } = writePdf(drawing, {
    info,
    createdAt,
    colour,
    cutLine: format.kind === 'print' && format.cutOut === true,
    checksum: await sha256Of(outlines),
    print: format.kind === 'print' ? { typeface, notes } : null,
    deflate: zlibSync,
  })
  return fileOf(`${baseName(artwork)}${scaleInFileName(scale)}.pdf`, 'application/pdf', bytes)
}

/** At the pixels of the format: the whole artboard in print, the face of a screen. */
export async function pngFile(artwork: Artwork, watch: Watch): Promise<FileResult> {
  const { format, drawing } = artwork
  if (format.px === null) return { ok: false, problem: 'vector_only' }
  if (!canPaint()) return { ok: false, problem: 'no_canvas' }
  const size = pictureSize(Math.round(format.px.width), Math.round(format.px.height))
  if (!size.ok) return { ok: false, problem: 'too_many_pixels' }
  const isPrint = format.kind === 'print'
  const area = isPrint ? 'bleed' : 'trim'
  const pxPerMm = isPrint ? size.widthPx / areaOf(drawing, area).widthMm : null
  const bytes = await paintPng({ ...size, drawing, area, pxPerMm }, watch)
  if (bytes === null) return { ok: false, problem: 'blank' }
  return { ok: true, file: await fileOf(`${baseName(artwork)}.png`, 'image/png', bytes) }
}

export async function fileOf(
  name: string,
  type: string,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<ArtworkFile> {
  return { name, type, bytes, sha256: await sha256Of(bytes) }
}

/** Hands a file to the browser. */
export function saveFile({ name, type, bytes }: Omit<ArtworkFile, 'sha256'>): void {
  const address = URL.createObjectURL(new Blob([bytes], { type }))
  Object.assign(document.createElement('a'), { href: address, download: name }).click()
  // Some browsers begin to read it after the click.
  setTimeout(() => URL.revokeObjectURL(address), 60_000)
}

export async function sha256Of(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('')
}

function infoOf({ title, design }: Artwork): { title: string; handle: string } {
  return { title, handle: signedHandle(design.sign, design.shown) }
}

/** A username has no character that a file name must not have. */
function baseName({ design, format, drawing }: Artwork): string {
  const size =
    format.id === 'own-print' && format.kind === 'print'
      ? `-${format.trimMm.width}x${format.trimMm.height}mm`
      : ''
  return `${design.shown}-${format.id}${size}${isDraft(drawing) ? '-DRAFT' : ''}`
}
