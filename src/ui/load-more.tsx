import { Button } from '@mantine/core'
import { useEffect, useRef } from 'react'
import { useText } from '../i18n/use-text'
import classes from './load-more.module.css'

type LoadMoreProps = {
  shown: number
  /** How many there are in all, where that is known. */
  total?: number
  /** Says instead of that how much is shown. */
  summary?: string
  hasMore: boolean
  loading: boolean
  onMore: () => void
}

/** Loads the next page when it comes near, or on a press; says how much of the whole is shown. */
export function LoadMore({ shown, total, summary, hasMore, loading, onMore }: LoadMoreProps) {
  const t = useText()
  const end = useRef<HTMLDivElement>(null)
  const more = useRef(onMore)
  useEffect(() => {
    more.current = onMore
  })
  useEffect(() => {
    const element = end.current
    if (element === null || !hasMore || loading || typeof IntersectionObserver === 'undefined')
      return
    const observer = new IntersectionObserver(
      ([entry]) => {
        if (entry?.isIntersecting === true) more.current()
      },
      { rootMargin: '600px' },
    )
    observer.observe(element)
    return () => observer.disconnect()
  }, [hasMore, loading, shown])
  return (
    <div ref={end} className={classes.root}>
      <p role="status">
        {summary ??
          (total === undefined
            ? t('list.count', { count: shown })
            : t('list.shownOf', { shown, total }))}
      </p>
      {hasMore && (
        <Button variant="default" size="compact-sm" onClick={onMore} loading={loading}>
          {t('action.showMore')}
        </Button>
      )}
    </div>
  )
}
