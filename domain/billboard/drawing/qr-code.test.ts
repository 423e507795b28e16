import { encode } from 'uqr'
import { describe, expect, it } from 'vitest'
import { boundsOf } from './path-geometry'
import { moduleSizeMm, qrCode, qrGroup } from './qr-code'
import { outlineModules } from './qr-outline'
import type { Path } from './commands'

/** Whether a point is inside of an outline by the even-odd rule; the outlines here are straight. */
function inside(path: Path, x: number, y: number): boolean {
  let [odd, fromX, fromY, startX, startY] = [false, 0, 0, 0, 0]
  for (const command of path) {
    if (command[0] === 'C') throw new Error('A code has no curves.')
    const [toX, toY] = command[0] === 'Z' ? [startX, startY] : [command[1], command[2]]
    if (command[0] === 'M') [startX, startY] = [toX, toY]
    else if (fromY > y !== toY > y && x < fromX + ((y - fromY) / (toY - fromY)) * (toX - fromX))
      odd = !odd
    ;[fromX, fromY] = [toX, toY]
  }
  return odd
}

describe('a QR code', () => {
  const link = 'https://wa.me/message/ABCDEFGHIJKLMN'

  it('has an outline that covers exactly the dark modules', () => {
    const { data } = encode(link, { ecc: 'M', border: 0 })
    const path = outlineModules(data)
    const seen = data.map((row, y) => row.map((_, x) => inside(path, x + 0.5, y + 0.5)))
    expect(seen).toEqual(data)
    expect(path.length).toBeLessThan(data.flat().filter(Boolean).length * 5)
  })

  it('has corners that touch without becoming one', () => {
    const path = outlineModules([
      [true, false],
      [false, true],
    ])
    expect([inside(path, 0.5, 0.5), inside(path, 1.5, 0.5), inside(path, 1.5, 1.5)]).toEqual([
      true,
      false,
      true,
    ])
  })

  it('keeps four light modules on each side of its plate', () => {
    const code = qrCode(link)
    if (code === null) throw new Error('The link fits.')
    const { shapes } = qrGroup(code, { xMm: 10, yMm: 20, sideMm: 400 })
    const [plate, dark] = shapes.map((shape) => boundsOf([shape]))
    const quiet = 4 * moduleSizeMm(code, 400)
    expect(plate).toEqual({ xMm: 10, yMm: 20, widthMm: 400, heightMm: 400 })
    expect(dark?.xMm).toBeCloseTo(10 + quiet, 9)
    expect(dark?.widthMm).toBeCloseTo(400 - 2 * quiet, 9)
  })

  it('is not made of nothing or of more than phones read from a wall', () => {
    expect([qrCode(''), qrCode('x'.repeat(301))]).toEqual([null, null])
  })
})
