import jsQr from 'jsqr'
import { describe, expect, it } from 'vitest'
import { zlibSync } from 'fflate'
import type { Drawing } from '../../domain/billboard/drawing/commands.ts'
import { withDraftMark, withoutDraftMark } from '../../domain/billboard/drawing/draft-mark.ts'
import { boundsOf } from '../../domain/billboard/drawing/path-geometry.ts'
import { boxInPoints } from '../../domain/billboard/drawing/pdf-content.ts'
import { paintTo } from '../../domain/billboard/drawing/paint.ts'
import {
  writePdf,
  type PdfOptions,
  type WrittenPdf,
} from '../../domain/billboard/drawing/pdf-writer.ts'
import { scaleInFileName } from '../../domain/billboard/drawing/print-page.ts'
import { writeSvg } from '../../domain/billboard/drawing/svg-writer.ts'
import { bold, heeboBlack, regular } from './heebo.ts'
import { pdfFonts, pdfInfo, renderPdf, withoutPoppler } from './poppler.ts'
import { paintableRaster, type Raster } from '../../domain/billboard/drawing/raster.ts'
import { cropped, darkBox, difference } from './raster.ts'
import { shapesOfSvg } from '../../domain/billboard/drawing/file-outlines.ts'
import { pathsOfPdf, pathsOfSvg, readLetters } from './read-outlines.ts'
import { link, phrase, sampleArtwork } from './sample-artwork.ts'

const info = { title: 'City light', handle: '@MaccabiHealth' }
const checksum = 'a1b2c3d4e5f60718293a4b5c6d7e8f90a1b2c3d4e5f60718293a4b5c6d7e8f90'

function pdfOf(drawing: Drawing, more: Partial<PdfOptions> = {}): WrittenPdf {
  return writePdf(drawing, {
    info,
    createdAt: new Date('2026-11-25T12:00:00Z'),
    checksum,
    colour: 'cmyk',
    print: {
      typeface: regular,
      notes: [
        { text: 'City light 1185 × 1750 mm', direction: 'ltr' },
        { text: info.handle, direction: 'ltr' },
        { text: 'תחנת רכבת', direction: 'rtl' },
        { text: '2026-11-25', direction: 'ltr' },
      ],
    },
    ...more,
  })
}

/** Numbers of a box line of `pdfinfo`, in millimetres. */
function boxMm(facts: ReadonlyMap<string, string>, name: string): number[] {
  return (facts.get(name) ?? '')
    .split(/\s+/)
    .map((points) => Math.round((Number(points) * 254) / 7.2) / 100)
}

function painted(drawing: Drawing, widthPx: number, heightPx: number): Raster {
  const { raster, painter } = paintableRaster(widthPx, heightPx)
  paintTo(painter, drawing, { widthPx, heightPx }, 'bleed')
  return raster
}

/** An SVG drawn from its text alone. */
function paintedSvg(svg: string, widthPx: number, heightPx: number): Raster {
  const [, x, y, width, height] = (/viewBox="(\S+) (\S+) (\S+) (\S+)"/.exec(svg) ?? []).map(Number)
  const { raster, painter } = paintableRaster(widthPx, heightPx)
  const shapes = (shapesOfSvg(svg) ?? []).map(({ rgb, ...shape }) => ({
    ...shape,
    ink: { rgb, cmyk: [0, 0, 0, 0] as const },
  }))
  const page = {
    widthMm: (width ?? 0) + 2 * (x ?? 0),
    heightMm: (height ?? 0) + 2 * (y ?? 0),
    bleedMm: { x: -(x ?? 0), y: -(y ?? 0) },
    groups: [{ role: 'ground' as const, shapes }],
  }
  paintTo(painter, page, { widthPx, heightPx }, 'bleed')
  return raster
}

function decoded({ data, widthPx, heightPx }: Raster): string | null {
  return jsQr(data, widthPx, heightPx)?.data ?? null
}

const cityLight = sampleArtwork({ widthMm: 1185, heightMm: 1750, bleedMm: { x: 3, y: 3 } })
const bulletin = sampleArtwork({
  widthMm: 14630.4,
  heightMm: 4267.2,
  bleedMm: { x: 152.4, y: 152.4 },
})
const card = sampleArtwork({ widthMm: 90, heightMm: 50, bleedMm: { x: 3, y: 3 } })
const germany = sampleArtwork({ widthMm: 3540, heightMm: 2470, bleedMm: { x: 10, y: 25 } })

