import type { Box, Format, Size } from './format'

export type Brand = 'whatsapp' | 'instagram' | 'facebook'

export type MarkCode =
  | 'mark_not_smaller_than_handle'
  | 'mark_too_small'
  | 'mark_stretched'
  | 'mark_not_official_file'
  | 'mark_too_close'

export type PermissionCode = 'whatsapp_written_request' | 'instagram_permission'

/** What is drawn; lengths in millimetres. `px` where the board is a screen. */
export type MarkFacts = {
  brand: Brand
  mark: Box
  /** As the file has it. */
  fileSize: Size
  /** From the maintained package or the business's own official file. */
  official: boolean
  handle: Box
  handleCapMm: number
  others: readonly Box[]
  pitchMm: number | null
}

/** Millimetres in print, pixels on a screen (billboard.md 4, our assumption: the brands' own numbers were not found). */
const smallest = { mm: 5, px: 24 } as const

/** Free space around a mark, for each unit of its height (our assumption). */
export const clearSpace = 0.5

/**
 * The rules for a drawn mark (billboard.md 4). A mark within a sentence is not among them: phrase and handle are text,
 * and the layout has no place for a mark inside them.
 */
export function checkMark(facts: MarkFacts): MarkCode[] {
  const { mark, fileSize, handle, handleCapMm, pitchMm } = facts
  const floor = pitchMm === null ? smallest.mm : smallest.px * pitchMm
  const stretch = mark.width / mark.height / (fileSize.width / fileSize.height)
  const codes: [MarkCode, boolean][] = [
    ['mark_not_official_file', !facts.official],
    ['mark_stretched', !(Math.abs(stretch - 1) <= 0.005)],
    ['mark_not_smaller_than_handle', area(mark) >= area(handle)],
    ['mark_too_small', mark.height < Math.max(floor, handleCapMm * 0.999)],
    [
      'mark_too_close',
      facts.others.some((other) => gap(mark, other) < mark.height * clearSpace * 0.999),
    ],
  ]
  return codes.flatMap(([code, broken]) => (broken ? [code] : []))
}

/** A4 in square millimetres: larger prints with Instagram's assets need permission. */
const a4 = 210 * 297

/** Whom to ask before it hangs: every advertisement for WhatsApp's assets, out-of-home and large prints for Instagram's. */
export function permissionsNeeded(brand: Brand, format: Format): PermissionCode[] {
  if (brand === 'whatsapp') return ['whatsapp_written_request']
  if (brand === 'facebook') return []
  const outside = format.audience !== 'phone' && format.kind === 'screen'
  const large = format.kind === 'print' && area(format.trimMm) > a4
  return outside || large ? ['instagram_permission'] : []
}

function area({ width, height }: Size): number {
  return width * height
}

/** The free space between two boxes; less than 0 where they overlap. */
export function gap(one: Box, other: Box): number {
  const across = Math.max(other.x - one.x - one.width, one.x - other.x - other.width)
  const along = Math.max(other.y - one.y - one.height, one.y - other.y - other.height)
  return across > 0 && along > 0 ? Math.hypot(across, along) : Math.max(across, along)
}
