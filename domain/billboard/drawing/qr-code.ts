import { encode } from 'uqr'
import type { Box, Group, Ink } from './commands'
import { black, white } from './inks'
import { rectanglePath, transformPath } from './path-geometry'
import { outlineModules } from './qr-outline'

/** ISO 18004: four modules of light around the code, or phones do not find it. */
export const quietModules = 4

/** A link of Meta has some 40 letters. Above this the modules get too small to be read from a wall. */
export const longestQrText = 300

export type QrCode = { path: Group['shapes'][number]['path']; modules: number }

/** The code of a text as an outline in modules, without the quiet zone; null where the text is empty or too long. */
export function qrCode(text: string): QrCode | null {
  if (text === '' || text.length > longestQrText) return null
  const { data, size } = encode(text, { ecc: 'M', border: 0 })
  return { path: outlineModules(data), modules: size }
}

export type QrPlace = {
  xMm: number
  yMm: number
  /** With the quiet zone. */
  sideMm: number
  dark?: Ink
  light?: Ink
}

/** A code on a plate of its own, so that the quiet zone is light whatever the ground is. */
export function qrGroup(code: QrCode, place: QrPlace): Group {
  const { xMm, yMm, sideMm } = place
  const moduleMm = moduleSizeMm(code, sideMm)
  const offset = quietModules * moduleMm
  const plate: Box = { xMm, yMm, widthMm: sideMm, heightMm: sideMm }
  const matrix = [moduleMm, 0, 0, moduleMm, xMm + offset, yMm + offset] as const
  return {
    role: 'qr',
    shapes: [
      { ink: place.light ?? white, path: rectanglePath(plate) },
      { ink: place.dark ?? black, path: transformPath(code.path, matrix), rule: 'evenodd' },
    ],
  }
}

/** How big one module is, in a code with its quiet zone of this side. */
export function moduleSizeMm(code: QrCode, sideMm: number): number {
  return sideMm / (code.modules + 2 * quietModules)
}
