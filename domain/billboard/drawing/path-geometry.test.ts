import { describe, expect, it } from 'vitest'
import type { Drawing } from './commands'
import { decimal } from './decimal'
import { black, inkOf } from './inks'
import { boundsOf, ellipsePath, groundOf, rectanglePath, transformPath } from './path-geometry'
import { printableText } from './printable-text'

describe('the geometry of outlines', () => {
  it('measures a curve by where it goes, not by its control points', () => {
    const box = boundsOf([{ ink: black, path: ellipsePath(10, 20, 5, 3) }])
    expect(box?.xMm).toBeCloseTo(5, 9)
    expect(box?.heightMm).toBeCloseTo(6, 9)
    const arch = [['M', 0, 0], ['C', 0, -4, 4, -4, 4, 0], ['Z']] as const
    expect(boundsOf([{ ink: black, path: arch }])?.heightMm).toBeCloseTo(3, 9)
  })

  it('turns a rectangle by a matrix as SVG and PDF do', () => {
    const turned = transformPath(
      rectanglePath({ xMm: 1, yMm: 2, widthMm: 3, heightMm: 4 }),
      [0, 1, -1, 0, 10, 0],
    )
    expect(boundsOf([{ ink: black, path: turned }])).toEqual({
      xMm: 4,
      yMm: 1,
      widthMm: 4,
      heightMm: 3,
    })
  })

  it('lets the ground reach the end of the bleed', () => {
    const drawing: Drawing = { widthMm: 100, heightMm: 50, bleedMm: { x: 10, y: 25 }, groups: [] }
    expect(boundsOf(groundOf(drawing, black).shapes)).toEqual({
      xMm: -10,
      yMm: -25,
      widthMm: 120,
      heightMm: 100,
    })
  })

  it('has no bounds where nothing is drawn', () => {
    expect(boundsOf([{ ink: black, path: [] }])).toBeNull()
  })
})

describe('an ink', () => {
  it('of WhatsApp green is what plain sums make of it', () => {
    expect(inkOf('#25d366').rgb).toBe('#25D366')
    expect(inkOf('#25d366').cmyk.map((share) => Math.round(share * 100))).toEqual([82, 0, 52, 17])
  })

  it('of black is black alone, of white nothing', () => {
    expect(inkOf('#000000').cmyk).toEqual([0, 0, 0, 1])
    expect(inkOf('#FFFFFF').cmyk).toEqual([0, 0, 0, 0])
  })

  it('is never made of anything but six digits', () => {
    expect(() => inkOf('red')).toThrow(RangeError)
  })
})

describe('a number in a file', () => {
  it('has no exponent, no minus zero and no digits that do not matter', () => {
    expect([1e-9, -1e-9, 1.5, 100, 14630.4, 1 / 3].map((value) => decimal(value))).toEqual([
      '0',
      '0',
      '1.5',
      '100',
      '14630.4',
      '0.333',
    ])
    for (const wrong of [NaN, Infinity, 1e21]) expect(() => decimal(wrong)).toThrow(RangeError)
  })
})

describe('a typed text', () => {
  it('loses what has no ink, and it is counted', () => {
    expect(printableText(' שלום\u202E  \u200Bלכם\n\u2066לנו\u2069 ')).toEqual({
      text: 'שלום לכם לנו',
      directionControls: 3,
      invisible: 1,
    })
  })
})
