import { channels, contrast, contrastIn, luminance, type Colour, type Weather } from './contrast'
import { palettes, type Palette } from './palettes'

export const whatsAppGreen: Colour = '#25D366'

/** What a handle and what the rest needs outdoors (billboard.md 2.4, our assumption on top of WCAG). */
export const neededContrast = { handle: 7, other: 4.5, lowest: 3 } as const

export type ColourCode = 'reads_well' | 'weak_for_a_handle' | 'too_weak' | 'light_on_whatsapp_green'

export type ColourVerdict = {
  code: ColourCode
  /** What may not be drawn like this at all. */
  refused: boolean
  contrast: number
  /** Three palettes that pass, for WhatsApp's green its own ones; empty when nothing has to change. */
  instead: Palette[]
}

/**
 * Judges ink on ground as drawn. Below 3:1 it is refused; light letters on WhatsApp's green (1.98:1 for white) are
 * refused up to 4.5:1, for they are what everybody tries first.
 */
export function judgeColours(
  { ink, ground }: { ink: Colour; ground: Colour },
  part: 'handle' | 'other' = 'handle',
  weather: Weather = 'clear',
): ColourVerdict {
  const value = contrastIn(weather, contrast(ink, ground))
  const code = codeOf(ink, ground, value, part)
  const refused = code === 'light_on_whatsapp_green' || value < neededContrast.lowest
  return { code, refused, contrast: value, instead: code === 'reads_well' ? [] : passing(ground) }
}

function codeOf(ink: Colour, ground: Colour, value: number, part: 'handle' | 'other'): ColourCode {
  if (value >= neededContrast[part]) return 'reads_well'
  // In the rain a palette that passes is no case for the guard.
  const isLight = luminance(ink) > luminance(ground)
  if (isWhatsAppGreen(ground) && isLight && contrast(ink, ground) < neededContrast.other)
    return 'light_on_whatsapp_green'
  return value >= neededContrast.other ? 'weak_for_a_handle' : 'too_weak'
}

/** Near enough that people see the same green. */
function isWhatsAppGreen(colour: Colour): boolean {
  return distance(colour, whatsAppGreen) <= 30
}

function passing(ground: Colour): Palette[] {
  // The list begins with the ways to use WhatsApp's greens; else those with the nearest ground.
  if (isWhatsAppGreen(ground)) return palettes.slice(0, 3)
  return palettes
    .toSorted((one, other) => distance(one.ground, ground) - distance(other.ground, ground))
    .slice(0, 3)
}

function distance(one: Colour, other: Colour): number {
  const [red, green, blue] = channels(one)
  const [otherRed, otherGreen, otherBlue] = channels(other)
  return Math.hypot(red - otherRed, green - otherGreen, blue - otherBlue)
}
