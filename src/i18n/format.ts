import { useLingui } from '@lingui/react'
import { useMemo } from 'react'
import { localeOf } from './i18n'

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
}

function createFormat(language: string): Format {
  const locale = localeOf(language)
  const date = new Intl.DateTimeFormat(locale, { dateStyle: 'medium' })
  const dateTime = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' })
  const exact = new Intl.DateTimeFormat(locale, { dateStyle: 'full', timeStyle: 'long' })
  const number = new Intl.NumberFormat(locale)
  const list = new Intl.ListFormat(locale, { type: 'conjunction' })
  return {
    date: (at) => date.format(dayOrTime(at)),
    dateTime: (at) => dateTime.format(new Date(at)),
    exact: (at) => exact.format(new Date(at)),
    number: (value) => number.format(value),
    list: (items) => list.format(items),
  }
}

/** A bare day (`2026-11-22`) is that day everywhere: read at local noon, not at midnight in UTC. */
function dayOrTime(at: string): Date {
  return new Date(/^\d{4}-\d{2}-\d{2}$/.test(at) ? `${at}T12:00:00` : at)
}

/** Dates and numbers as the person's language writes them. */
export function useFormat(): Format {
  const { i18n } = useLingui()
  return useMemo(() => createFormat(i18n.locale), [i18n.locale])
}
