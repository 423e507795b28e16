import { unzlibSync, zlibSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { bold, heeboBlack, regular } from '../../../tests/billboard/heebo'
import { customFormat, customPixels, type OwnSize } from '../custom-format'
import { areaOf } from '../drawing/commands'
import { shapesOfPdf, shapesOfSvg } from '../drawing/file-outlines'
import { readOwnMark } from '../drawing/own-mark'
import { boundsOf } from '../drawing/path-geometry'
import { writePdf } from '../drawing/pdf-writer'
import { drawingOfFile, readBackProblem } from '../drawing/read-back'
import { writeSvg } from '../drawing/svg-writer'
import type { Format } from '../format'
import { palettes } from '../palettes'
import { composeArtwork, type Design } from './compose'

const faces = { bold, black: heeboBlack }
const info = { title: 'Own size', handle: '@x' }

const design: Design = {
  username: 'a_very.long_name_of_thirty_five_xyz',
  shown: 'A_Very.Long_Name_of_Thirty_Five_XYZ',
  sign: 'wa.me/',
  phrase: 'תשלחו לנו הודעה (24/7):',
  direction: 'rtl',
  lines: 2,
  size: 1,
  palette: palettes[0] ?? { id: 'own', ink: '#000000', ground: '#FFFFFF', accent: '#000000' },
  mark: 'whatsapp',
  qr: { url: 'https://wa.me/message/ABCDEFGHIJKLMN' },
  draft: { word: 'טיוטה', direction: 'rtl' },
}

function formatOf(own: OwnSize<Format>): Format {
  if (!('format' in own)) throw new Error(own.refusal.code)
  return own.format
}

function composed(change: Partial<Design>, format: Format) {
  const made = composeArtwork({ ...design, ...change }, format, faces)
  if (!made.ok) throw new Error(made.problem.code)
  return made
}

const walker = { audience: 'walker' } as const
const print = (width: number, height: number) => formatOf(customFormat({ width, height }, walker))
const pixels = (width: number, height: number) => formatOf(customPixels({ width, height }, walker))

describe('at the ends of what may be wished', () => {
  it.each([
    ['a sticker of 20 mm', print(20, 20)],
    ['a strip upright', print(20, 400)],
    ['a strip of broken millimetres', print(5080.01, 299.999)],
    ['a fence of 60 m', print(60_000, 3000)],
    ['a wall of 60 × 60 m', print(60_000, 60_000)],
    ['the least pixels', pixels(64, 64)],
    ['the most pixels', pixels(16_384, 16_000)],
  ])('%s is drawn inside of its sheet, and its files are what was drawn', (_, format) => {
    const { drawing } = composed({}, format)
    const sheet = areaOf(drawing, 'trim')
    const ink = boundsOf(
      drawing.groups.flatMap(({ role, shapes }) =>
        role === 'ground' || role === 'draft' ? [] : shapes,
      ),
    )
    expect(ink?.xMm).toBeGreaterThan(0)
    expect((ink?.xMm ?? 0) + (ink?.widthMm ?? 0)).toBeLessThan(sheet.widthMm)
    expect(ink?.yMm).toBeGreaterThan(0)
    expect((ink?.yMm ?? 0) + (ink?.heightMm ?? 0)).toBeLessThan(sheet.heightMm)
    const { bytes } = writePdf(drawing, {
      info,
      createdAt: new Date('2026-11-25T12:00:00Z'),
      checksum: '',
      colour: 'cmyk',
      print: { typeface: regular, notes: [] },
      deflate: zlibSync,
    })
    for (const shapes of [shapesOfSvg(writeSvg(drawing, info)), shapesOfPdf(bytes, unzlibSync)]) {
      const read = drawingOfFile(shapes, drawing)
      expect(read && readBackProblem(read, drawing, design.username)).toBeNull()
      expect(read).not.toBeNull()
    }
  })
})

it('a mark as long as a strip does not press the letters together', () => {
  const source = '<svg viewBox="0 0 5000 1"><rect width="5000" height="1" fill="#000"/></svg>'
  const read = readOwnMark(source)
  if (!read.ok) throw new Error(read.problem)
  const change = { draft: null, qr: null }
  const { layout } = composed({ ...change, mark: read.mark }, print(3000, 2000))
  const { layout: plain } = composed({ ...change, mark: null }, print(3000, 2000))
  expect(layout.mark?.width).toBeLessThanOrEqual(layout.handle.box.width + 0.001)
  expect(layout.handle.capHeightMm).toBeGreaterThan(plain.handle.capHeightMm * 0.9)
})
