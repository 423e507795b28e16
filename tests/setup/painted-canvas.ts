import { unzlibSync } from 'fflate'
import { vi } from 'vitest'
import type { Painter } from '../../domain/billboard/drawing/paint'
import { paintableRaster, type Raster } from '../../domain/billboard/drawing/raster'
import { bytesOf } from './studio'

/** The browser of the tests has no pictures: from here on it paints, and opens the PNGs that it made. */
export function paintFromHere(): void {
  vi.stubGlobal('CanvasRenderingContext2D', contextOf)
  // A part of a context is all that files are painted with.
  vi.spyOn(HTMLCanvasElement.prototype, 'getContext').mockImplementation(contextOf as never)
  vi.stubGlobal(
    'createImageBitmap',
    async (blob: Blob, left: number, top: number, width: number, height: number) => ({
      ...cropped(openPng(await bytesOf(blob)), { left, top, width, height }),
      close: () => {},
    }),
  )
}

function contextOf(this: HTMLCanvasElement) {
  const { raster, painter } = paintableRaster(this.width, this.height)
  return Object.assign<Painter, object>(painter, {
    getImageData: () => raster,
    drawImage(picture: Raster, _x: number, _y: number, width: number, height: number) {
      for (let y = 0; y < height; y += 1)
        for (let x = 0; x < width; x += 1) {
          const fromX = Math.floor(((x + 0.5) * picture.widthPx) / width)
          const fromY = Math.floor(((y + 0.5) * picture.heightPx) / height)
          const from = (fromY * picture.widthPx + fromX) * 4
          raster.data.set(picture.data.subarray(from, from + 4), (y * width + x) * 4)
        }
    },
  })
}

type Place = { left: number; top: number; width: number; height: number }

function cropped({ widthPx, data }: Raster, { left, top, width, height }: Place): Raster {
  const part = new Uint8ClampedArray(width * height * 4)
  for (let row = 0; row < height; row += 1) {
    const from = ((top + row) * widthPx + left) * 4
    part.set(data.subarray(from, from + width * 4), row * width * 4)
  }
  return { widthPx: width, heightPx: height, data: part }
}

/** A PNG of eight bits in three channels, of which each row is the difference to the one above. */
function openPng(bytes: Uint8Array): Raster {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const [widthPx, heightPx] = [view.getUint32(16), view.getUint32(20)]
  const packed: number[] = []
  for (let at = 8; at < bytes.length; at += 12 + view.getUint32(at)) {
    const type = new TextDecoder().decode(bytes.subarray(at + 4, at + 8))
    if (type === 'IDAT') packed.push(...bytes.subarray(at + 8, at + 8 + view.getUint32(at)))
  }
  const lines = unzlibSync(Uint8Array.from(packed))
  const data = new Uint8ClampedArray(widthPx * heightPx * 4).fill(255)
  for (let row = 0; row < heightPx; row += 1)
    for (let index = 0; index < widthPx * 3; index += 1) {
      const at = (row * widthPx + Math.floor(index / 3)) * 4 + (index % 3)
      const above = row === 0 ? 0 : (data[at - widthPx * 4] ?? 0)
      data[at] = (above + (lines[row * (1 + widthPx * 3) + 1 + index] ?? 0)) & 255
    }
  return { widthPx, heightPx, data }
}
