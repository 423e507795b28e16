import type { Ink } from './commands'

/**
 * A colour of a screen as an ink, by the plain formula. A press shows some colours otherwise (WhatsApp's green lies
 * outside of what it can print): whoever has a match from the printer passes an `Ink` of their own.
 */
export function inkOf(hex: string): Ink {
  const rgb = channelsOf(hex)
  const key = 1 - Math.max(...rgb)
  const [c, m, y] = rgb.map((channel) => (key === 1 ? 0 : (1 - channel - key) / (1 - key)))
  return { rgb: hex.toUpperCase(), cmyk: [c ?? 0, m ?? 0, y ?? 0, key] }
}

/** Red, green and blue of `#25D366`, from 0 to 1. */
export function channelsOf(hex: string): [number, number, number] {
  if (!/^#[\da-f]{6}$/i.test(hex)) throw new RangeError('A colour is written as #25D366.')
  const at = (index: number): number => parseInt(hex.slice(index, index + 2), 16) / 255
  return [at(1), at(3), at(5)]
}

export const black: Ink = inkOf('#000000')
export const white: Ink = inkOf('#FFFFFF')

/** Printed on every plate, so that cutters see it on each of them. */
export const registration: Ink = { rgb: '#000000', cmyk: [1, 1, 1, 1] }
