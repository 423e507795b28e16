import { unzlibSync, zlibSync } from 'fflate'
import jsQr from 'jsqr'
import { describe, expect, it } from 'vitest'
import { heeboBlack, regular } from '../../../tests/billboard/heebo'
import { link, sampleArtwork } from '../../../tests/billboard/sample-artwork'
import { codePixels, codeRaster } from './code-raster'
import type { Drawing, Group, Shape } from './commands'
import { withDraftMark } from './draft-mark'
import { shapesOfPdf, shapesOfSvg, type FileShape } from './file-outlines'
import { boundsOf, movePath } from './path-geometry'
import { writePdf, type PdfOptions } from './pdf-writer'
import { qrCode, qrGroup } from './qr-code'
import { drawingOfFile, readBackProblem } from './read-back'
import { writeSvg } from './svg-writer'

const info = { title: 'PVC & mesh <3 × 1 m>', handle: '@MaccabiHealth' }
const username = 'maccabihealth'
const board = sampleArtwork({ widthMm: 1185, heightMm: 1750, bleedMm: { x: 3, y: 3 } })
const bulletin = sampleArtwork({ widthMm: 14630.4, heightMm: 4267.2 })

function pdfOf(drawing: Drawing, more: Partial<PdfOptions> = {}): Uint8Array {
  const notes = [{ text: info.handle, direction: 'ltr' as const }]
  const createdAt = new Date('2026-11-25T12:00:00Z')
  const print = { typeface: regular, notes }
  return writePdf(drawing, { info, createdAt, checksum: '', colour: 'cmyk', print, ...more }).bytes
}

/** What a file that has these outlines is refused for, as a file of that drawing. */
function problemOf(shapes: FileShape[] | null, drawing: Drawing = board): string | null {
  const read = drawingOfFile(shapes, drawing)
  return read === null ? 'file_other' : readBackProblem(read, drawing, username)
}

function addressIn(shapes: FileShape[] | null, drawing: Drawing = board): string | null {
  const read = drawingOfFile(shapes, drawing)
  const modules = qrCode(link)?.modules ?? 0
  const raster = read === null ? null : codeRaster(read, { modules, filePxPerMm: null })
  return raster === null ? null : (jsQr(raster.data, raster.widthPx, raster.heightPx)?.data ?? null)
}

/** The drawing with a group of it changed: what a file of something else would hold. */
function changed(role: string, change: (group: Group) => Group): Drawing {
  const groups = board.groups.map((group) => (group.role === role ? change(group) : group))
  return { ...board, groups }
}

function moved(shape: Shape, dx: number): Shape {
  return { ...shape, path: movePath(shape.path, dx, 0) }
}

const readers = [
  ['an SVG', (drawing: Drawing) => shapesOfSvg(writeSvg(drawing, info))],
  ['a PDF', (drawing: Drawing) => shapesOfPdf(pdfOf(drawing))],
  ['a PDF for screens', (drawing: Drawing) => shapesOfPdf(pdfOf(drawing, { colour: 'rgb' }))],
  [
    'a compressed PDF with a line for the knife',
    (drawing: Drawing) =>
      shapesOfPdf(pdfOf(drawing, { deflate: zlibSync, cutLine: true }), unzlibSync),
  ],
] as const

