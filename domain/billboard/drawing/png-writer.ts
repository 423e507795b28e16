/** Takes the bytes of all rows one after the other, and gives what they are compressed to as it comes. */
export type Deflater = { push(bytes: Uint8Array, last: boolean): void }

export type PngOptions = {
  widthPx: number
  heightPx: number
  /** For whoever prints it; the picture is the same without. */
  pxPerMm: number | null
  /** Makes a zlib stream (RFC 1950) that calls back with each piece. */
  deflater: (onPiece: (piece: Uint8Array) => void) => Deflater
}

export type PngWriter = {
  /** The next rows from the top: four bytes a pixel, as a canvas gives them; what is see-through is not kept. */
  addRows(rgba: Uint8ClampedArray): void
  /** The whole file; only after all rows. */
  finish(): Uint8Array<ArrayBuffer>
}

const signature = Uint8Array.of(137, 80, 78, 71, 13, 10, 26, 10)

/**
 * Writes a PNG row by row (PNG 3, W3C), three bytes a pixel without see-through, so that a picture larger than any
 * canvas needs the memory of a few of its rows. Each row is written as its difference to the one above: plain grounds
 * become next to nothing.
 */
export function startPng({ widthPx, heightPx, pxPerMm, deflater }: PngOptions): PngWriter {
  const parts: Uint8Array[] = [signature, header(widthPx, heightPx)]
  if (pxPerMm !== null) parts.push(resolution(pxPerMm))
  const stream = deflater((piece) => parts.push(chunk('IDAT', piece)))
  let above = new Uint8Array(widthPx * 3)
  let rows = 0
  return {
    addRows(rgba) {
      const count = rgba.length / (widthPx * 4)
      const lines = new Uint8Array(count * (1 + widthPx * 3))
      for (let row = 0; row < count; row += 1) {
        const pixels = opaqueRow(rgba, row * widthPx * 4, widthPx)
        writeDifference(lines, row * (1 + widthPx * 3), pixels, above)
        above = pixels
      }
      rows += count
      stream.push(lines, rows === heightPx)
    },
    finish() {
      if (rows !== heightPx) throw new Error(`${rows} of ${heightPx} rows were given.`)
      return joined([...parts, chunk('IEND', new Uint8Array())])
    },
  }
}

function opaqueRow(
  rgba: Uint8ClampedArray,
  from: number,
  widthPx: number,
): Uint8Array<ArrayBuffer> {
  const row = new Uint8Array(widthPx * 3)
  for (let pixel = 0; pixel < widthPx; pixel += 1) {
    const at = from + pixel * 4
    row[pixel * 3] = rgba[at] ?? 0
    row[pixel * 3 + 1] = rgba[at + 1] ?? 0
    row[pixel * 3 + 2] = rgba[at + 2] ?? 0
  }
  return row
}

/** Filter 2 of the standard, “Up”. */
function writeDifference(lines: Uint8Array, at: number, row: Uint8Array, above: Uint8Array): void {
  lines[at] = 2
  for (let index = 0; index < row.length; index += 1)
    lines[at + 1 + index] = (row[index] ?? 0) - (above[index] ?? 0)
}

function header(widthPx: number, heightPx: number): Uint8Array {
  const [bitDepth, trueColour, deflate, adaptive, notInterlaced] = [8, 2, 0, 0, 0]
  const rest = Uint8Array.of(bitDepth, trueColour, deflate, adaptive, notInterlaced)
  return chunk('IHDR', joined([uint32(widthPx), uint32(heightPx), rest]))
}

function resolution(pxPerMm: number): Uint8Array {
  const perMetre = uint32(Math.round(pxPerMm * 1000))
  return chunk('pHYs', joined([perMetre, perMetre, Uint8Array.of(1)]))
}

function chunk(type: string, data: Uint8Array): Uint8Array {
  const body = joined([new TextEncoder().encode(type), data])
  return joined([uint32(data.length), body, uint32(crc32(body))])
}

function uint32(value: number): Uint8Array {
  return Uint8Array.of(value >>> 24, value >>> 16, value >>> 8, value)
}

const crcTable = Uint32Array.from({ length: 256 }, (_none, index) => {
  let value = index
  for (let bit = 0; bit < 8; bit += 1)
    value = (value & 1) === 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1
  return value
})

/** The check sum of a chunk (PNG 3, annex D). */
function crc32(bytes: Uint8Array): number {
  let value = 0xffffffff
  for (const byte of bytes) value = (crcTable[(value ^ byte) & 255] ?? 0) ^ (value >>> 8)
  return (value ^ 0xffffffff) >>> 0
}

function joined(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}
