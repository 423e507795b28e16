import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkMark, gap } from './brand-marks'
import { customFormat } from './custom-format'
import type { Box } from './format'
import { formatOf, formats } from './formats'
import { layOut } from './layout'
import type { Board, Layout, Typeface } from './layout/board'
import { sentenceOf, signs } from './signs'

/** Liberation Sans Bold's average (billboard.md 2.2): 0.77 capital heights for each character. */
const typeface: Typeface = {
  measure: (text) => [...text].length * 0.77 * 0.7,
  capPerEm: 0.7,
  hebrewPerEm: 0.56,
}

const board: Board = {
  format: formatNamed('il-3x4'),
  direction: 'rtl',
  phrase: 'תשלחו לנו הודעה:',
  sign: '@',
  shown: 'MaccabiHealth',
  lines: 2,
  size: 1,
  mark: null,
  qr: null,
}

function laidOut(change: Partial<Board> = {}): Layout {
  const layout = layOut({ ...board, ...change }, typeface)
  if (layout === null) throw new Error('nothing was laid out')
  return layout
}

function formatNamed(id: string): Board['format'] {
  const format = formatOf(id)
  if (format === undefined) throw new Error(`no format ${id}`)
  return format
}

function boxesOf({ phrase, handle, mark, qr }: Layout): Box[] {
  return [phrase?.box, handle.box, mark, qr?.box].filter((box) => box != null)
}

const anyFormat = fc.oneof(
  fc.constantFrom(...formats),
  fc
    .tuple(fc.integer({ min: 20, max: 60_000 }), fc.integer({ min: 20, max: 60_000 }))
    .map(([width, height]) => customFormat({ width, height }, { audience: 'walker' }))
    .filter((made) => 'format' in made)
    .map(({ format }) => format),
)

const anyBoard = fc.record({
  format: anyFormat,
  direction: fc.constantFrom('ltr' as const, 'rtl' as const),
  phrase: fc.constantFrom('', 'Send us a message:', 'תשלחו לנו הודעה:', 'ב', 'ש'.repeat(60)),
  sign: fc.constantFrom(...signs),
  shown: fc.stringMatching(/^[a-z][a-z0-9_.]{2,34}$/),
  lines: fc.constantFrom(1 as const, 2 as const),
  size: fc.double({ min: 0, max: 2, noNaN: true }),
  mark: fc.option(fc.record({ aspect: fc.double({ min: 0.2, max: 8, noNaN: true }) })),
  qr: fc.option(fc.record({ modules: fc.constantFrom(25, 29, 33, 37) })),
})

describe('a layout', () => {
  it('never leaves the safe area, and nothing in it overlaps', () => {
    fc.assert(
      fc.property(anyBoard, (wish) => {
        const layout = laidOut(wish)
        const { safe } = layout
        const boxes = boxesOf(layout)
        const slack = safe.width * 1e-9
        for (const [index, box] of boxes.entries()) {
          expect(box.width).toBeGreaterThan(0)
          expect(box.x).toBeGreaterThanOrEqual(safe.x - slack)
          expect(box.y).toBeGreaterThanOrEqual(safe.y - slack)
          expect(box.x + box.width).toBeLessThanOrEqual(safe.x + safe.width + slack)
          expect(box.y + box.height).toBeLessThanOrEqual(safe.y + safe.height + slack)
          for (const other of boxes.slice(index + 1)) expect(gap(box, other)).toBeGreaterThan(0)
        }
      }),
      { numRuns: 600 },
    )
  })

  it.each(formats.map((format) => [format.id, format] as const))(
    'of %s holds in both languages, on one line and two',
    (_, format) => {
      for (const direction of ['ltr', 'rtl'] as const)
        for (const lines of [1, 2] as const) {
          const layout = laidOut({ format, direction, lines, mark: { aspect: 1 } })
          expect(boxesOf(layout)).toHaveLength(3)
          expect(layout.handle.direction).toBe('ltr')
          expect(layout.phrase?.direction).toBe(direction)
          const others = [layout.handle.box, layout.phrase?.box].filter((box) => box != null)
          expect(
            checkMark({
              brand: 'whatsapp',
              mark: layout.mark ?? layout.safe,
              fileSize: { width: 1, height: 1 },
              official: true,
              handle: layout.handle.box,
              handleCapMm: layout.handle.capHeightMm,
              others,
              pitchMm: null,
            }).filter((code) => code !== 'mark_too_small'),
          ).toEqual([])
        }
    },
  )

  it('fills nine tenths of the safe width with a handle that stands alone: 318 mm on 3×4 m', () => {
    const { handle, phrase } = laidOut({ phrase: '', sign: '#' })
    expect(phrase).toBeNull()
    expect(handle.box.width).toBeCloseTo(0.9 * 3800, 6)
    expect(Math.round(handle.capHeightMm)).toBe(317)
    expect(handle.emMm).toBeCloseTo(handle.capHeightMm / 0.7, 6)
  })

  it('on two lines gives the handle twice the letters, below the phrase', () => {
    const { handle, phrase } = laidOut()
    expect(phrase?.capHeightMm).toBeCloseTo(handle.capHeightMm / 2, 6)
    expect((phrase?.box.y ?? 0) + (phrase?.box.height ?? 0)).toBeLessThan(handle.box.y)
  })

  it('gives a long phrase smaller letters, and the handle keeps its own', () => {
    const long = laidOut({ phrase: 'ש'.repeat(60) })
    expect(long.handle.capHeightMm).toBeCloseTo(laidOut().handle.capHeightMm, 6)
    expect(long.phrase?.box.width).toBeLessThanOrEqual(0.9 * 3800 + 1e-6)
  })

  it('on one line puts the phrase where the language begins, on the same base line', () => {
    const hebrew = laidOut({ lines: 1 })
    expect(hebrew.phrase?.box.x).toBeGreaterThan(hebrew.handle.box.x)
    const english = laidOut({ lines: 1, direction: 'ltr', phrase: 'Send us a message:' })
    expect(english.phrase?.box.x).toBeLessThan(english.handle.box.x)
    expect(english.phrase?.baselineMm).toBeCloseTo(english.handle.baselineMm, 6)
    expect(hebrew.phrase?.baselineMm).toBeCloseTo(hebrew.handle.baselineMm, 6)
  })

  it('enlarges Hebrew beside Latin so that both look as high', () => {
    const { phrase, handle } = laidOut({ lines: 1 })
    expect((phrase?.capHeightMm ?? 0) / handle.capHeightMm).toBeCloseTo((0.7 / 0.56) * 0.92, 6)
    const english = laidOut({ lines: 1, phrase: 'Send us a message:' })
    expect(english.phrase?.capHeightMm).toBeCloseTo(english.handle.capHeightMm, 6)
  })

  it('is smaller when a smaller size is wished, never larger than what fits', () => {
    const full = laidOut().handle.capHeightMm
    expect(laidOut({ size: 0.5 }).handle.capHeightMm).toBeCloseTo(full / 2, 6)
    expect(laidOut({ size: 9 }).handle.capHeightMm).toBeCloseTo(full, 6)
    expect(laidOut({ size: Number.NaN }).handle.capHeightMm).toBeCloseTo(full / 5, 6)
  })

  it('of a handle without width is nothing', () => {
    expect(layOut(board, { ...typeface, measure: () => 0 })).toBeNull()
    expect(layOut(board, { ...typeface, measure: () => Number.NaN })).toBeNull()
  })
})

