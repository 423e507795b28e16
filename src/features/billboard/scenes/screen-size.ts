const key = 'handleboard.mmPerPixel'

/** What browsers think of as a pixel, 1/96 of an inch: true of few screens. */
export const usualMmPerPx = 25.4 / 96

/** As this device was calibrated; `null` when it was not. Storage may be closed to us: then it is asked again. */
export function readMmPerPx(): number | null {
  try {
    const value = Number(localStorage.getItem(key) ?? Number.NaN)
    return value > 0.02 && value < 2 ? value : null
  } catch {
    return null
  }
}

export function keepMmPerPx(value: number): void {
  try {
    localStorage.setItem(key, String(value))
  } catch {
    // See above.
  }
}
