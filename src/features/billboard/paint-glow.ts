import type { Drawing } from '../../../domain/billboard/drawing/commands'
import { glowOf } from '../../../domain/billboard/night'

/** What a browser's canvas has for a light around shapes. */
type Shining = Pick<CanvasRenderingContext2D, 'shadowColor' | 'shadowBlur'>

/** Paints a drawing, at night with the light around letters that are lighter than their ground (billboard.md 5.3). */
export function paintLit(
  painter: Shining,
  drawing: Drawing,
  { night, pxPerMm }: { night: boolean; pxPerMm: number },
  paint: (drawing: Drawing) => void,
): void {
  if (!night) return paint(drawing)
  for (const group of drawing.groups) {
    const glow = glowOf(group, drawing)
    painter.shadowColor = glow?.colour ?? 'transparent'
    // A canvas counts to where the light ends, twice its radius.
    painter.shadowBlur = 2 * (glow?.radiusMm ?? 0) * pxPerMm
    paint({ ...drawing, groups: [group] })
  }
  painter.shadowColor = 'transparent'
  painter.shadowBlur = 0
}
