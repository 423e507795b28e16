/**
 * Why a reviewer says no or wants something different. Stored as a code, so that the requester reads it in their own
 * language; what is special to the case is said in the note beside it.
 */
export const reviewReasons = [
  'spelling',
  'brand_rules',
  'wrong_line',
  'too_similar',
  'campaign_unclear',
  'other',
] as const
export type ReviewReason = (typeof reviewReasons)[number]

/** What a reviewer said with a decision. */
export type ReviewWords = { note?: string | undefined; reason?: ReviewReason | undefined }

/** True when nobody could tell from the words why: nothing was said, or only that it is something else. */
export function isWithoutReason({ note, reason }: ReviewWords): boolean {
  const silent = (note ?? '').trim() === ''
  return silent && (reason === undefined || reason === 'other')
}
