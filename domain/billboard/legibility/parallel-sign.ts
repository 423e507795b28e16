import { mmPerInch } from '../units'

/** F11: letters of a sign that is parallel to the road, in mm: lanes between, and feet from the kerb. */
export function parallelLetterMm(lanes: number, offsetFt: number): number {
  return ((10 * lanes + offsetFt) / 5) * mmPerInch
}

export type SignArea = {
  /** Feet in which it must be read. */
  viewingFt: number
  letterIn: number
  copyFt2: number
  signFt2: number
}

/**
 * F12: the area of a sign by the method of the United States Sign Council, in its own units: miles an hour, seconds of
 * reading and reacting, and the number of letters.
 */
export function signArea(mph: number, seconds: number, index: number, letters: number): SignArea {
  // Their tables round 1.4667 feet a second to 1.47.
  const viewingFt = mph * 1.47 * seconds
  const letterIn = viewingFt / index
  const copyFt2 = (letters * letterIn ** 2) / 144
  return { viewingFt, letterIn, copyFt2, signFt2: 2.5 * copyFt2 }
}
