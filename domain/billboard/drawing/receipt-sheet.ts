import type { TextDirection } from './bidi-runs'
import type { Group, Ink } from './commands'
import { inkOf } from './inks'
import { rectanglePath } from './path-geometry'
import { shapeText, type ShapedText } from './shape-text'
import { textGroup } from './text-group'
import type { Typeface } from './typeface'

/** How a text stands on the sheet; what is wider than its room gets smaller. */
export type SheetText = {
  baselineMm: number
  capHeightMm: number
  weight?: 'regular' | 'bold'
  ink?: Ink
  direction?: TextDirection
}

const [leftMm, rightMm] = [18, 192]
const ink = inkOf('#1F2937')
const hairline = inkOf('#C9CED6')

/**
 * A sheet of paper with margins that texts are put on, from the side where its language starts or from the other one.
 * It remembers every character that the typeface lacks, so that nothing is printed with a hole in it.
 */
export function receiptSheet(
  direction: TextDirection,
  faces: { regular: Typeface; bold: Typeface },
): {
  leftMm: number
  groups: Group[]
  missing: Set<string>
  startText(text: string, style: SheetText, widthMm?: number): void
  endText(text: string, style: SheetText, widthMm: number): void
  handle(text: string, style: SheetText): void
  cellText(text: string, style: SheetText & { middleMm: number; widthMm: number }): void
  line(yMm: number): void
} {
  const groups: Group[] = []
  const missing = new Set<string>()
  const whole = rightMm - leftMm
  const start =
    direction === 'rtl'
      ? ({ xMm: rightMm, anchor: 'right' } as const)
      : ({ xMm: leftMm, anchor: 'left' } as const)
  const end =
    direction === 'rtl'
      ? ({ xMm: leftMm, anchor: 'left' } as const)
      : ({ xMm: rightMm, anchor: 'right' } as const)

  function put(
    text: string,
    style: SheetText,
    place: { xMm: number; anchor: 'left' | 'middle' | 'right'; widthMm: number },
  ): void {
    const shaped = shapeToFit(
      text,
      { ...style, direction: style.direction ?? direction },
      place.widthMm,
    )
    if (shaped === null) return
    const { baselineMm } = style
    groups.push(textGroup('receipt', shaped, style.ink ?? ink, { ...place, baselineMm }))
  }

  function shapeToFit(
    text: string,
    style: SheetText & { direction: TextDirection },
    widthMm: number,
  ): ShapedText | null {
    const typeface = faces[style.weight ?? 'regular']
    const shaping = shapeText(text, { ...style, typeface })
    if (!shaping.ok) {
      for (const character of shaping.missing) missing.add(character)
      return null
    }
    const tooWide = shaping.text.advanceMm / widthMm
    if (tooWide <= 1.0001) return shaping.text
    return shapeToFit(text, { ...style, capHeightMm: style.capHeightMm / tooWide }, widthMm)
  }

  return {
    leftMm,
    groups,
    missing,
    startText: (text, style, widthMm = whole) => put(text, style, { ...start, widthMm }),
    endText: (text, style, widthMm) => put(text, style, { ...end, widthMm }),
    handle: (text, style) =>
      put(text, { ...style, weight: 'bold', direction: 'ltr' }, { ...start, widthMm: whole }),
    cellText: (text, style) =>
      put(text, style, { xMm: style.middleMm, anchor: 'middle', widthMm: style.widthMm }),
    line(yMm) {
      const path = rectanglePath({ xMm: leftMm, yMm, widthMm: whole, heightMm: 0.2 })
      groups.push({ role: 'receipt', shapes: [{ ink: hairline, path }] })
    },
  }
}

export type ReceiptSheet = ReturnType<typeof receiptSheet>
