import { describe, expect, it } from 'vitest'
import { atScale, buildScale, longestPageMm } from '../build-scale'
import { contrast } from '../contrast'
import { mapPoint, homography } from '../homography'
import { kmPerHourFromMiles, metresPerSecond, mmFromFeet, mmPerInch } from '../units'
import { angularSpeedDegrees } from './drive-by'
import { capHeightThatFitsMm, charactersThatFit } from './fitting'
import { parallelLetterMm, signArea } from './parallel-sign'
import { qrOfSide, qrSideMm } from './qr-size'
import { legibleDistanceM, letterHeightMm, visualAngleArcmin } from './reading-distance'
import {
  distanceForSecondsM,
  secondsInView,
  secondsNeeded,
  secondsUntilPassed,
} from './reading-time'
import { widthOnScreen } from './screen-view'

/** The published and re-computed examples of billboard.md 2.3, in the units they were published in. */

function feet(metres: number): number {
  return (metres * 1000) / mmFromFeet(1)
}

function speed(mph: number): number {
  return metresPerSecond(kmPerHourFromMiles(mph))
}

describe('the published examples', () => {
  it.each([
    ['V1', 8, 10, 80],
    ['V3', 10, 30, 300],
    ['V5a', 36, 29, 1044],
    ['V5b', 36, 25, 900],
    ['V7', 12, 10, 120],
    ['V7b', 36, 10, 360],
    ['V8', 36, 50, 1800],
  ])('%s: %d in letters at an index of %d are read from %d ft', (_, inches, index, expected) => {
    expect(feet(legibleDistanceM(inches * mmPerInch, index))).toBeCloseTo(expected, 6)
  })

  it('V4: 300 ft take 10 in letters', () => {
    expect(letterHeightMm(mmFromFeet(300) / 1000, 30) / mmPerInch).toBeCloseTo(10, 9)
  })

  it.each([
    ['V1', 80, 30, 1.818],
    ['V8', 1800, 65, 18.881],
  ])('%s: %d ft at %d mph take %d s', (_, distance, mph, seconds) => {
    expect(secondsUntilPassed(mmFromFeet(distance) / 1000, speed(mph))).toBeCloseTo(seconds, 2)
  })

  it.each([
    [5, 3.667],
    [6, 4],
    [7, 4.333],
    [10, 5.333],
  ])('V9: %d words take %d s', (words, seconds) => {
    expect(secondsNeeded(words)).toBeCloseTo(seconds, 3)
  })

  it.each([
    [1, 10, 4],
    [5, 400, 90],
  ])('V10: across %d lanes and %d ft the letters of a wall are %d in', (lanes, offset, inches) => {
    expect(parallelLetterMm(lanes, offset) / mmPerInch).toBeCloseTo(inches, 9)
  })

  it('V11: the sign council’s method, and its closed form', () => {
    const area = signArea(45, 8, 30, 33)
    expect(area.viewingFt).toBeCloseTo(529.2, 6)
    expect(area.letterIn).toBeCloseTo(17.64, 6)
    expect(area.copyFt2).toBeCloseTo(71.31, 1)
    expect(area.signFt2).toBeCloseTo(178.27, 1)
  })

  it.each([
    [30, 9.549],
    [16.6667, 17.189],
    [10, 28.648],
  ])('V12: a letter read from %d ft an inch fills %d minutes of arc', (index, arcmin) => {
    expect(visualAngleArcmin(1, index * 12)).toBeCloseTo(arcmin, 2)
  })

  it.each([
    [10, 1],
    [20, 2],
    [3, 0.3],
  ])('V14: a QR code for %d m is %d m', (distance, side) => {
    expect(qrSideMm(distance * 1000) / 1000).toBeCloseTo(side, 9)
  })

  it('V14: 25 modules for 20 m are 80 mm each, with four of quiet zone around', () => {
    expect(qrOfSide(2000, 25)).toEqual({ sideMm: 2000, moduleMm: 80, boxMm: 2640 })
  })

  it.each([
    ['#FFFFFF', '#25D366', 1.98],
    ['#000000', '#25D366', 10.59],
    ['#111B21', '#25D366', 8.8],
    ['#FFFFFF', '#128C7E', 4.14],
    ['#FFFFFF', '#075E54', 7.67],
    ['#FF0000', '#008000', 1.28],
  ] as const)('V15: %s on %s has a contrast of %d', (ink, ground, expected) => {
    expect(contrast(ink, ground)).toBeCloseTo(expected, 2)
    expect(contrast(ground, ink)).toBe(contrast(ink, ground))
  })

  it('V17: a 96-sheet at one tenth', () => {
    const scale = buildScale({ width: 12_192, height: 3048 })
    expect(scale).toBe(10)
    expect(atScale({ width: 12_192, height: 3048 }, scale)).toEqual({
      width: 1219.2,
      height: 304.8,
    })
    expect(atScale({ width: 11_392, height: 2748 }, scale)).toEqual({
      width: 1139.2,
      height: 274.8,
    })
  })

  it('V18: a page is at most 5,080 mm long', () => {
    expect(longestPageMm / mmPerInch).toBeCloseTo(200, 9)
    expect(buildScale({ width: 5080, height: 100 })).toBe(1)
    expect(buildScale({ width: 100, height: 5080.1 })).toBe(10)
  })

  it('V19: four corners to four corners', () => {
    const map = homography(
      [
        { x: 158, y: 64 },
        { x: 494, y: 69 },
        { x: 495, y: 404 },
        { x: 158, y: 404 },
      ],
      [
        { x: 100, y: 500 },
        { x: 152, y: 564 },
        { x: 148, y: 604 },
        { x: 100, y: 560 },
      ],
    )
    const point = map && mapPoint(map, { x: 250, y: 120 })
    expect(point?.x).toBeCloseTo(117.27521, 4)
    expect(point?.y).toBeCloseTo(530.92024, 4)
  })

  it.each([
    [384, 3],
    [500, 2.304],
  ])('V20: a 48 ft board at %d ft is %d in wide on a screen 24 in away', (distance, inches) => {
    expect(widthOnScreen(48, distance, 24)).toBeCloseTo(inches, 3)
  })

  it.each([
    [100, 1.42],
    [50, 5.51],
    [20, 28.65],
  ])(
    'V21: at 25 m/s and 10 m aside, a board %d m ahead turns by %d° a second',
    (ahead, degrees) => {
      expect(angularSpeedDegrees(25, 10, ahead)).toBeCloseTo(degrees, 2)
    },
  )
})

