import { visualAngleArcmin } from './reading-distance'

/** A bank card (ISO 7810 ID-1): what people hold against their screen. */
export const bankCardMm = { width: 85.6, height: 53.98 } as const

/**
 * Millimetres for each CSS pixel of this screen, from the box that a person dragged to the size of a bank card.
 * `null` when it is no card: not within 6 % of its shape, or smaller than 40 pixels.
 */
export function calibrate(boxPx: { width: number; height: number }): number | null {
  const shape = boxPx.width / boxPx.height / (bankCardMm.width / bankCardMm.height)
  if (!(boxPx.width >= 40) || !(Math.abs(shape - 1) <= 0.06)) return null
  return (bankCardMm.width / boxPx.width + bankCardMm.height / boxPx.height) / 2
}

/** F14: how wide a board looks on a screen at the eye's distance. Every length in one unit. */
export function widthOnScreen(
  boardWidth: number,
  boardDistance: number,
  eyeToScreen: number,
): number {
  return (boardWidth * eyeToScreen) / boardDistance
}

/** What 20/40 eyes see: the full width at half maximum of the blur is 2 minutes of arc, on the screen. Our assumption. */
export function weakEyeBlurMm(eyeToScreenMm: number): number {
  return eyeToScreenMm * Math.tan((2 / 60) * (Math.PI / 180))
}

/** Whether letters that fill so much of the eye are surely, perhaps or not read (billboard.md 2.1, human factors). */
export function readByEye(capHeight: number, distance: number): 'surely' | 'perhaps' | 'no' {
  const angle = visualAngleArcmin(capHeight, distance)
  if (angle >= 20) return 'surely'
  return angle >= 9.5 ? 'perhaps' : 'no'
}
