import { Hint } from '../ui/hint'
import { useNow } from './clock'
import { useFormat } from './format'
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
  const format = useFormat()
  const relative = relativeTime(Date.parse(at), now)
  return relative === null ? t('time.justNow') : format.relative(relative)
}
