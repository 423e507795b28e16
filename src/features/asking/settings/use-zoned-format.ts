import { useLingui } from '@lingui/react'
import { useMemo } from 'react'
import { localeOf } from '../../../i18n/i18n'

type ZonedFormat = {
  /** Fri, 27 Nov, 15:48 */
  dayAndTime(at: string): string
  time(at: string): string
  isSameDay(one: string, other: string): boolean
}

/** Times as a zone's clocks show them, whatever the person's own are. */
export function useZonedFormat(timeZone: string): ZonedFormat {
  const { i18n } = useLingui()
  const locale = localeOf(i18n.locale)
  return useMemo(() => {
    const clock = { hour: '2-digit', minute: '2-digit', timeZone } as const
    const day = { weekday: 'short', day: 'numeric', month: 'short' } as const
    const dayAndTime = new Intl.DateTimeFormat(locale, { ...day, ...clock })
    const time = new Intl.DateTimeFormat(locale, clock)
    const date = new Intl.DateTimeFormat('en', { timeZone, dateStyle: 'short' })
    return {
      dayAndTime: (at) => dayAndTime.format(new Date(at)),
      time: (at) => time.format(new Date(at)),
      isSameDay: (one, other) => date.format(new Date(one)) === date.format(new Date(other)),
    }
  }, [locale, timeZone])
}
