import type { Colour } from './contrast'

/** What a board is painted with: the ground, the letters, and the one colour that may stand out. */
export type Palette = { id: string; ground: Colour; ink: Colour; accent: Colour }

/**
 * Ready palettes, the likeliest first. In each the ink reaches 7:1 on the ground (what a handle needs outdoors) and
 * the accent 4.5:1. The first three are the ways to use WhatsApp's greens that can be read (billboard.md 0, finding 6).
 */
export const palettes: readonly Palette[] = [
  { id: 'ink_on_green', ground: '#25D366', ink: '#111B21', accent: '#0B141A' },
  { id: 'white_on_deep_green', ground: '#075E54', ink: '#FFFFFF', accent: '#DCF8C6' },
  { id: 'deep_green_on_white', ground: '#FFFFFF', ink: '#075E54', accent: '#0B141A' },
  { id: 'black_on_yellow', ground: '#FFD400', ink: '#000000', accent: '#0A2540' },
  { id: 'yellow_on_black', ground: '#0B141A', ink: '#FFD400', accent: '#25D366' },
  { id: 'white_on_black', ground: '#0B141A', ink: '#FFFFFF', accent: '#25D366' },
  { id: 'black_on_white', ground: '#FFFFFF', ink: '#0B141A', accent: '#075E54' },
  { id: 'white_on_navy', ground: '#0A2540', ink: '#FFFFFF', accent: '#FFD400' },
  { id: 'navy_on_yellow', ground: '#FFE45C', ink: '#0A2540', accent: '#0B141A' },
]
