/** Modules of quiet zone on each side; the standard's four. */
export const quietModules = 4

/** Below this a phone in the hand does not see it (billboard.md 2.5). */
const smallestSideMm = { hand: 25, flyer: 40 } as const

export type QrSize = {
  /** The code alone. */
  sideMm: number
  moduleMm: number
  /** The code with its quiet zone. */
  boxMm: number
}

/** F13: a tenth of the distance it is scanned from, never below 25 mm (40 mm from beyond an arm's 300 mm). */
export function qrSize(scanMm: number, modules: number): QrSize {
  const floor = scanMm <= 300 ? smallestSideMm.hand : smallestSideMm.flyer
  return qrOfSide(Math.max(qrSideMm(scanMm), floor), modules)
}

/** F13 as it stands: the side of the code alone. */
export function qrSideMm(scanMm: number): number {
  return scanMm / 10
}

export function qrOfSide(sideMm: number, modules: number): QrSize {
  const moduleMm = sideMm / modules
  return { sideMm, moduleMm, boxMm: moduleMm * (modules + 2 * quietModules) }
}

/** The biggest code whose box fits a square of this side. */
export function qrInBox(boxMm: number, modules: number): QrSize {
  return qrOfSide((boxMm * modules) / (modules + 2 * quietModules), modules)
}
