import { crc32, deflateSync, inflateSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { startPng, type Deflater } from './png-writer'

/** Keeps all that is pushed and compresses it at the end. */
function lateDeflater(onPiece: (piece: Uint8Array) => void): Deflater {
  const kept: Uint8Array[] = []
  return {
    push(bytes, last) {
      kept.push(bytes)
      if (!last) return
      const whole = deflateSync(Buffer.concat(kept))
      // Two pieces: a reader must join them.
      onPiece(whole.subarray(0, 5))
      onPiece(whole.subarray(5))
    },
  }
}

type Chunk = { type: string; data: Buffer }

function chunksOf(file: Uint8Array): Chunk[] {
  const bytes = Buffer.from(file)
  const chunks: Chunk[] = []
  for (let at = 8; at < bytes.length;) {
    const length = bytes.readUInt32BE(at)
    const body = bytes.subarray(at + 4, at + 8 + length)
    expect(bytes.readUInt32BE(at + 8 + length)).toBe(crc32(body))
    chunks.push({ type: body.toString('latin1', 0, 4), data: body.subarray(4) })
    at += 12 + length
  }
  return chunks
}

function pixelsOf(file: Uint8Array, widthPx: number): number[][] {
  const packed = chunksOf(file).filter(({ type }) => type === 'IDAT')
  const lines = inflateSync(Buffer.concat(packed.map(({ data }) => data)))
  const rows: number[][] = []
  for (let at = 0; at < lines.length; at += 1 + widthPx * 3) {
    expect(lines[at]).toBe(2)
    const above = rows.at(-1)
    const row = [...lines.subarray(at + 1, at + 1 + widthPx * 3)]
    rows.push(row.map((value, index) => (value + (above?.[index] ?? 0)) % 256))
  }
  return rows
}

const red = [255, 0, 0, 255]
const green = [0, 128, 0, 255]
const white = [255, 255, 255, 255]

describe('a picture written row by row', () => {
  it('has each pixel where it was, whatever the pieces it came in', () => {
    const writer = startPng({ widthPx: 2, heightPx: 3, pxPerMm: 4, deflater: lateDeflater })
    writer.addRows(Uint8ClampedArray.of(...red, ...green))
    writer.addRows(Uint8ClampedArray.of(...white, ...green, ...red, ...red))
    const file = writer.finish()
    expect([...file.subarray(0, 8)]).toEqual([137, 80, 78, 71, 13, 10, 26, 10])
    expect(pixelsOf(file, 2)).toEqual([
      [255, 0, 0, 0, 128, 0],
      [255, 255, 255, 0, 128, 0],
      [255, 0, 0, 255, 0, 0],
    ])
  })

  it('says its size, and its resolution where it has one', () => {
    const one = (pxPerMm: number | null): Chunk[] => {
      const writer = startPng({ widthPx: 1, heightPx: 1, pxPerMm, deflater: lateDeflater })
      writer.addRows(Uint8ClampedArray.of(...red))
      return chunksOf(writer.finish())
    }
    const [head, size] = one(300 / 25.4)
    expect(head).toEqual({
      type: 'IHDR',
      data: Buffer.of(0, 0, 0, 1, 0, 0, 0, 1, 8, 2, 0, 0, 0),
    })
    expect(size?.type).toBe('pHYs')
    expect(size?.data.readUInt32BE(0)).toBe(11_811)
    expect(one(null).map(({ type }) => type)).toEqual(['IHDR', 'IDAT', 'IDAT', 'IEND'])
  })

  it('is not finished before its last row', () => {
    const writer = startPng({ widthPx: 1, heightPx: 2, pxPerMm: null, deflater: lateDeflater })
    writer.addRows(Uint8ClampedArray.of(...red))
    expect(() => writer.finish()).toThrow('1 of 2 rows')
  })
})
