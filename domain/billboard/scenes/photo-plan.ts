import type { Size } from '../format'
import type { PhotoProblem } from './photo-file'

/** Above this a picture is made smaller while it is decoded: our assumption of what every device paints. */
const mostPixels = 40_000_000
const longestSide = 8192
/** Above this not even that is tried: four bytes for each pixel would be half a gigabyte. */
const mostToDecode = 130_000_000
const leastSide = 64

export type PhotoPlan =
  | { ok: true; resizeWidth: number | null }
  | { ok: false; problem: PhotoProblem }

/** Whether a picture of that size is decoded, and how wide at most; `null` is as it is. */
export function photoPlan({ width, height }: Size): PhotoPlan {
  if (Math.min(width, height) < leastSide) return { ok: false, problem: 'too_small' }
  const pixels = width * height
  if (pixels > mostToDecode) return { ok: false, problem: 'too_large' }
  if (pixels <= mostPixels && Math.max(width, height) <= longestSide)
    return { ok: true, resizeWidth: null }
  // Sideways photos swap their sides when they are decoded: still within the limits, only smaller.
  const scale = Math.min(6000 / Math.max(width, height), Math.sqrt(24_000_000 / pixels))
  return { ok: true, resizeWidth: Math.max(1, Math.round(width * scale)) }
}
