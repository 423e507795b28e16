import type { TemplateState } from './template'

const hour = 3_600_000
const day = 24 * hour

/** How often Meta takes an edit of an approved template (meta-contract 6.3); rejected and paused ones have no limit. */
export const editLimits = { everyMs: day, most: 10, withinMs: 30 * day } as const

export type NextEdit =
  | { possible: true; left: number | null }
  | { possible: false; at: Date; because: 'once_a_day' | 'ten_in_thirty_days' }

/**
 * Whether an edit is possible now, and if not, from when on. `edits`: when earlier ones were taken, in any order.
 * `left`: how many more within the thirty days; `null` where Meta does not count.
 */
export function nextEdit(state: TemplateState, edits: readonly Date[], now: Date): NextEdit {
  if (state !== 'approved') return { possible: true, left: null }
  const counted = edits
    .map((edit) => edit.getTime())
    .filter((edit) => edit > now.getTime() - editLimits.withinMs)
    .toSorted((a, b) => b - a)
  const [newest] = counted
  const tenth = counted[editLimits.most - 1]
  const free = {
    once_a_day: newest === undefined ? 0 : newest + editLimits.everyMs,
    ten_in_thirty_days: tenth === undefined ? 0 : tenth + editLimits.withinMs,
  }
  const because = free.once_a_day >= free.ten_in_thirty_days ? 'once_a_day' : 'ten_in_thirty_days'
  if (free[because] <= now.getTime())
    return { possible: true, left: editLimits.most - counted.length }
  return { possible: false, at: new Date(free[because]), because }
}

/** A pause by its title (meta-contract 6.6): how long it lasts; `null` where Meta does not say. */
export function pauseEnd(title: string | null, since: Date): Date | null {
  const hours = title === 'FIRST_PAUSE' ? 3 : title === 'SECOND_PAUSE' ? 6 : null
  return hours === null ? null : new Date(since.getTime() + hours * hour)
}

/** An archived template is deleted by Meta after this (meta-contract 6.5). */
export function archiveEnd(since: Date): Date {
  return new Date(since.getTime() + 28 * day)
}

/** Until then Meta takes no new template of the name of a deleted approved one (meta-contract 6.4). */
export function nameBlockedUntil(deletedAt: Date): Date {
  return new Date(deletedAt.getTime() + 30 * day)
}
