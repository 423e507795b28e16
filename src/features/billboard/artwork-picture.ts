import { Zlib } from 'fflate'
import type { Area, Drawing } from '../../../domain/billboard/drawing/commands'
import { paintTo } from '../../../domain/billboard/drawing/paint'
import { startPng, type Deflater } from '../../../domain/billboard/drawing/png-writer'
import { canPaint } from './artwork-canvas'
import { breathe } from './artwork-zip'

/** How far a picture has come, and the way to stop it. */
export type Watch = { signal: AbortSignal; onPart: (share: number) => void }

type Wish = {
  drawing: Drawing
  area: Area
  widthPx: number
  heightPx: number
  pxPerMm: number | null
}

/** A canvas of this width is safe everywhere; wider pictures are painted side by side. */
const widestPx = 8192

/** About as much as can be painted and compressed between two frames of the page. */
const pixelsAtOnce = 500_000

/**
 * A PNG of any size in bands from top to bottom, with time between them for the page. `null` where this browser does
 * not paint, or has painted nothing for want of memory.
 */
export async function paintPng(wish: Wish, watch: Watch): Promise<Uint8Array<ArrayBuffer> | null> {
  const { widthPx, heightPx, pxPerMm } = wish
  const writer = startPng({ widthPx, heightPx, pxPerMm, deflater: zlibStream })
  const rowsAtOnce = Math.max(1, Math.floor(pixelsAtOnce / widthPx))
  for (let top = 0; top < heightPx; top += rowsAtOnce) {
    const rows = Math.min(rowsAtOnce, heightPx - top)
    const band = paintBand(wish, top, rows)
    if (band === null) return null
    writer.addRows(band)
    watch.onPart((top + rows) / heightPx)
    await breathe()
    watch.signal.throwIfAborted()
  }
  return writer.finish()
}

function paintBand(wish: Wish, top: number, rows: number): Uint8ClampedArray | null {
  const { widthPx } = wish
  const band = new Uint8ClampedArray(widthPx * rows * 4)
  for (let left = 0; left < widthPx; left += widestPx) {
    const width = Math.min(widestPx, widthPx - left)
    const tile = paintTile(wish, { left, top, width, rows })
    if (tile === null) return null
    for (let row = 0; row < rows; row += 1)
      band.set(tile.subarray(row * width * 4, (row + 1) * width * 4), (row * widthPx + left) * 4)
  }
  return band
}

type Tile = { left: number; top: number; width: number; rows: number }

function paintTile(wish: Wish, { left, top, width, rows }: Tile): Uint8ClampedArray | null {
  const canvas = document.createElement('canvas')
  canvas.width = width
  canvas.height = rows
  const painter = canPaint() ? canvas.getContext('2d', { willReadFrequently: true }) : null
  if (painter === null) return null
  paintTo(painter, wish.drawing, wish, wish.area, { xPx: left, yPx: top })
  const { data } = painter.getImageData(0, 0, width, rows)
  // Where memory ends, a canvas stays empty without a word; the ground reaches every corner.
  return data.at(-1) === 255 ? data : null
}

function zlibStream(onPiece: (piece: Uint8Array) => void): Deflater {
  return new Zlib({ level: 6 }, (piece) => onPiece(piece))
}
