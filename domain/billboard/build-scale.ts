import type { Size } from './format'

/** PDF's longest side: 14,400 units or 200 in (billboard.md 6). */
export const longestPageMm = 5080

/** 10 where a side of the page, bleed and slug included, is longer than a PDF can be; 1 otherwise. */
export function buildScale(pageMm: Size): 1 | 10 {
  return Math.max(pageMm.width, pageMm.height) > longestPageMm ? 10 : 1
}

/** A size as it stands in a file that is drawn at 1 to `scale`. */
export function atScale({ width, height }: Size, scale: number): Size {
  return { width: width / scale, height: height / scale }
}
