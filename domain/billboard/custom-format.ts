import type { OpenFormat, PrintFormat, ScreenFormat, Size } from './format'

/** Own sizes: from a small sticker to a wall of 60 m; pixels as far as one canvas goes (billboard.md 6). */
export const ownSizeLimits = {
  minMm: 20,
  maxMm: 60_000,
  minPx: 64,
  maxPx: 16_384,
  maxMegapixels: 268,
  /** Longer than this no letter of a handle is worth its height. */
  maxRatio: 20,
} as const

export type OwnSizeCode = 'not_a_size' | 'too_small' | 'too_big' | 'too_many_pixels' | 'too_long'

export type OwnSizeRefusal = {
  code: OwnSizeCode
  side: 'width' | 'height' | 'both' | 'face'
  values: Record<string, number>
}

export type OwnSize<F> = { format: F } | { refusal: OwnSizeRefusal }

/** Who looks at an own format decides about QR codes, as for the fixed ones. */
export type OwnUse = {
  audience: 'driver' | 'walker'
  scanMm?: number
  /** The format of the list that has no size of its own, where that was picked. */
  of?: OpenFormat
}

/**
 * A print format of any size, in whole or broken millimetres. Bleed and margins are those of il-wall for what is
 * larger than 3 m, and a share of the short side below (billboard.md 1: bleed 100, inset 150).
 */
export function customFormat(sizeMm: Size, use: OwnUse): OwnSize<PrintFormat> {
  const refusal = refusalOf(sizeMm, ownSizeLimits.minMm, ownSizeLimits.maxMm)
  if (refusal !== null) return { refusal }
  const short = Math.min(sizeMm.width, sizeMm.height)
  const large = Math.max(sizeMm.width, sizeMm.height) > 3000
  const bleed = large ? Math.min(100, short * 0.05) : Math.min(10, short * 0.03)
  const inset = large ? Math.min(150, short * 0.05) : short * 0.05
  return {
    format: {
      kind: 'print',
      ...ownFacts('own-print', use, short > 500 ? 2500 : 400),
      trimMm: sizeMm,
      bleedMm: { width: bleed, height: bleed },
      artMm: { width: sizeMm.width + 2 * bleed, height: sizeMm.height + 2 * bleed },
      safeMm: { width: sizeMm.width - 2 * inset, height: sizeMm.height - 2 * inset },
      px: null,
      ppi: null,
      buildScale: large ? 10 : 1,
    },
  }
}

/** A screen of any number of pixels; without its width in millimetres it is taken for 10 mm from pixel to pixel. */
export function customPixels(
  px: Size,
  use: OwnUse,
  faceWidthMm: number = Math.min(px.width * 10, ownSizeLimits.maxMm),
): OwnSize<ScreenFormat> {
  const whole = { width: Math.round(px.width), height: Math.round(px.height) }
  const refusal =
    refusalOf(whole, ownSizeLimits.minPx, ownSizeLimits.maxPx) ??
    pixelRefusal(whole) ??
    refusalOfFace(faceWidthMm)
  if (refusal !== null) return { refusal }
  return {
    format: {
      kind: 'screen',
      ...ownFacts('own-screen', use, 2500),
      px: whole,
      insetPx: { x: Math.ceil(whole.width * 0.05), y: Math.ceil(whole.height * 0.05) },
      faceWidthMm,
      file: 'ask_owner',
    },
  }
}

function ownFacts(id: 'own-print' | 'own-screen', use: OwnUse, usualScanMm: number) {
  const qr = use.audience === 'walker'
  return {
    id: use.of?.id ?? id,
    label: use.of?.label ?? (id === 'own-print' ? 'Own size' : 'Own pixels'),
    market: use.of?.market ?? ('any' as const),
    proof: 'unconfirmed' as const,
    audience: use.audience,
    qr,
    scanMm: qr ? scanOf(use, usualScanMm) : null,
  }
}

/** From an arm's length to across a hall; what is no distance is the usual one. */
function scanOf({ scanMm = Number.NaN }: OwnUse, usualMm: number): number {
  return scanMm >= 100 && scanMm <= 20_000 ? scanMm : usualMm
}

function refusalOf(size: Size, min: number, max: number): OwnSizeRefusal | null {
  for (const side of ['width', 'height'] as const) {
    const value = size[side]
    if (!Number.isFinite(value) || value <= 0) return { code: 'not_a_size', side, values: {} }
    if (value < min) return { code: 'too_small', side, values: { min } }
    if (value > max) return { code: 'too_big', side, values: { max } }
  }
  const [short, long] = [Math.min(size.width, size.height), Math.max(size.width, size.height)]
  const maxRatio = ownSizeLimits.maxRatio
  return long / short > maxRatio ? { code: 'too_long', side: 'both', values: { maxRatio } } : null
}

function pixelRefusal({ width, height }: Size): OwnSizeRefusal | null {
  const { maxMegapixels } = ownSizeLimits
  if ((width * height) / 1e6 <= maxMegapixels) return null
  return { code: 'too_many_pixels', side: 'both', values: { maxMegapixels } }
}

function refusalOfFace(width: number): OwnSizeRefusal | null {
  const refusal = refusalOf({ width, height: width }, ownSizeLimits.minMm, ownSizeLimits.maxMm)
  return refusal === null ? null : { ...refusal, side: 'face' }
}
