import { describe, expect, it } from 'vitest'
import { boundsOf } from '../../domain/billboard/drawing/path-geometry.ts'
import { writePdf } from '../../domain/billboard/drawing/pdf-writer.ts'
import { drawReceipt } from '../../domain/billboard/drawing/receipt.ts'
import type { Receipt } from '../../domain/billboard/drawing/receipt-content.ts'
import type { Drawing } from '../../domain/billboard/drawing/commands.ts'
import { bold, regular } from './heebo.ts'
import { pdfFonts, pdfInfo, withoutPoppler } from './poppler.ts'

const checksum = '0f'.repeat(32)

function rows(count: number): Receipt['sections'][number]['rows'] {
  return Array.from({ length: count }, (_, index) => ({
    label: `Format ${index + 1}`,
    value: '6,096 × 3,048 mm · 1:10 · maccabi_health-uk-48-scale-1-to-10.pdf',
    valueDirection: 'ltr' as const,
  }))
}

const english: Receipt = {
  direction: 'ltr',
  heading: 'Receipt of artwork',
  handle: '@Maccabi_Health.1',
  spellingHeading: 'Letter by letter',
  spelling: Array.from('Maccabi_Health.1', (character) => ({
    character,
    name: character === '_' ? 'underscore' : character === '.' ? 'dot' : 'letter',
  })),
  sections: [
    {
      heading: 'The name',
      rows: [
        { label: 'State', value: 'Live', valueDirection: 'ltr' },
        { label: 'Checked', value: '25 Nov 2026, 12:00', valueDirection: 'ltr' },
        { label: 'Checksum (SHA-256)', value: checksum, valueDirection: 'ltr' },
      ],
    },
    { heading: 'Files', rows: rows(12) },
  ],
  note: 'Compare each letter with the artwork before it is printed.',
}

const hebrew: Receipt = {
  ...english,
  direction: 'rtl',
  heading: 'קבלה על קובצי העיצוב',
  spellingHeading: 'אות אחר אות',
  sections: [
    {
      heading: 'השם',
      rows: [
        { label: 'מצב', value: 'פעיל', valueDirection: 'rtl' },
        { label: 'נבדק', value: '25 בנוב׳ 2026, 12:00', valueDirection: 'rtl' },
        { label: 'קובץ', value: '@Maccabi_Health.1', valueDirection: 'ltr' },
      ],
    },
  ],
  note: 'יש להשוות כל אות לעיצוב לפני ההדפסה.',
}

function drawn(receipt: Receipt): Drawing {
  const result = drawReceipt(receipt, { regular, bold })
  if (!result.ok) throw new Error(`No glyph for ${result.missing.join(' ')}`)
  return result.drawing
}

function textAt(drawing: Drawing, drawnOrder: string): ReturnType<typeof boundsOf> {
  const group = drawing.groups.find((candidate) => candidate.drawnOrder === drawnOrder)
  if (group === undefined) throw new Error(`Nothing reads ${drawnOrder}.`)
  return boundsOf(group.shapes)
}

describe.skipIf(withoutPoppler)('a receipt', () => {
  it.each([
    ['English', english],
    ['Hebrew', hebrew],
    [
      'of every format there is',
      { ...english, sections: [...english.sections, { heading: 'More', rows: rows(51) }] },
    ],
    [
      'a name of 35 characters',
      {
        ...english,
        spelling: [...'a'.repeat(35)].map((character) => ({ character, name: 'letter' })),
      },
    ],
  ])(
    '(%s) is one page of A4 without fonts, with all of its ink inside of the margins',
    (_, receipt) => {
      const drawing = drawn(receipt)
      const { bytes } = writePdf(drawing, {
        info: { title: receipt.heading, handle: receipt.handle },
        createdAt: new Date('2026-11-25T12:00:00Z'),
        checksum,
        colour: 'rgb',
        print: null,
      })
      const facts = pdfInfo(bytes)
      expect(facts.get('Page size')).toContain('A4')
      expect(facts.get('Pages')).toBe('1')
      expect(pdfFonts(bytes)).toEqual([])
      const ink = boundsOf(drawing.groups.slice(1).flatMap(({ shapes }) => shapes))
      expect(ink?.xMm).toBeGreaterThan(17)
      expect((ink?.xMm ?? 0) + (ink?.widthMm ?? 0)).toBeLessThan(193)
      expect(ink?.yMm).toBeGreaterThan(10)
      expect((ink?.yMm ?? 0) + (ink?.heightMm ?? 0)).toBeLessThan(290)
    },
  )

  it('spells the name from the left in both languages', () => {
    for (const receipt of [english, hebrew]) {
      const drawing = drawn(receipt)
      const letters = drawing.groups
        .filter(({ drawnOrder }) => drawnOrder?.length === 1)
        .flatMap(({ drawnOrder, shapes }) => {
          const bounds = boundsOf(shapes)
          return bounds === null ? [] : [{ drawnOrder, ...bounds }]
        })
        .filter(({ yMm, heightMm }) => heightMm > 2 || (yMm > 55 && yMm + heightMm < 70))
      const firstLine = letters.filter(
        ({ drawnOrder, yMm }) => /[A-Za-z_]/.test(drawnOrder ?? '') && yMm < 68,
      )
      const read = firstLine.toSorted((a, b) => a.xMm - b.xMm).map(({ drawnOrder }) => drawnOrder)
      expect(read.join('')).toBe('Maccabi_Heal')
    }
  })

  it('starts its lines where its language starts, and values are on the other side', () => {
    const state = textAt(drawn(english), 'State')
    const live = textAt(drawn(english), 'Live')
    expect(state?.xMm).toBeLessThan(live?.xMm ?? 0)
    const hebrewState = textAt(drawn(hebrew), 'בצמ')
    const hebrewLive = textAt(drawn(hebrew), 'ליעפ')
    expect(hebrewState?.xMm).toBeGreaterThan(hebrewLive?.xMm ?? 0)
  })

  it('keeps the whole username as one line to the right in Hebrew as well', () => {
    expect(textAt(drawn(hebrew), '@Maccabi_Health.1')?.widthMm).toBeGreaterThan(30)
  })

  it('is not made when a character cannot be drawn, and names it', () => {
    const receipt = { ...english, note: 'مكابي 👋' }
    expect(drawReceipt(receipt, { regular, bold })).toEqual({
      ok: false,
      missing: ['م', 'ك', 'ا', 'ب', 'ي', '👋'],
    })
  })
})