describe.each(readers)('%s, read back from what would be saved,', (_, read) => {
  it('is what was drawn, and its code says the address', () => {
    expect(problemOf(read(board))).toBeNull()
    expect(addressIn(read(board))).toBe(link)
  })

  it('is what was drawn at 1:10 as well', () => {
    expect(problemOf(read(bulletin), bulletin)).toBeNull()
    expect(addressIn(read(bulletin), bulletin)).toBe(link)
  })

  it('of a draft has its word, and the code under it is read', () => {
    const draft = withDraftMark(board, { word: 'DRAFT', direction: 'ltr', typeface: heeboBlack })
    if (!draft.ok) throw new Error('The word can be drawn.')
    expect(problemOf(read(draft.drawing), draft.drawing)).toBeNull()
    expect(addressIn(read(draft.drawing), draft.drawing)).toBe(link)
    expect(problemOf(read(board), draft.drawing)).toBe('file_other')
  })

  it('with two letters in each other’s place is refused', () => {
    const swapped = changed('handle', ({ shapes: [one, two, ...rest], ...group }) => {
      if (one === undefined || two === undefined) throw new Error('The name has letters.')
      const [a, b] = [boundsOf([one])?.xMm ?? 0, boundsOf([two])?.xMm ?? 0]
      return { ...group, shapes: [moved(one, b - a), moved(two, a - b), ...rest] }
    })
    expect(problemOf(read(swapped))).toBe('file_letters')
  })

  it('with the sign behind the name, or a letter of another form, is refused', () => {
    const behind = changed('sign', (group) => ({
      ...group,
      shapes: group.shapes.map((shape) => moved(shape, 900)),
    }))
    expect(problemOf(read(behind))).toBe('file_letters')
    const { groups } = sampleArtwork({ widthMm: 1185, heightMm: 1750, handle: 'MaccabiHea1th' })
    const other = changed(
      'handle',
      (group) => groups.find(({ role }) => role === 'handle') ?? group,
    )
    expect(problemOf(read(other))).toBe('file_letters')
  })

  it('with an outline more, less, or at another place is refused', () => {
    const more = changed('mark', ({ shapes, ...group }) => ({
      ...group,
      shapes: [...shapes, ...shapes],
    }))
    const less = changed('phrase', ({ shapes, ...group }) => ({
      ...group,
      shapes: shapes.slice(1),
    }))
    const aside = changed('phrase', ({ shapes, ...group }) => ({
      ...group,
      shapes: shapes.map((shape) => moved(shape, 0.02)),
    }))
    expect([more, less, aside].map((drawing) => problemOf(read(drawing)))).toEqual(
      Array(3).fill('file_other'),
    )
  })

  it('with the code of another address says that address', () => {
    const elsewhere = `${link.slice(0, -1)}X`
    const code = qrCode(elsewhere)
    if (code === null) throw new Error('It is short.')
    const other = changed('qr', ({ shapes }) => {
      const box = boundsOf(shapes)
      return qrGroup(code, { xMm: box?.xMm ?? 0, yMm: box?.yMm ?? 0, sideMm: box?.widthMm ?? 0 })
    })
    expect(addressIn(read(other))).toBe(elsewhere)
    expect(problemOf(read(other))).toBe('file_other')
  })

  it('with a code in the colour of its plate is not read', () => {
    const faint = changed('qr', ({ shapes, ...group }) => ({
      ...group,
      shapes: shapes.map((shape) => ({ ...shape, ink: shapes[0]?.ink ?? shape.ink })),
    }))
    expect(addressIn(read(faint))).toBeNull()
  })
})

describe('a file that we did not write', () => {
  const svg = writeSvg(board, info)

  it.each([
    ['a rectangle', '</svg>', '<rect width="9" height="9"/>\n</svg>'],
    [
      'a group that is moved',
      '<g data-role="handle">',
      '<g data-role="handle" transform="scale(-1 1)">',
    ],
    ['a line around a letter', '<path fill=', '<path stroke="#FFFFFF" fill='],
    ['a program', '</svg>', '<script>alert(1)</script>\n</svg>'],
    ['a style', 'role="img"', 'role="img" style="display:none"'],
    ['a broken path', ' d="M', ' d="M NaN '],
  ])('as an SVG with %s is not read', (_, from, to) => {
    expect(svg).toContain(from)
    expect(shapesOfSvg(svg.replace(from, to))).toBeNull()
  })

  it.each([
    ['a picture', '\nh\n', '\n/Picture Do\n'],
    ['a matrix more', '\nh\n', '\n-1 0 0 1 0 0 cm\n'],
    ['the page turned over', ' 0 0 -', ' 0 0 '],
    ['a number that is none', ' m\n', ' m\nNaN 1 l\n'],
    ['an outline that is not filled', '\nf\n', '\nn\n'],
  ])('as a PDF with %s is not read', (_, from, to) => {
    const text = new TextDecoder('latin1').decode(pdfOf(board)).replace(/[^]*?<< {2}/, '<< ')
    expect(shapesOfPdf(latin(text))).not.toBeNull()
    const tampered = text.replace(from, to).replace(/\/Length \d+/, '/Length 99999999')
    expect(shapesOfPdf(latin(tampered))).toBeNull()
  })

  it('cut off or empty is not read', () => {
    const packed = pdfOf(board, { deflate: zlibSync })
    expect(shapesOfPdf(packed.subarray(0, 3000), unzlibSync)).toBeNull()
    expect(shapesOfPdf(packed)).toBeNull()
    expect(shapesOfPdf(new Uint8Array())).toBeNull()
    expect(problemOf(shapesOfSvg(svg.slice(0, 900)))).toBe('file_other')
    expect(problemOf(shapesOfSvg(''))).toBe('file_other')
  })
})

it('the code of a picture is looked for where the picture has it', () => {
  const plate = boundsOf(board.groups.find(({ role }) => role === 'qr')?.shapes ?? [])
  const at = codePixels(board, 'bleed', { widthPx: 11_910, heightPx: 17_560 })
  expect(at?.left).toBe(Math.floor(((plate?.xMm ?? 0) + 3) * 10))
  expect(at?.top).toBe(Math.floor(((plate?.yMm ?? 0) + 3) * 10))
  expect(at?.readPx).toBe(Math.round((at?.width ?? 0) / 2))
  const without = { ...board, groups: board.groups.filter(({ role }) => role !== 'qr') }
  expect(codePixels(without, 'bleed', { widthPx: 100, heightPx: 100 })).toBeNull()
})

function latin(text: string): Uint8Array {
  return Uint8Array.from(text, (character) => character.charCodeAt(0))
}
