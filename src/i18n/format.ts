import { useLingui } from '@lingui/react'
import { localeOf } from './i18n'
import type { RelativeTime } from './relative-time'

export type Format = {
  /** 22 Nov 2026 */
  date(at: string): string
  /** 22 Nov 2026, 10:55 */
  dateTime(at: string): string
  /** With seconds and the zone: what stands behind a relative time. */
  exact(at: string): string
  number(value: number): string
  /** Names in a row: "a, b and c". */
  list(items: string[]): string
  /** 4 minutes ago */
  relative(time: RelativeTime): string
}

/** Each formatter is made when it is first used, once for each language: making one costs more than many uses. */
function createFormat(language: string): Format {
  const locale = localeOf(language)
  const date = once(() => new Intl.DateTimeFormat(locale, { dateStyle: 'medium' }))
  const dateTime = once(
    () => new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' }),
  )
  const exact = once(
    () => new Intl.DateTimeFormat(locale, { dateStyle: 'full', timeStyle: 'long' }),
  )
  const number = once(() => new Intl.NumberFormat(locale))
  const list = once(() => new Intl.ListFormat(locale, { type: 'conjunction' }))
  const relative = once(() => new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }))
  return {
    date: (at) => date().format(dayOrTime(at)),
    dateTime: (at) => dateTime().format(new Date(at)),
    exact: (at) => exact().format(new Date(at)),
    number: (value) => number().format(value),
    list: (items) => list().format(items),
    // Browsers write one minute in Hebrew as "לפני דקה (1)".
    relative: ({ value, unit }) => relative().format(value, unit).replace(' (1)', ''),
  }
}

function once<T>(make: () => T): () => T {
  let made: T | undefined
  return () => (made ??= make())
}

const formats = new Map<string, Format>()

function formatOf(language: string): Format {
  const format = formats.get(language) ?? createFormat(language)
  formats.set(language, format)
  return format
}

/** A bare day (`2026-11-22`) is that day everywhere: read at local noon, not at midnight in UTC. */
function dayOrTime(at: string): Date {
  return new Date(/^\d{4}-\d{2}-\d{2}$/.test(at) ? `${at}T12:00:00` : at)
}

/** Dates and numbers as the person's language writes them. */
export function useFormat(): Format {
  const { i18n } = useLingui()
  return formatOf(i18n.locale)
}