describe('from end to end, with the measured widths of billboard.md 2.2', () => {
  const kmh = (value: number) => metresPerSecond(value)

  it.each([
    ['E1', 14_325.6, 10.75, speed(65), 10, [1199, 431.8, 14.86, 12.91, 323, 480]],
    ['E2', 14_325.6, 24.8, speed(65), 10, [520, 187, 6.44, 4.48, 323, 480]],
    ['E3', 3800, 10.75, kmh(90), 10, [318, 114.5, 4.58, 2.31, 278, 435]],
    ['E5', 3800, 10.75, kmh(50), 5, [318, 114.5, 8.25, 6.2, 154, 233]],
    ['E7', 5296, 10.75, speed(40), 8, [443, 159.6, 8.93, 6.39, 199, 325]],
  ] as const)('%s', (_, safe, caps, speedMs, offset, expected) => {
    const height = capHeightThatFitsMm(safe, caps)
    const distance = legibleDistanceM(height, 30)
    const needed = secondsNeeded(6)
    const heightFor = (level: 'amber' | 'green') =>
      letterHeightMm(distanceForSecondsM(needed, speedMs, offset, level), 30)
    const values = [
      height,
      distance,
      secondsUntilPassed(distance, speedMs),
      secondsInView(distance, speedMs, offset),
      heightFor('amber'),
      heightFor('green'),
    ]
    for (const [index, value] of values.entries())
      expect(Math.abs(value - (expected[index] ?? 0)) / value).toBeLessThan(0.005)
  })

  it('E9: 15 characters at 278 mm, 10 at 435 mm', () => {
    expect(charactersThatFit(3800, 278, 0.77)).toBe(15)
    expect(charactersThatFit(3800, 435, 0.77)).toBe(10)
  })
})
