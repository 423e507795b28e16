import { useLingui } from '@lingui/react'
import { useMemo } from 'react'
import { localeOf } from '../../i18n/i18n'

/** `14:05:09`, for a log where seconds matter; the same digits in both languages. */
export function useClockTime(): (at: string) => string {
  const { i18n } = useLingui()
  return useMemo(() => {
    const format = new Intl.DateTimeFormat(localeOf(i18n.locale), { timeStyle: 'medium' })
    return (at) => format.format(new Date(at))
  }, [i18n.locale])
}
