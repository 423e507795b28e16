import { describe, expect, it } from 'vitest'
import { customFormat, customPixels, ownSizeLimits } from './custom-format'
import type { PrintFormat } from './format'
import { boardMm, formatOf, formats, openFormats, pitchMm, safeBoxMm } from './formats'
import { feetAndInches, kmPerHourFromMiles, mmFromFeet, mmPerInch, pointsFromMm } from './units'

const prints = formats.filter((format): format is PrintFormat => format.kind === 'print')

function printOf(id: string): PrintFormat | undefined {
  return prints.find((format) => format.id === id)
}

describe('the formats', () => {
  it('are 51: 36 in print and 15 on screens, two of them without a size of their own', () => {
    expect(prints).toHaveLength(35)
    expect(formats.length + openFormats.length).toBe(51)
    const ids = [...formats, ...openFormats].map(({ id }) => id)
    expect(new Set(ids).size).toBe(51)
    expect(formatOf('il-3x4')?.label).toBe('Israel 3 m high × 4 m wide')
    expect(formatOf('nothing')).toBeUndefined()
  })

  it.each(prints.map((format) => [format.id, format] as const))(
    '%s: art is trim with bleed on both sides, and its pixels are the art at its resolution',
    (_, { trimMm, bleedMm, artMm, px, ppi }) => {
      for (const side of ['width', 'height'] as const) {
        expect(Math.abs(artMm[side] - trimMm[side] - 2 * bleedMm[side])).toBeLessThanOrEqual(0.11)
        if (px !== null && ppi !== null)
          expect(Math.abs(px[side] - (artMm[side] / mmPerInch) * ppi)).toBeLessThanOrEqual(1)
      }
    },
  )

  it.each(formats.map((format) => [format.id, format] as const))(
    '%s: the safe area lies inside the board, and a driver gets no QR code',
    (_, format) => {
      const [board, safe] = [boardMm(format), safeBoxMm(format)]
      expect(safe.x).toBeGreaterThan(0)
      expect(safe.y).toBeGreaterThan(0)
      expect(safe.x + safe.width).toBeLessThan(board.width)
      expect(safe.y + safe.height).toBeLessThan(board.height)
      expect(format.qr).toBe(format.audience !== 'driver')
      expect(format.scanMm === null).toBe(!format.qr)
    },
  )

  it('V16: a 14×48 ft bulletin with 6 in is 15×49 ft, a poster with ¾ in 10′6.5″×22′9.5″', () => {
    const bulletin = printOf('us-bulletin-14x48')?.artMm
    expect(feetAndInches(bulletin?.width ?? 0)).toEqual({ feet: 49, inches: 0 })
    expect(feetAndInches(bulletin?.height ?? 0)).toEqual({ feet: 15, inches: 0 })
    const poster = printOf('us-poster-30')?.artMm
    expect(feetAndInches(poster?.width ?? 0)).toEqual({ feet: 22, inches: 9.5 })
    expect(feetAndInches(poster?.height ?? 0)).toEqual({ feet: 10, inches: 6.5 })
  })

  it('leave the cassette of a roll-up empty', () => {
    const rollup = formatOf('rollup')
    const safe = rollup && safeBoxMm(rollup)
    expect(2000 - (safe?.y ?? 0) - (safe?.height ?? 0)).toBe(200)
  })

  it('keep stories clear at top and bottom, and a cover in the middle a phone shows', () => {
    expect(formatOf('ig-story')).toMatchObject({ insetPx: { y: 250 } })
    expect(formatOf('ig-post')).toMatchObject({ insetPx: { x: 34 } })
    expect(formatOf('fb-cover')).toMatchObject({ insetPx: { x: 180 } })
  })

  it('know the distance between two pixels of a digital bulletin', () => {
    expect(pitchMm({ px: { width: 1400, height: 400 }, faceWidthMm: mmFromFeet(48) })).toBeCloseTo(
      10.45,
      2,
    )
  })
})

