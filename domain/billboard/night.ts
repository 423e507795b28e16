import { channels, type Colour } from './contrast'

/** At night what surrounds a lit board keeps 8 % of its light (billboard.md 5.3, our assumption). */
const surroundings = 0.08

/** A colour of the surroundings at night: its light dimmed, not its number. */
export function atNight(colour: Colour): Colour {
  const dimmed = channels(colour).map((channel) => {
    const light = (channel / 255) ** 2.2 * surroundings
    return Math.round(light ** (1 / 2.2) * 255)
  })
  return `#${dimmed.map((value) => value.toString(16).padStart(2, '0')).join('')}`
}

/** How far light letters on a dark ground glow: 0.03 of their height (our assumption). */
export function glowMm(capHeightMm: number): number {
  return capHeightMm * 0.03
}
