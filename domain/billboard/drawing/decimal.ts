/**
 * A number as SVG and PDF both read it: no exponent, no minus zero, no more digits than matter, so that the same
 * drawing is the same file. A number that is none must never reach a file, where it would blank the page.
 */
export function decimal(value: number, digits = 3): string {
  if (!(Math.abs(value) < 1e12)) throw new RangeError('A drawing holds a number beyond all sheets.')
  const text = value.toFixed(digits)
  const short = text.includes('.') ? text.replace(/\.?0+$/, '') : text
  return short === '-0' ? '0' : short
}
