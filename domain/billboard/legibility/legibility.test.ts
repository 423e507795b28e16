import { describe, expect, it } from 'vitest'
import { contrastIn, isColour } from '../contrast'
import { cornersProblem, cssMatrix, homography, mapPoint, type Corners } from '../homography'
import { atNight, glowMm } from '../night'
import { driveBy } from './drive-by'
import { effectiveIndex, indexFactors, type Sight } from './index-factors'
import { qrInBox, qrSize } from './qr-size'
import { signDistanceM, usefulPpi } from './reading-distance'
import { coneExitM, secondsInView } from './reading-time'
import { calibrate, readByEye, weakEyeBlurMm } from './screen-view'
import { handleWords, phraseWords, wordsToRead } from './word-count'

const clear: Sight = {
  letterCase: 'mixed',
  xHeightPerCap: 0.76,
  contrast: 15,
  stemPerCap: 0.2,
  angleDegrees: 0,
  light: 'day',
}

function indexOf(change: Partial<Sight>): number {
  return effectiveIndex(indexFactors({ ...clear, ...change }))
}

describe('the index of legibility', () => {
  it.each([
    [{}, 30],
    [{ letterCase: 'capitals' }, 25.8],
    [{ letterCase: 'hebrew' }, 25.8],
    [{ letterCase: 'small' }, 30],
    [{ letterCase: 'small', xHeightPerCap: 0.6 }, 24],
    [{ contrast: 5 }, 25.5],
    [{ contrast: 3.5 }, 19.5],
    [{ contrast: 2.9 }, 0],
    [{ stemPerCap: 0.12 }, 25.5],
    [{ stemPerCap: 0.4 }, 21],
    [{ angleDegrees: 60 }, 15],
    [{ angleDegrees: 90 }, 0],
    [{ light: 'night_lit' }, 25.5],
    [{ light: 'night_unlit' }, 0],
    [{ angleDegrees: 85, contrast: 3 }, 5],
  ] as const)('with %o is %d', (change, expected) => {
    expect(indexOf(change)).toBeCloseTo(expected, 6)
  })
})

describe('words to read', () => {
  it.each([
    ['Send us a message:', '#MaccabiHealth', 6],
    ['תשלחו לנו הודעה:', '@MaccabiHealth', 5],
    ['', '@maccabihealth', 1],
    ['', '@365clinic', 2],
    ['', '@365', 2],
    ['', '@Shop24Seven7', 4],
    ['', 'XMLShop', 2],
    ['שלחו לנו הודעה ב־WhatsApp', '@my_id', 6],
    ['! … –', '@abc', 1],
  ])('“%s” and %s are %d', (phrase, handle, words) => {
    expect(wordsToRead(phrase, handle)).toBe(words)
  })

  it('count what is written with an apostrophe once', () => {
    expect(phraseWords('Let’s talk')).toBe(2)
    expect(handleWords('MaccabiHealth')).toBe(2)
  })
})

describe('what the eye sees', () => {
  it('loses an underscore before the letters, and a dot at about the same distance', () => {
    expect(signDistanceM(1000, 0.22)).toBeCloseTo(378, 0)
    expect(signDistanceM(1000, 0.07)).toBeCloseTo(120, 0)
    expect(signDistanceM(1000, 0.15)).toBeCloseTo(258, 0)
  })

  it('resolves 87.3 pixels an inch at one metre', () => {
    expect(usefulPpi(1)).toBeCloseTo(87.3, 1)
  })

  it('reads 21 minutes of arc surely, 10 perhaps, 5 not', () => {
    expect(readByEye(21, 3438)).toBe('surely')
    expect(readByEye(10, 3438)).toBe('perhaps')
    expect(readByEye(5, 3438)).toBe('no')
  })

  it('is blurred by a third of a millimetre on a screen 600 mm away', () => {
    expect(weakEyeBlurMm(600)).toBeCloseTo(0.349, 3)
  })

  it('gets no time from a board that leaves the cone before it can be read', () => {
    expect(secondsInView(10, 25, 10)).toBe(0)
  })
})

