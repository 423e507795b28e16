import type { Raster } from '../../domain/billboard/drawing/raster.ts'

/** The share of pixels that look different: more than a third of the way in one channel. */
export function difference(one: Raster, other: Raster): number {
  if (one.widthPx !== other.widthPx || one.heightPx !== other.heightPx)
    throw new Error(
      `${one.widthPx}×${one.heightPx} is another size than ${other.widthPx}×${other.heightPx}.`,
    )
  let different = 0
  for (let at = 0; at < one.data.length; at += 4) {
    const channels = [0, 1, 2].map((channel) =>
      Math.abs((one.data[at + channel] ?? 0) - (other.data[at + channel] ?? 0)),
    )
    if (Math.max(...channels) > 85) different += 1
  }
  return different / (one.data.length / 4)
}

/** A part of a picture. */
export function cropped(
  raster: Raster,
  left: number,
  top: number,
  widthPx: number,
  heightPx: number,
): Raster {
  const data = new Uint8ClampedArray(widthPx * heightPx * 4)
  for (let row = 0; row < heightPx; row += 1) {
    const from = ((top + row) * raster.widthPx + left) * 4
    data.set(raster.data.subarray(from, from + widthPx * 4), row * widthPx * 4)
  }
  return { widthPx, heightPx, data }
}

/** The rectangle of all dark pixels. */
export function darkBox(raster: Raster): {
  left: number
  top: number
  right: number
  bottom: number
} {
  const xs: number[] = []
  const ys: number[] = []
  for (let at = 0; at < raster.data.length; at += 4) {
    if ((raster.data[at + 1] ?? 255) >= 90) continue
    xs.push((at / 4) % raster.widthPx)
    ys.push(Math.floor(at / 4 / raster.widthPx))
  }
  const least = (values: readonly number[]): number => values.reduce((a, b) => Math.min(a, b))
  const most = (values: readonly number[]): number => values.reduce((a, b) => Math.max(a, b))
  return { left: least(xs), top: least(ys), right: most(xs) + 1, bottom: most(ys) + 1 }
}
