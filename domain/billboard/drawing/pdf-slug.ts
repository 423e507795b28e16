import type { TextDirection } from './bidi-runs'
import type { Group } from './commands'
import { black } from './inks'
import { missingCharacters, shapeText, type ShapedText } from './shape-text'
import { textGroup } from './text-group'
import type { Typeface } from './typeface'

/** One fact of the note: the name, the size, the date, the username, the checksum. */
export type SlugItem = { text: string; direction: TextDirection }

/** On a page of ordinary size; on a wide one all of it grows, up to four times. */
const capHeightMm = 2
const lineMm = 5
const gapMm = 6
const ordinaryWidthMm = 400
/** On a business card the note is wider than the card. */
export const leastSlugWidthMm = 80

/**
 * The note for the printer below the artwork: each fact a text object of its own, from the left to the right, on as
 * many lines as they need. The origin is the upper left corner of the note.
 */
export function layOutSlug(
  items: readonly SlugItem[],
  typeface: Typeface,
  widthMm: number,
): { groups: Group[]; heightMm: number } {
  const groups: Group[] = []
  const growth = Math.min(4, Math.max(1, widthMm / ordinaryWidthMm))
  let [x, line] = [0, 1]
  for (const item of items) {
    const text = shapeItem(item, typeface, capHeightMm * growth, widthMm)
    if (x > 0 && x + text.advanceMm > widthMm) [x, line] = [0, line + 1]
    const baselineMm = (line * lineMm - 1) * growth
    groups.push(textGroup('slug', text, black, { xMm: x, baselineMm }))
    x += text.advanceMm + gapMm * growth
  }
  return { groups, heightMm: line * lineMm * growth + 1 }
}

/** What is too wide gets smaller. A character that the typeface lacks is a ? here: a note must not stop a file. */
function shapeItem(
  item: SlugItem,
  typeface: Typeface,
  wantedMm: number,
  widthMm: number,
): ShapedText {
  const missing = new Set(missingCharacters(item.text, typeface))
  const text = [...item.text]
    .map((character) => (missing.has(character) ? '?' : character))
    .join('')
  const shape = (size: number): ShapedText => {
    const shaping = shapeText(text, { typeface, direction: item.direction, capHeightMm: size })
    if (!shaping.ok) throw new Error('The typeface of the note has no question mark.')
    return shaping.text
  }
  const natural = shape(wantedMm)
  return natural.advanceMm <= widthMm ? natural : shape((wantedMm * widthMm) / natural.advanceMm)
}
