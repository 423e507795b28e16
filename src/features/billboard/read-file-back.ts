import { unzlibSync } from 'fflate'
import { isDraft } from '../../../domain/billboard/drawing/artwork-info'
import { codePixels } from '../../../domain/billboard/drawing/code-raster'
import { shapesOfPdf, shapesOfSvg } from '../../../domain/billboard/drawing/file-outlines'
import {
  drawingOfFile,
  readBackProblem,
  type ReadBackProblem,
} from '../../../domain/billboard/drawing/read-back'
import type { Artwork, ArtworkFile } from './artwork-files'
import { codeProblem, readingProblem, type CodeProblem } from './code-check'

export type FileReadProblem = CodeProblem | ReadBackProblem | 'unopened'

type Bytes = Pick<ArtworkFile, 'type' | 'bytes'>

/**
 * Reads a file back before it is handed out, from the bytes that would be saved: its code says the address, its letters
 * are those of the username, and its outlines those that were looked at before print.
 */
export async function fileProblem(artwork: Artwork, file: Bytes): Promise<FileReadProblem | null> {
  if (file.type === 'image/png') return pictureProblem(artwork, file)
  const shapes =
    file.type === 'application/pdf'
      ? shapesOfPdf(file.bytes, unzlibSync)
      : shapesOfSvg(new TextDecoder().decode(file.bytes))
  const read = drawingOfFile(shapes, artwork.drawing)
  if (read === null) return 'file_other'
  const code = await codeProblem({ ...artwork, drawing: read }, false)
  return code ?? readBackProblem(read, artwork.drawing, artwork.design.username)
}

/** A picture is opened by the browser as any program would, and only where its code is. */
async function pictureProblem(
  { drawing, design, format }: Artwork,
  { type, bytes }: Bytes,
): Promise<FileReadProblem | null> {
  // The word of a draft covers codes on purpose; its code was read in the drawing.
  if (design.qr === null || format.px === null || isDraft(drawing)) return null
  const size = { widthPx: Math.round(format.px.width), heightPx: Math.round(format.px.height) }
  const at = codePixels(drawing, format.kind === 'print' ? 'bleed' : 'trim', size)
  if (at === null) return null
  const picture = await createImageBitmap(
    new Blob([bytes], { type }),
    at.left,
    at.top,
    at.width,
    at.height,
  ).catch(() => null)
  if (picture === null) return 'unopened'
  const data = pixelsOf(picture, at.readPx)
  picture.close()
  if (data === null) return 'unopened'
  return readingProblem({ data, widthPx: at.readPx, heightPx: at.readPx }, design.qr.url)
}

function pixelsOf(picture: ImageBitmap, side: number): Uint8ClampedArray | null {
  const canvas = document.createElement('canvas')
  Object.assign(canvas, { width: side, height: side })
  const painter = canvas.getContext('2d', { willReadFrequently: true })
  if (painter === null) return null
  painter.imageSmoothingQuality = 'high'
  painter.drawImage(picture, 0, 0, side, side)
  return painter.getImageData(0, 0, side, side).data
}
