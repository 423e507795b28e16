import { channels, isColour, luminance, type Colour } from './contrast'
import type { Drawing, Group } from './drawing/commands'
import { boundsOf } from './drawing/path-geometry'

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

const lettered: readonly Group['role'][] = ['phrase', 'sign', 'handle']

/**
 * The light around the letters of a group at night: in their colour, as far as their highest letter lets it reach; null
 * for what is no text, and for letters that are darker than the ground.
 */
export function glowOf(
  { role, shapes }: Group,
  { groups }: Drawing,
): { colour: Colour; radiusMm: number } | null {
  const ink = shapes[0]?.ink.rgb
  const ground = groups.find((group) => group.role === 'ground')?.shapes[0]?.ink.rgb
  if (!lettered.includes(role) || ink === undefined || ground === undefined) return null
  if (!isColour(ink) || !isColour(ground) || luminance(ink) <= luminance(ground)) return null
  const heights = shapes.map((shape) => boundsOf([shape])?.heightMm ?? 0)
  return { colour: ink, radiusMm: glowMm(Math.max(...heights)) }
}
