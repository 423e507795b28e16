/** Width and height in one unit, which the name of what holds it says. */
export type Size = { width: number; height: number }

/** `x` and `y` of the top left corner; y grows downwards. */
export type Box = Size & { x: number; y: number }

/** Who sees it: from a moving vehicle, on foot, or on the phone in the hand. */
export type Audience = 'driver' | 'walker' | 'phone'

/**
 * How sure the sizes are (billboard.md 1): size and margins are from a source, only the size is, or the owner of the
 * board must confirm them.
 */
export type Proof = 'sourced' | 'size_sourced' | 'unconfirmed'

export type Market = 'us' | 'uk' | 'eu' | 'de' | 'se' | 'ch' | 'at' | 'fr' | 'il' | 'any'

type Seen = {
  id: string
  /** The trade's name in English; what a translation does not know is shown as it is. */
  label: string
  market: Market
  proof: Proof
  audience: Audience
  /** A QR code is for people on foot; never for drivers (billboard.md 2.5). */
  qr: boolean
  /** From how far a code on it is scanned; `null` where there is none. */
  scanMm: number | null
}

export type PrintFormat = Seen & {
  kind: 'print'
  /** The visible size. */
  trimMm: Size
  /** What is printed beyond the trim, per side. */
  bleedMm: Size
  /** Trim and bleed together. */
  artMm: Size
  /** Where handle, logo and QR code must stay. */
  safeMm: Size
  /** From the trim's top edge to the safe area; in the middle when it is not said. */
  safeTopMm?: number
  /** The whole artboard at `ppi` of the final size; `null` is vector only. */
  px: Size | null
  ppi: number | null
  /** The file is drawn at 1 to this. */
  buildScale: number
  /** A machine cuts it out along the trim: a sticker. */
  cutOut?: true
}

export type ScreenFormat = Seen & {
  kind: 'screen'
  px: Size
  /** What must stay free at each edge. */
  insetPx: { x: number; y: number }
  /** How wide the lit face is: it makes millimetres of pixels. */
  faceWidthMm: number
  file: ScreenFile
}

/** What the owner of the screen takes. */
export type ScreenFile = 'any_still' | 'jpg_small' | 'still_or_video' | 'ask_owner' | 'srgb'

/** A format without a fixed size: `own_print` wants millimetres, `own_screen` pixels. */
export type OpenFormat = Omit<Seen, 'scanMm' | 'qr'> & { kind: 'own_print' | 'own_screen' }

export type Format = PrintFormat | ScreenFormat