describe('a bank card against the screen', () => {
  it('tells millimetres for each pixel', () => {
    expect(calibrate({ width: 342.4, height: 215.92 })).toBeCloseTo(0.25, 6)
  })

  it.each([
    [300, 300],
    [20, 12.6],
    [0, 0],
    [Number.NaN, 100],
  ])('of %d × %d pixels is no card', (width, height) => {
    expect(calibrate({ width, height })).toBeNull()
  })
})

describe('a drive by', () => {
  it('begins where it can be read and ends where the board leaves the cone', () => {
    const moments = driveBy(200, 25, 10, 11)
    expect(moments).toHaveLength(11)
    expect(moments[0]).toEqual({ second: 0, distanceM: 200, scale: 1 })
    expect(moments.at(-1)?.distanceM).toBeCloseTo(coneExitM(10), 6)
  })

  it('is empty when there is nothing to see', () => {
    expect(driveBy(20, 25, 10, 11)).toEqual([])
    expect(driveBy(200, 0, 10, 11)).toEqual([])
  })

  it('stays finite with no offset', () => {
    expect(driveBy(200, 25, 0, 5).every(({ scale }) => scale <= 50.001)).toBe(true)
  })
})

describe('a QR code', () => {
  it('never is smaller than a phone sees', () => {
    expect(qrSize(100, 29).sideMm).toBe(25)
    expect(qrSize(350, 29).sideMm).toBe(40)
    expect(qrSize(2500, 29).sideMm).toBe(250)
  })

  it('fills a box with its quiet zone', () => {
    expect(qrInBox(37, 29)).toEqual({ sideMm: 29, moduleMm: 1, boxMm: 37 })
  })
})

describe('four corners', () => {
  const square: Corners = [
    { x: 0, y: 0 },
    { x: 1000, y: 0 },
    { x: 1000, y: 500 },
    { x: 0, y: 500 },
  ]
  const seen: Corners = [
    { x: 200, y: 100 },
    { x: 700, y: 180 },
    { x: 700, y: 380 },
    { x: 200, y: 420 },
  ]

  it('give the matrix that CSS wants', () => {
    const map = homography(square, seen)
    const expected = [0.92, 0, 200, 0.188, 0.64, 100, 0.0006, 0]
    for (const [index, value] of expected.entries()) expect(map?.[index]).toBeCloseTo(value, 6)
    const centre = map && mapPoint(map, { x: 500, y: 250 })
    expect(centre?.x).toBeCloseTo(507.69, 2)
    expect(centre?.y).toBeCloseTo(272.31, 2)
    expect(cssMatrix([1, 0, 5, 0, 1, 6, 0, 0])).toBe(
      'matrix3d(1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0, 5, 6, 0, 1)',
    )
  })

  it('are taken in either direction, and refused when they cross, dent or lie on a line', () => {
    const [a, b, c, d] = seen
    expect(cornersProblem(seen)).toBeNull()
    expect(cornersProblem([d, c, b, a])).toBeNull()
    expect(cornersProblem([a, c, b, d])).toBe('crossed')
    expect(cornersProblem([a, b, { x: 350, y: 250 }, d])).toBe('crossed')
    expect(cornersProblem([a, a, c, d])).toBe('too_flat')
    expect(cornersProblem([a, a, a, a])).toBe('too_flat')
  })

  it('on one line have no map', () => {
    const point = { x: 1, y: 1 }
    expect(homography([point, point, point, point], seen)).toBeNull()
  })
})

describe('colours', () => {
  it('lose contrast in the rain', () => {
    expect(contrastIn('rain_dirt_low_sun', 10)).toBe(6)
    expect(contrastIn('rain_dirt_low_sun', 1.2)).toBe(1)
    expect(contrastIn('clear', 10)).toBe(10)
  })

  it('at night keep 8 % of their light', () => {
    expect(atNight('#FFFFFF')).toBe('#515151')
    expect(atNight('#000000')).toBe('#000000')
    expect(glowMm(300)).toBe(9)
  })

  it('are six digits', () => {
    expect(isColour('#25D366')).toBe(true)
    expect(isColour('#25d36')).toBe(false)
    expect(isColour('red')).toBe(false)
  })
})