describe('Hebrew that cannot break', () => {
  it.each([
    ['#', 'MaccabiHealth'],
    ['@', 'maccabihealth'],
    ['#', '365clinic'],
    ['@', '365clinic'],
    ['@', 'maccabi_'],
    ['@', '_maccabi'],
    ['@', 'my.id'],
    ['@', 'my_id'],
    ['wa.me/', 'maccabihealth'],
  ] as const)('keeps %s%s as one left-to-right object, left of the phrase', (sign, shown) => {
    const { handle, phrase } = laidOut({ sign, shown, lines: 1 })
    expect(handle).toMatchObject({ text: `${sign}${shown}`, direction: 'ltr' })
    expect(phrase).toMatchObject({ text: board.phrase, direction: 'rtl' })
    expect(handle.box.x + handle.box.width).toBeLessThan(phrase?.box.x ?? 0)
    expect(sentenceOf(board.phrase, sign, shown)).toBe(
      `${board.phrase} \u2066${sign}${shown}\u2069`,
    )
  })

  it('needs no phrase', () => {
    expect(sentenceOf('', '@', 'my.id')).toBe('\u2066@my.id\u2069')
  })
})

describe('a QR code on a board', () => {
  const qr = { modules: 29 }

  it('is refused for drivers with the reason, and takes no room', () => {
    const layout = laidOut({ qr })
    expect(layout.qr).toBeNull()
    expect(layout.refusals).toEqual([{ code: 'qr_for_drivers' }])
    expect(layout.handle).toEqual(laidOut().handle)
  })

  it('stands below the text on a shelter, a tenth of the distance wide and with its quiet zone', () => {
    const layout = laidOut({ qr, format: formatNamed('il-shelter') })
    expect(layout.qr?.size.sideMm).toBe(250)
    expect(layout.qr?.box.width).toBeCloseTo((250 * 37) / 29, 6)
    expect(layout.qr?.box.y).toBeGreaterThan(layout.handle.box.y)
  })

  it('stands at the end of the line on a banner: left in Hebrew, right in English', () => {
    const format = formatNamed('banner-3x1')
    const hebrew = laidOut({ qr, format })
    expect(hebrew.qr?.box.x).toBeLessThan(hebrew.handle.box.x)
    const english = laidOut({ qr, format, direction: 'ltr' })
    expect(english.qr?.box.x).toBeGreaterThan(english.handle.box.x)
  })

  it('that does not fit at its full size says from how far it still is scanned', () => {
    const layout = laidOut({ qr: { modules: 57 }, format: formatNamed('card-il') })
    expect(layout.qr?.size.sideMm).toBeLessThan(40)
    expect(layout.qr?.scanMm).toBeCloseTo((layout.qr?.size.sideMm ?? 0) * 10, 6)
  })

  it('that no phone could read is refused with the room there is', () => {
    const layout = laidOut({ qr, format: formatNamed('fb-cover') })
    expect(layout.refusals).toMatchObject([{ code: 'qr_does_not_fit' }])
  })
})
