/** Contrast of two colours by WCAG (billboard.md F18), and what day, night and dirt leave of it. */

/** `#RRGGBB`, in any letter case. */
export type Colour = `#${string}`

export function isColour(text: string): text is Colour {
  return /^#[0-9a-f]{6}$/i.test(text)
}

/** Red, green and blue, 0 to 255. What is no colour is read as black. */
export function channels(colour: Colour): [red: number, green: number, blue: number] {
  const value = isColour(colour) ? Number.parseInt(colour.slice(1), 16) : 0
  return [(value >> 16) & 255, (value >> 8) & 255, value & 255]
}

/** 0 is black, 1 white. */
export function luminance(colour: Colour): number {
  const [red, green, blue] = channels(colour).map(linear)
  return 0.2126 * (red ?? 0) + 0.7152 * (green ?? 0) + 0.0722 * (blue ?? 0)
}

/** F18: 1 (the same) to 21 (black and white); the order of the two does not matter. */
export function contrast(one: Colour, other: Colour): number {
  return ratio(luminance(one), luminance(other))
}

function linear(channel: number): number {
  const share = channel / 255
  // WCAG's own threshold; sRGB's is 0.04045, and no 8-bit value lies between them.
  return share <= 0.03928 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
}

function ratio(one: number, other: number): number {
  return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05)
}

export type Weather = 'clear' | 'rain_dirt_low_sun'

/** Rain, dirt and low sun leave 0.6 of it (billboard.md 5.3, our assumption); never below 1. */
export function contrastIn(weather: Weather, value: number): number {
  return weather === 'clear' ? value : Math.max(1, value * 0.6)
}
