import { deflateSync } from 'node:zlib'
import { writePdf } from '../../domain/billboard/drawing/pdf-writer'
import { regular } from '../billboard/heebo'
import { sampleArtwork } from '../billboard/sample-artwork'

const rounds = 20

/** A US bulletin of 14 × 48 ft, drawn and written for a press with marks and a note: the first time, and then. */
export async function artworkPdf() {
  const times: number[] = []
  let bytes = 0
  for (let round = 0; round < rounds; round += 1) {
    const started = performance.now()
    const drawing = sampleArtwork({
      widthMm: 14_630.4,
      heightMm: 4267.2,
      bleedMm: { x: 152.4, y: 152.4 },
    })
    const pdf = writePdf(drawing, {
      info: { title: 'US bulletin 14×48 ft', handle: '@MaccabiHealth' },
      createdAt: new Date(),
      checksum: '0'.repeat(64),
      colour: 'cmyk',
      print: { typeface: regular, notes: [{ text: 'US bulletin 14×48 ft', direction: 'ltr' }] },
      deflate: (content) => deflateSync(content),
    })
    times.push(performance.now() - started)
    bytes = pdf.bytes.byteLength
  }
  const [first = 0] = times
  return {
    firstMs: Math.round(first),
    medianMs: Math.round(times.toSorted((a, b) => a - b)[rounds / 2] ?? 0),
    kb: Math.round(bytes / 102.4) / 10,
    reach: { firstMs: 1000, kb: 200 },
  }
}
