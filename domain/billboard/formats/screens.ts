import type { Audience, ScreenFile, ScreenFormat } from '../format'

type Row = [
  id: string,
  label: string,
  px: [width: number, height: number],
  /** Of the width and the height, or in pixels where a number above 1 is given. */
  inset: [x: number, y: number],
  faceWidthMm: number,
  audience: Audience,
  file: ScreenFile,
  proof?: ScreenFormat['proof'],
]

/**
 * Widths of faces: 48 ft is the bulletin's (billboard.md 1.2, 10.45 mm for each pixel); the others are usual ones and
 * our assumption. A phone's is that of a big phone.
 */
const rows: Row[] = [
  [
    'dooh-us-bulletin',
    'US digital bulletin',
    [1400, 400],
    [0.05, 0.05],
    14630.4,
    'driver',
    'any_still',
  ],
  ['dooh-us-poster', 'US digital poster', [840, 400], [0.05, 0.05], 7315.2, 'driver', 'any_still'],
  ['dooh-us-square', 'US digital square', [600, 600], [0.05, 0.05], 6096, 'driver', 'any_still'],
  ['dooh-us-quarter', 'US digital 1:4', [1600, 400], [0.05, 0.05], 14630.4, 'driver', 'any_still'],
  ['dooh-us-third', 'US digital 1:3', [1200, 400], [0.05, 0.05], 10972.8, 'driver', 'any_still'],
  ['dooh-uk-d6', 'UK digital 6-sheet', [1080, 1920], [0.05, 0.05], 1200, 'walker', 'jpg_small'],
  ['dooh-fhd', 'Digital screen 16:9', [1920, 1080], [0.05, 0.1], 1210, 'walker', 'still_or_video'],
  [
    'dooh-portrait',
    'Digital screen 9:16',
    [1080, 1920],
    [0.1, 0.05],
    680,
    'walker',
    'still_or_video',
  ],
  ['ig-story', 'Instagram story', [1080, 1920], [0.05, 250], 68, 'phone', 'srgb'],
  // The profile's grid cuts it to 3:4: the middle 1,012 px stay.
  ['ig-post', 'Instagram post 4:5', [1080, 1350], [34, 0.05], 68, 'phone', 'srgb'],
  ['ig-square', 'Instagram square', [1080, 1080], [0.05, 0.05], 68, 'phone', 'srgb'],
  // A phone shows the middle 1,280 px only.
  ['fb-cover', 'Facebook cover', [1640, 624], [180, 0.05], 68, 'phone', 'srgb'],
  ['og-link', 'Link preview', [1200, 630], [0.05, 0.05], 68, 'phone', 'srgb'],
  ['wa-status', 'WhatsApp status', [1080, 1920], [0.05, 250], 68, 'phone', 'srgb', 'unconfirmed'],
]

function screenOf([id, label, px, inset, faceWidthMm, audience, file, proof]: Row): ScreenFormat {
  const [width, height] = px
  return {
    kind: 'screen',
    id,
    label,
    market: id.startsWith('dooh-us') ? 'us' : id.startsWith('dooh-uk') ? 'uk' : 'any',
    proof: proof ?? 'size_sourced',
    audience,
    qr: audience !== 'driver',
    scanMm: audience === 'driver' ? null : audience === 'walker' ? 2500 : 250,
    px: { width, height },
    insetPx: { x: pixels(inset[0], width), y: pixels(inset[1], height) },
    faceWidthMm,
    file,
  }
}

function pixels(inset: number, side: number): number {
  return inset < 1 ? Math.ceil(inset * side) : inset
}

/** Digital boards and social media (billboard.md 1.2), in pixels. */
export const screens: readonly ScreenFormat[] = rows.map(screenOf)
