import { zlibSync } from 'fflate'
import type { Design } from '../../../domain/billboard/compose/compose'
import type { Drawing } from '../../../domain/billboard/drawing/commands'
import { isDraft } from '../../../domain/billboard/drawing/artwork-info'
import { paintTo, pixelSize } from '../../../domain/billboard/drawing/paint'
import type { PdfColour } from '../../../domain/billboard/drawing/pdf-content'
import type { SlugItem } from '../../../domain/billboard/drawing/pdf-slug'
import { writePdf } from '../../../domain/billboard/drawing/pdf-writer'
import { scaleInFileName } from '../../../domain/billboard/drawing/print-page'
import { writeSvg } from '../../../domain/billboard/drawing/svg-writer'
import type { Typeface } from '../../../domain/billboard/drawing/typeface'
import type { Format } from '../../../domain/billboard/format'
import { signedHandle } from '../../../domain/billboard/signs'
import { canPaint } from './artwork-canvas'

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
    checksum: await sha256Of(outlines),
    print: format.kind === 'print' ? { typeface, notes } : null,
    deflate: zlibSync,
  })
  return fileOf(`${baseName(artwork)}${scaleInFileName(scale)}.pdf`, 'application/pdf', bytes)
}

/** At the pixels of the format: the whole artboard in print, the face of a screen. */
export async function pngFile(artwork: Artwork): Promise<FileResult> {
  const { format, drawing } = artwork
  if (format.px === null) return { ok: false, problem: 'vector_only' }
  const size = pixelSize(Math.round(format.px.width), Math.round(format.px.height))
  if (!size.ok) return { ok: false, problem: 'too_many_pixels' }
  const canvas = document.createElement('canvas')
  canvas.width = size.widthPx
  canvas.height = size.heightPx
  const painter = canPaint() ? canvas.getContext('2d') : null
  if (painter === null) return { ok: false, problem: 'no_canvas' }
  paintTo(painter, drawing, size, format.kind === 'print' ? 'bleed' : 'trim')
  // Where memory ends, a canvas stays empty without a word; the ground reaches every corner.
  const corner = painter.getImageData(size.widthPx - 1, size.heightPx - 1, 1, 1).data
  if (corner[3] !== 255) return { ok: false, problem: 'blank' }
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'))
  if (blob === null) return { ok: false, problem: 'blank' }
  const bytes = new Uint8Array(await blob.arrayBuffer())
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