describe.skipIf(withoutPoppler)('a PDF of an artwork', () => {
  it('has the trim, the bleed around it, and crop marks outside of both', () => {
    const { bytes, scale } = pdfOf(cityLight)
    const facts = pdfInfo(bytes)
    expect(scale).toBe(1)
    const [left = 0, low = 0, right = 0, high = 0] = boxMm(facts, 'TrimBox')
    expect([right - left, high - low].map(Math.round)).toEqual([1185, 1750])
    expect(boxMm(facts, 'BleedBox')).toEqual([left - 3, low - 3, right + 3, high + 3])
    const [mediaLeft, mediaLow, mediaRight = 0, mediaHigh = 0] = boxMm(facts, 'MediaBox')
    expect([mediaLeft, mediaLow]).toEqual([0, 0])
    expect([mediaRight - right, mediaHigh - high]).toEqual([11, 11])
    expect(facts.get('Pages')).toBe('1')
  })

  it.each([
    ['a city light', cityLight, 1, ''],
    ['an 18/1', germany, 1, ''],
    ['a bulletin', bulletin, 10, '-scale-1-to-10'],
    [
      'a fence of 80 metres',
      sampleArtwork({ widthMm: 80_000, heightMm: 2000 }),
      100,
      '-scale-1-to-100',
    ],
  ])(
    'of %s is built at a scale that a page can have, and its boxes are of that scale',
    (_, drawing, scale, name) => {
      const written = pdfOf(drawing)
      const [left = 0, low = 0, right = 0, high = 0] = boxMm(pdfInfo(written.bytes), 'TrimBox')
      expect(written.scale).toBe(scale)
      expect(scaleInFileName(written.scale)).toBe(name)
      expect(right - left).toBeCloseTo(drawing.widthMm / scale, 1)
      expect(high - low).toBeCloseTo(drawing.heightMm / scale, 1)
      expect(Math.max(...boxMm(pdfInfo(written.bytes), 'MediaBox'))).toBeLessThanOrEqual(5080)
    },
  )

  it('of a sticker has a line for the knife on the trim, an ink of its own; others have none', () => {
    const sticker = sampleArtwork({ widthMm: 300, heightMm: 300, bleedMm: { x: 5, y: 5 } })
    const { bytes, page } = pdfOf(sticker, { cutLine: true })
    const [left, low, right, high] = boxInPoints(page, page.trim)
    const text = new TextDecoder('latin1').decode(bytes)
    expect(text).toContain('/Separation /CutContour')
    const line = /CutContour CS 1 SCN 0\.25 w\n([\d. ]+) re S/
      .exec(text)?.[1]
      ?.split(' ')
      .map(Number)
    expect(line?.map((number) => number.toFixed(2))).toEqual(
      [left, low, right - left, high - low].map((number) => number.toFixed(2)),
    )
    expect(boxMm(pdfInfo(bytes), 'TrimBox')).toHaveLength(4)
    expect(new TextDecoder('latin1').decode(pdfOf(sticker).bytes)).not.toContain('CutContour')
  })

  it('says its scale in the note, larger on a large page, and nothing of a scale in full size', () => {
    const note = (drawing: Drawing): string => {
      const { bytes, page } = pdfOf(drawing)
      const capHeightMm = 2 * Math.min(4, page.bleed.widthMm / 400)
      return readLetters(slugPaths(bytes), regular, capHeightMm, 'SCALE1:0–NRG%')
    }
    expect(note(bulletin)).toContain('SCALE1:10–ENLARGE1000%')
    expect(note(cityLight)).not.toContain('SCALE')
    expect(note(cityLight)).toContain('1')
  })

  it('has no fonts, and says what it is', () => {
    const { bytes } = pdfOf(cityLight)
    expect(pdfFonts(bytes)).toEqual([])
    const facts = pdfInfo(bytes)
    expect(facts.get('Title')).toBe('\u2066@MaccabiHealth\u2069 – City light')
    expect(facts.get('CreationDate')).toBe('2026-11-25T12:00:00Z')
    expect(facts.get('ModDate')).toBe('2026-11-25T12:00:00Z')
    expect(facts.get('PDF version')).toBe('1.4')
    expect(facts.get('JavaScript')).toBe('no')
    const text = new TextDecoder('latin1').decode(bytes)
    expect(text).toContain('/OutputConditionIdentifier (FOGRA39)')
    expect(text).toContain('/GTS_PDFXVersion (PDF/X-1a:2003)')
    expect(text).toContain('/Trapped /False')
    expect(text).toContain(
      '/ID [<A1B2C3D4E5F60718293A4B5C6D7E8F90> <A1B2C3D4E5F60718293A4B5C6D7E8F90>]',
    )
  })

  it('has inks of a press or of a screen, never both', () => {
    const operators = (colour: 'cmyk' | 'rgb'): string[] => {
      const text = new TextDecoder('latin1').decode(pdfOf(cityLight, { colour }).bytes)
      return [...new Set(text.match(/ (?:k|K|rg|RG|g|G)$/gm))]
        .map((found) => found.trim())
        .toSorted()
    }
    expect(operators('cmyk')).toEqual(['K', 'k'])
    expect(operators('rgb')).toEqual(['RG', 'rg'])
    expect(
      new TextDecoder('latin1').decode(pdfOf(cityLight, { colour: 'rgb' }).bytes),
    ).not.toContain('GTS_PDFX')
  })

  it.each([
    ['as it is', undefined],
    ['compressed', (bytes: Uint8Array) => zlibSync(bytes, { level: 9 })],
  ])('looks as the drawing does, %s', (_, deflate) => {
    const drawing = cityLight
    const { bytes, page } = pdfOf(drawing, { colour: 'rgb', ...(deflate && { deflate }) })
    const dpi = 12.7
    const px = (mm: number): number => Math.round((mm * dpi) / 25.4)
    const whole = renderPdf(bytes, dpi)
    const artwork = cropped(whole, px(page.bleed.xMm), px(page.bleed.yMm), px(1191), px(1756))
    expect(difference(artwork, painted(drawing, px(1191), px(1756)))).toBeLessThan(0.01)
  })

  it('in the inks of a press and at 1:10 has its ink where the drawing has it', () => {
    const { bytes, page } = pdfOf(bulletin)
    const dpi = 50.8
    const bounds = boundsOf(bulletin.groups.find(({ role }) => role === 'phrase')?.shapes ?? [])
    if (bounds === null) throw new Error('The phrase is drawn.')
    const px = (mm: number, from: number): number => ((mm / 10 + from) * dpi) / 25.4
    const left = Math.round(px(bounds.xMm, page.trim.xMm)) - 10
    const top = Math.round(px(bounds.yMm, page.trim.yMm)) - 10
    const [width, height] = [px(bounds.widthMm, 0), px(bounds.heightMm, 0)]
    const around = cropped(
      renderPdf(bytes, dpi),
      left,
      top,
      Math.round(width) + 20,
      Math.round(height) + 20,
    )
    const ink = darkBox(around)
    for (const [edge, expected] of [
      [ink.left, 10],
      [ink.top, 10],
      [ink.right, 10 + width],
      [ink.bottom, 10 + height],
    ] as const)
      expect(Math.abs(edge - expected)).toBeLessThan(1.6)
  })

  it('of a bulletin has less than 200 kB, even before it is compressed', () => {
    expect(pdfOf(bulletin).bytes.length).toBeLessThan(200_000)
  })

  it('is the same file for the same artwork', () => {
    expect(pdfOf(cityLight).bytes).toEqual(pdfOf(cityLight).bytes)
  })

  it('leaves the note its own paper: the artwork ends at the bleed', () => {
    const over = withDraftMark(card, { word: 'DRAFT', direction: 'ltr', typeface: heeboBlack })
    if (!over.ok) throw new Error('The word can be drawn.')
    const { bytes, page } = pdfOf(over.drawing)
    const px = (mm: number): number => Math.round((mm * 127) / 25.4)
    const gap = cropped(
      renderPdf(bytes, 127),
      px(page.bleed.xMm),
      px(page.bleed.yMm + page.bleed.heightMm) + 1,
      px(90),
      px(1.5),
    )
    expect(new Set(gap.data)).toEqual(new Set([255]))
  })

  it('has crop marks where the trim is', () => {
    const { bytes, page } = pdfOf(card)
    const dpi = 508
    const raster = renderPdf(bytes, dpi)
    const dark = (xMm: number, yMm: number): boolean => {
      const [x, y] = [xMm, yMm].map((mm) => Math.round((mm * dpi) / 25.4))
      const around = [-1, 0, 1].flatMap((dx) =>
        [-1, 0, 1].map((dy) => ((y ?? 0) + dy) * raster.widthPx + (x ?? 0) + dx),
      )
      return around.some((pixel) => (raster.data[pixel * 4] ?? 255) < 200)
    }
    const { trim, bleed } = page
    const outside = bleed.xMm - 4
    expect(dark(outside, trim.yMm)).toBe(true)
    expect(dark(outside, trim.yMm + trim.heightMm)).toBe(true)
    expect(dark(trim.xMm, bleed.yMm - 4)).toBe(true)
    expect(dark(trim.xMm + trim.widthMm, bleed.yMm + bleed.heightMm + 4)).toBe(true)
    expect(dark(outside, trim.yMm + 5)).toBe(false)
    expect(dark(bleed.xMm - 1, trim.yMm)).toBe(false)
  })

  it('has a note that is readable on the smallest card', () => {
    const tiny = pdfOf(sampleArtwork({ widthMm: 1, heightMm: 1 }))
    expect(tiny.page.media.widthMm).toBeGreaterThan(80)
    expect(readLetters(slugPaths(tiny.bytes), regular, 2, 'MaccbiHelth@').includes('@')).toBe(true)
  })
})

