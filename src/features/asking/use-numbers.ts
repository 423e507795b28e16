import { useLingui } from '@lingui/react'
import { useMemo } from 'react'
import { localeOf } from '../../i18n/i18n'

/** Shares as a reader wants them: whole percents, a decimal only below ten. */
export function usePercent(): (share: number) => string {
  const { i18n } = useLingui()
  const locale = localeOf(i18n.locale)
  return useMemo(() => {
    const whole = new Intl.NumberFormat(locale, { style: 'percent' })
    const fine = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 1 })
    return (share) => (share > 0 && share < 0.0995 ? fine : whole).format(share)
  }, [locale])
}

/** 22 Nov: for axes, where the year is known. */
export function useShortDay(): (day: string) => string {
  const { i18n } = useLingui()
  const locale = localeOf(i18n.locale)
  return useMemo(() => {
    const format = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short' })
    return (day) => format.format(new Date(`${day}T12:00:00`))
  }, [locale])
}
