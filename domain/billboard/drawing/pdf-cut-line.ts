import { decimal } from './decimal'

/**
 * An ink of its own with the name that cutting machines know, over whatever is printed below; shown as magenta where
 * it is shown at all (billboard.md 6). Added to the resources of the page.
 */
export const cutResources =
  ' /ColorSpace << /CutContour [/Separation /CutContour /DeviceCMYK ' +
  '<< /FunctionType 2 /Domain [0 1] /C0 [0 0 0 0] /C1 [0 1 0 0] /N 1 >>] >>' +
  ' /ExtGState << /Over << /Type /ExtGState /OP true /op true /OPM 1 >> >>'

/** A hairline around a box in points: left, low, right, high. */
export function cutLine([left, low, right, high]: readonly [
  number,
  number,
  number,
  number,
]): string {
  const box = [left, low, right - left, high - low].map((number) => decimal(number, 3)).join(' ')
  return `q\n/Over gs /CutContour CS 1 SCN 0.25 w\n${box} re S\nQ`
}