/** The outlines of the note: what is drawn after the crop marks. */
function slugPaths(pdf: Uint8Array): ReturnType<typeof pathsOfPdf> {
  const text = new TextDecoder('latin1').decode(pdf)
  const from = text.lastIndexOf('\nq\n') + 3
  const note = `q\n0 0 9 9 re W n\n${text.slice(from, text.indexOf('\nendstream'))}`
  const head = `<< /Length ${note.length} >>\nstream\n`
  return pathsOfPdf(new TextEncoder().encode(head + note))
}

describe.skipIf(withoutPoppler)('an SVG of an artwork', () => {
  const svg = writeSvg(cityLight, info)

  it('is of outlines in millimetres, with nothing from elsewhere and no letters but its title', () => {
    expect(svg).toContain('width="1191mm" height="1756mm" viewBox="-3 -3 1191 1756"')
    expect(svg).toContain('<title>\u2066@MaccabiHealth\u2069 – City light</title>')
    expect(svg).not.toMatch(/<text|font|href|url\(|<image|<style|<script/)
    expect(svg.match(/http[^"]*/g)).toEqual(['http://www.w3.org/2000/svg'])
    expect(writeSvg(cityLight, info)).toBe(svg)
  })

  it('keeps its parts in the order of painting', () => {
    expect([...svg.matchAll(/data-role="(\w+)"/g)].map(([, role]) => role)).toEqual([
      'ground',
      'phrase',
      'sign',
      'handle',
      'mark',
      'qr',
    ])
  })

  it('of the trim alone ends at the trim', () => {
    expect(writeSvg(cityLight, info, 'trim')).toContain('viewBox="0 0 1185 1750"')
  })

  it('looks as the drawing does', () => {
    expect(difference(paintedSvg(svg, 600, 884), painted(cityLight, 600, 884))).toBeLessThan(0.001)
  })

  it('escapes what a title must not hold', () => {
    const odd = writeSvg(card, { ...info, title: 'A & B <script>\u0000\uD800' })
    expect(odd).toContain('A &amp; B &lt;script&gt;</title>')
  })
})

describe.skipIf(withoutPoppler)('the username in each file', () => {
  const names: [sign: '@' | '#' | 'wa.me/', handle: string][] = [
    ['#', 'MaccabiHealth'],
    ['@', 'maccabihealth'],
    ['#', '365clinic'],
    ['@', '365clinic'],
    ['@', 'maccabi_'],
    ['@', '_maccabi'],
    ['@', 'my.id'],
    ['@', 'my_id'],
    ['wa.me/', 'maccabihealth'],
  ]
  const alphabet = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789._@#/'

  it.each(names)(
    '%s%s is spelled from the left to the right, read back by the form of its letters',
    (sign, handle) => {
      const drawing = sampleArtwork({ widthMm: 3000, heightMm: 2000, sign, handle })
      const svgPaths = pathsOfSvg(writeSvg(drawing, info))
      const pdfPaths = pathsOfPdf(pdfOf(drawing).bytes)
      for (const paths of [svgPaths, pdfPaths])
        expect(readLetters(paths, heeboBlack, drawing.handleCapMm, alphabet)).toBe(
          `${sign}${handle}`,
        )
    },
  )

  it('stands beside a Hebrew phrase that reads from the right', () => {
    const drawing = sampleArtwork({ widthMm: 3000, heightMm: 2000 })
    const letters = [...new Set(phrase.replaceAll(' ', ''))].join('')
    const read = readLetters(
      pathsOfPdf(pdfOf(drawing).bytes),
      bold,
      drawing.handleCapMm / 1.3,
      letters,
    )
    expect(read).toBe([...phrase.replaceAll(' ', '')].toReversed().join(''))
  })
})

describe.skipIf(withoutPoppler)('the code in each file', () => {
  it('is read by a phone from the PDF, at half the size too', () => {
    const { bytes } = pdfOf(cityLight)
    expect(decoded(renderPdf(bytes, 24))).toBe(link)
    expect(decoded(renderPdf(bytes, 12))).toBe(link)
  })

  it('is read from the SVG and from the preview', () => {
    expect(decoded(paintedSvg(writeSvg(cityLight, info), 600, 884))).toBe(link)
    expect(decoded(painted(cityLight, 600, 884))).toBe(link)
  })
})

describe.skipIf(withoutPoppler)('a draft', () => {
  const word = { word: 'טיוטה', direction: 'rtl', typeface: heeboBlack } as const
  const draft = withDraftMark(cityLight, word)
  if (!draft.ok) throw new Error('The word can be drawn.')

  it('carries the word as outlines over everything, in sight on every part of the sheet', () => {
    const last = draft.drawing.groups.at(-1)
    expect(last?.role).toBe('draft')
    expect(last?.drawnOrder).toBe('הטויט')
    const bounds = boundsOf(last?.shapes ?? [])
    expect(bounds?.xMm).toBeLessThan(200)
    expect(bounds?.widthMm).toBeGreaterThan(900)
    expect(bounds?.heightMm).toBeGreaterThan(1500)
    const share = difference(painted(draft.drawing, 300, 442), painted(cityLight, 300, 442))
    expect(share).toBeGreaterThan(0.08)
    expect(share).toBeLessThan(0.4)
  })

  it('says in the file that it is one', () => {
    expect(writeSvg(draft.drawing, info)).toContain('<title>DRAFT – ')
    const facts = pdfInfo(pdfOf(draft.drawing).bytes)
    expect(facts.get('Title')).toMatch(/^DRAFT – /)
    expect(facts.get('Keywords')).toBe('DRAFT')
    expect(facts.get('Subject')).toBe('DRAFT: this name is not live. Do not print.')
  })

  it('is marked once however often it is asked for, and clean again when the name is live', () => {
    const again = withDraftMark(draft.drawing, word)
    expect(again).toEqual(draft)
    const clean = withoutDraftMark(draft.drawing)
    expect(clean.groups).toEqual(cityLight.groups)
    expect(writeSvg(clean, info)).toBe(writeSvg(cityLight, info))
    expect(pdfInfo(pdfOf(clean).bytes).has('Keywords')).toBe(false)
  })

  it.each([
    [1, 100_000],
    [100_000, 1],
    [1, 1],
    [14_630, 4267],
  ])('of %i by %i mm has the word on it, and not without end', (widthMm, heightMm) => {
    const drawing: Drawing = { widthMm, heightMm, bleedMm: { x: 0, y: 0 }, groups: [] }
    const marked = withDraftMark(drawing, { ...word, word: 'DRAFT', direction: 'ltr' })
    const shapes = marked.ok ? (marked.drawing.groups[0]?.shapes.length ?? 0) : 0
    expect(shapes).toBeGreaterThan(0)
    expect(shapes).toBeLessThan(600)
  })

  it('is not made with a word that cannot be drawn', () => {
    expect(withDraftMark(cityLight, { ...word, word: 'مسودة' })).toMatchObject({ ok: false })
  })
})
