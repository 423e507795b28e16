import type { QuietHours } from '../../domain/asking-settings'
import { quietBetween, quietUntil } from '../../domain/quiet-hours'
import { closuresOfIsrael, type CalendarLanguage } from './israel-calendar'

const day = 24 * 60 * 60_000
/** How far ahead people are shown when nobody is asked. */
const daysShown = 14
/** The longest closures are three days; with the nights around them it is quiet for less than this. */
const longestQuiet = 7 * day

/** The end of the quiet hours, if it is quiet now. */
export async function quietNow(hours: QuietHours, now: Date): Promise<Date | null> {
  const until = new Date(now.getTime() + longestQuiet)
  return quietUntil(hours, await closuresOfIsrael(hours, now, until), now)
}

/** All quiet hours of the next two weeks, in the words of a language. */
export async function listQuiet(hours: QuietHours, now: Date, language: CalendarLanguage) {
  const until = new Date(now.getTime() + daysShown * day)
  const closures = await closuresOfIsrael(hours, now, until, language)
  const items = quietBetween(hours, closures, now, until).map(({ from, to, why, name }) => ({
    from: from.toISOString(),
    to: to.toISOString(),
    why,
    name,
  }))
  return { items, quietUntil: quietUntil(hours, closures, now)?.toISOString() ?? null }
}
