import { useLingui } from '@lingui/react'
import { useMemo } from 'react'
import { Hint } from '../ui/hint'
import { useNow } from './clock'
import { useFormat } from './format'
import { localeOf } from './i18n'
import { relativeTime } from './relative-time'
import { useText } from './use-text'

type AgoProps = {
  /** ISO 8601 in UTC. */
  at: string
  /** Not a tab stop, where the exact time is written beside it or rows are many. */
  quiet?: boolean
}

/** "4 minutes ago", kept up to date; the exact time and zone on hover, focus and touch. */
export function Ago({ at, quiet = false }: AgoProps) {
  const text = useAgo(at)
  const { exact } = useFormat()
  return (
    <Hint label={exact(at)}>
      <time dateTime={at} {...(quiet ? {} : { tabIndex: 0 })}>
        {text}
      </time>
    </Hint>
  )
}

/** The same as text, for sentences. */
export function useAgo(at: string): string {
  const t = useText()
  const now = useNow()
  const { i18n } = useLingui()
  const format = useMemo(
    () => new Intl.RelativeTimeFormat(localeOf(i18n.locale), { numeric: 'auto' }),
    [i18n.locale],
  )
  const relative = relativeTime(Date.parse(at), now)
  if (relative === null) return t('time.justNow')
  // Browsers write one minute in Hebrew as "לפני דקה (1)".
  return format.format(relative.value, relative.unit).replace(' (1)', '')
}
