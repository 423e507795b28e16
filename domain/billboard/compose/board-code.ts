import { contrast, luminance } from '../contrast'
import type { Group } from '../drawing/commands'
import { inkOf } from '../drawing/inks'
import { qrCode, qrGroup, type QrCode } from '../drawing/qr-code'
import { neededContrast } from '../green-guard'
import type { Layout } from '../layout/board'
import type { Palette } from '../palettes'

/** The address in a code; it is not seen but by scanning. */
export type BoardCode = { url: string }

const known = new WeakMap<BoardCode, QrCode | null>()

/** Six boards and every fix that is tried ask for the same code. `null`: more than phones read from a wall. */
export function codeOf(code: BoardCode): QrCode | null {
  const before = known.get(code)
  if (before !== undefined) return before
  const drawn = qrCode(code.url)
  known.set(code, drawn)
  return drawn
}

/**
 * The code with its quiet zone as an object of its own. Some readers fail on light modules (billboard.md 2.5): where the
 * palette is light on dark, or too weak, the code stands black on a white plate of its own.
 */
export function codeGroups(
  { qr, palette }: { qr: BoardCode | null; palette: Palette },
  layout: Layout,
): Group[] {
  const code = qr === null ? null : codeOf(qr)
  if (code === null || layout.qr === null) return []
  const { x, y, width } = layout.qr.box
  const place = { xMm: x, yMm: y, sideMm: width }
  return [qrGroup(code, isDarkOnLight(palette) ? { ...place, ...inksOf(palette) } : place)]
}

function isDarkOnLight({ ink, ground }: Palette): boolean {
  return luminance(ink) < luminance(ground) && contrast(ink, ground) >= neededContrast.handle
}

function inksOf({ ink, ground }: Palette) {
  return { dark: inkOf(ink), light: inkOf(ground) }
}
