import type { Drawing } from '../../../../domain/billboard/drawing/commands'
import type { Size } from '../../../../domain/billboard/format'
import type { Corners } from '../../../../domain/billboard/homography'
import { cornersIn } from '../../../../domain/billboard/scenes/photo-corners'
import { paintBoard } from './paint-scene'

/** Making a large photo smaller takes longer than a frame, so it is done once for each photo. */
const smallOnes = new WeakMap<ImageBitmap, HTMLCanvasElement>()

/** The photo and the artwork between its corners, as large as the canvas. */
export function paintPhoto(
  painter: CanvasRenderingContext2D,
  { picture, corners }: { picture: ImageBitmap; corners: Corners },
  drawing: Drawing,
): void {
  const { width, height } = painter.canvas
  painter.drawImage(width < picture.width ? smallOf(picture, { width, height }) : picture, 0, 0)
  // The light of the photo is the light there is.
  paintBoard(painter, drawing, cornersIn(corners, { width, height }), 'day')
}

function smallOf(picture: ImageBitmap, { width, height }: Size): HTMLCanvasElement {
  const kept = smallOnes.get(picture)
  if (kept?.width === width && kept.height === height) return kept
  const canvas = document.createElement('canvas')
  Object.assign(canvas, { width, height })
  canvas.getContext('2d')?.drawImage(picture, 0, 0, width, height)
  smallOnes.set(picture, canvas)
  return canvas
}

/** The same form with its long side that long at most. */
export function smallerOf({ width, height }: Size, longest: number): Size {
  const scale = Math.min(1, longest / Math.max(width, height))
  return {
    width: Math.max(1, Math.round(width * scale)),
    height: Math.max(1, Math.round(height * scale)),
  }
}

/** What is painted as a PNG, or `null` when nothing is. */
export async function pngBytes(
  painter: CanvasRenderingContext2D,
): Promise<Uint8Array<ArrayBuffer> | null> {
  const { canvas } = painter
  // Where memory ends, a canvas stays empty without a word; the photo reaches every corner.
  const corner = painter.getImageData(canvas.width - 1, canvas.height - 1, 1, 1).data
  if (corner[3] !== 255) return null
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'))
  return blob === null ? null : new Uint8Array(await blob.arrayBuffer())
}