describe('an own size', () => {
  const driver = { audience: 'driver' } as const

  it.each([
    [0, 'not_a_size'],
    [-5, 'not_a_size'],
    [Number.NaN, 'not_a_size'],
    [Number.POSITIVE_INFINITY, 'not_a_size'],
    [1, 'too_small'],
    [100_000, 'too_big'],
  ])('of %s mm is refused as %s', (width, code) => {
    expect(customFormat({ width, height: 2000 }, driver)).toMatchObject({
      refusal: { code, side: 'width' },
    })
    expect(customFormat({ width: 2000, height: width }, driver)).toMatchObject({
      refusal: { code, side: 'height' },
    })
  })

  it('that is a ribbon is refused', () => {
    expect(customFormat({ width: 50_000, height: 100 }, driver)).toMatchObject({
      refusal: { code: 'too_long', values: { maxRatio: ownSizeLimits.maxRatio } },
    })
  })

  it('of a wall has the bleed and the inset of a large wall, and is drawn at 1:10', () => {
    expect(customFormat({ width: 20_000, height: 10_000 }, driver)).toMatchObject({
      format: {
        bleedMm: { width: 100 },
        safeMm: { width: 19_700, height: 9700 },
        buildScale: 10,
        qr: false,
      },
    })
  })

  it('of a small sticker on foot keeps a safe area and takes a QR code', () => {
    const made = customFormat({ width: 60, height: 40 }, { audience: 'walker' })
    expect(made).toMatchObject({ format: { qr: true, scanMm: 400 } })
    if ('format' in made) expect(safeBoxMm(made.format)).toMatchObject({ x: 2, y: 2, width: 56 })
  })

  it.each([
    [{ width: 0, height: 400 }, 'not_a_size'],
    [{ width: 0.4, height: 400 }, 'not_a_size'],
    [{ width: 20_000, height: 400 }, 'too_big'],
    [{ width: 16_384, height: 16_384 }, 'too_many_pixels'],
  ])('of pixels %o is refused as %s', (px, code) => {
    expect(customPixels(px, driver)).toMatchObject({ refusal: { code } })
  })

  it('of a face that is no size is refused for the face', () => {
    const px = { width: 1200, height: 300 }
    expect(customPixels(px, driver, 0)).toMatchObject({ refusal: { side: 'face' } })
    expect(customPixels({ width: 16_000, height: 4000 }, driver)).toHaveProperty('format')
  })

  it('takes name and country from the format it was picked as', () => {
    const [wall] = openFormats
    expect(customFormat({ width: 9000, height: 6000 }, { ...driver, of: wall })).toMatchObject({
      format: { id: 'il-wall', market: 'il', safeMm: { width: 8700 } },
    })
  })

  it('is scanned from where it is said, within reason', () => {
    const size = { width: 900, height: 900 }
    const walker = { audience: 'walker' } as const
    for (const [scanMm, expected] of [
      [4000, 4000],
      [0, 2500],
      [Number.NaN, 2500],
      [1e9, 2500],
    ] as const)
      expect(customFormat(size, { ...walker, scanMm })).toMatchObject({
        format: { scanMm: expected },
      })
  })

  it('of pixels is a screen', () => {
    expect(customPixels({ width: 1200, height: 300 }, driver, 12_000)).toMatchObject({
      format: { kind: 'screen', px: { width: 1200 }, insetPx: { x: 60, y: 15 } },
    })
  })
})

describe('units', () => {
  it('never show twelve inches', () => {
    expect(feetAndInches(mmFromFeet(11, 11.99))).toEqual({ feet: 12, inches: 0 })
  })

  it('know miles and points', () => {
    expect(kmPerHourFromMiles(65)).toBeCloseTo(104.607, 3)
    expect(pointsFromMm(5080)).toBeCloseTo(14_400, 9)
  })
})
