import { Button } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useProblemText } from '../i18n/problem-text'
import { useText } from '../i18n/use-text'
import { Notice } from './notice'

type FailedStateProps = {
  /** Whatever was thrown. */
  error: unknown
  onRetry?: () => void
  /** What still works, or another way on. */
  children?: ReactNode
}

/** Says what happened and what to do, in the place that failed; announced at once. */
export function FailedState({ error, onRetry, children }: FailedStateProps) {
  const t = useText()
  const { title, next, detail, traceId } = useProblemText()(error)
  return (
    <Notice tone="bad" icon={IconAlertTriangle} title={title} role="alert">
      <p>{next}</p>
      {children}
      {(detail !== undefined || traceId !== undefined) && (
        <details>
          <summary>{t('error.details')}</summary>
          {detail !== undefined && <p dir="auto">{detail}</p>}
          {traceId !== undefined && (
            <p>
              {t('error.traceId')}: <bdi dir="ltr">{traceId}</bdi>
            </p>
          )}
        </details>
      )}
      {onRetry !== undefined && (
        <Button variant="default" onClick={onRetry}>
          {t('action.retry')}
        </Button>
      )}
    </Notice>
  )
}
