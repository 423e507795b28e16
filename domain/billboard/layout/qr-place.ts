import type { Box } from '../format'
import { qrInBox, qrSize, type QrSize } from '../legibility/qr-size'
import type { Board, LayoutRefusal, PlacedQr } from './board'

/** Smaller than this no phone in the hand reads it (billboard.md 2.5). */
const smallestMm = 20

/** How much of the safe area's long side a code may take. */
const share = 0.4

type QrPlace = { qr: PlacedQr | null; rest: Box; refusals: LayoutRefusal[] }

/**
 * Takes the room for a QR code from the safe area: below the text where the area is high, at the end of the line where
 * it is wide. Refused for drivers, whatever the wish (billboard.md 0, finding 9). Where F13's size does not fit, the
 * code is as big as fits and says from how far it is scanned.
 */
export function placeQr(board: Board, safe: Box): QrPlace {
  const none = { qr: null, rest: safe }
  if (board.qr === null) return { ...none, refusals: [] }
  const { scanMm } = board.format
  if (!board.format.qr || scanMm === null)
    return { ...none, refusals: [{ code: 'qr_for_drivers' }] }
  const { modules } = board.qr
  const roomMm = roomOf(safe)
  const wished = qrSize(scanMm, modules)
  const size = wished.boxMm <= roomMm ? wished : qrInBox(roomMm, modules)
  if (size.sideMm < smallestMm) {
    const values = { neededMm: wished.boxMm, roomMm }
    return { ...none, refusals: [{ code: 'qr_does_not_fit', values }] }
  }
  return { ...split(safe, size, board.direction), refusals: [] }
}

function isHigh({ width, height }: Box): boolean {
  return height >= width * 0.9
}

function roomOf(safe: Box): number {
  return isHigh(safe)
    ? Math.min(safe.width, safe.height * share)
    : Math.min(safe.height, safe.width * share)
}

function split(safe: Box, size: QrSize, direction: 'ltr' | 'rtl'): { qr: PlacedQr; rest: Box } {
  const side = size.boxMm
  const taken = side + Math.min(safe.width, safe.height) * 0.04
  const scanMm = size.sideMm * 10
  const place = (x: number, y: number): PlacedQr => ({
    box: { x, y, width: side, height: side },
    size,
    scanMm,
  })
  if (isHigh(safe))
    return {
      qr: place(safe.x + (safe.width - side) / 2, safe.y + safe.height - side),
      rest: { ...safe, height: safe.height - taken },
    }
  const y = safe.y + (safe.height - side) / 2
  const width = safe.width - taken
  // The end of the line: right in English, left in Hebrew.
  return direction === 'ltr'
    ? { qr: place(safe.x + safe.width - side, y), rest: { ...safe, width } }
    : { qr: place(safe.x, y), rest: { ...safe, x: safe.x + taken, width } }
}
