import type { Notification } from '../../../domain/api/notifications'

export type Day = { day: string; items: Notification[] }

/** Groups what is newest first by the day that each falls on where the person is, as `dayOf` writes it. */
export function byDay(items: readonly Notification[], dayOf: (at: string) => string): Day[] {
  const days: Day[] = []
  for (const item of items) {
    const day = dayOf(item.at)
    const last = days.at(-1)
    if (last?.day === day) last.items.push(item)
    else days.push({ day, items: [item] })
  }
  return days
}
