import type { Group, Ink } from './commands'
import { shapeHandle } from './shape-text'
import { textGroup } from './text-group'
import type { Typeface } from './typeface'

/** What stands left of the username: a sign of one character, nothing, or the link's beginning. */
export type Sign = '@' | '#' | '' | 'wa.me/'

export type SignedHandle = {
  sign: Sign
  /** As it is shown: capitals as the business likes them. */
  handle: string
  typeface: Typeface
  capHeightMm: number
  ink: Ink
  signInk?: Ink
}

/** `advanceMm` from the left edge of the sign to the right edge of the username. */
export type DrawnHandle =
  | { ok: true; groups: Group[]; advanceMm: number }
  | { ok: false; missing: string[] }

/**
 * The username with its sign, two text objects placed by numbers from the left edge: no line around them, of whatever
 * language, can put the sign behind the name or an underscore to the other end.
 */
export function drawHandle(
  wanted: SignedHandle,
  place: { xMm: number; baselineMm: number },
): DrawnHandle {
  const sign = shapeHandle(wanted.sign, wanted)
  const handle = shapeHandle(wanted.handle, wanted)
  if (!sign.ok || !handle.ok)
    return { ok: false, missing: [...missingOf(sign), ...missingOf(handle)] }
  const signGroup = textGroup('sign', sign.text, wanted.signInk ?? wanted.ink, place)
  const right = { ...place, xMm: place.xMm + sign.text.advanceMm }
  const handleGroup = textGroup('handle', handle.text, wanted.ink, right)
  return {
    ok: true,
    groups: wanted.sign === '' ? [handleGroup] : [signGroup, handleGroup],
    advanceMm: sign.text.advanceMm + handle.text.advanceMm,
  }
}

function missingOf(shaping: { ok: true } | { ok: false; missing: string[] }): string[] {
  return shaping.ok ? [] : shaping.missing
}
