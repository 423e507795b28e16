import { Button, Group, Stack } from '@mantine/core'
import { IconAlertTriangle, IconCircleCheck } from '@tabler/icons-react'
import { useEffect, useRef } from 'react'
import type { ReviewDecision, ReviewOutcome } from '../../../domain/api/reviews'
import { useText, type Translate } from '../../i18n/use-text'
import { Notice } from '../../ui/notice'
import { BulkList } from './bulk-list'
import type { Reviewed } from './use-review-many'

type BulkSummaryProps = {
  decision: ReviewDecision
  reviewed: Reviewed[]
  onRetry: (ids: string[]) => void
  onClose: () => void
}

/** What was done, what was not and why, and the way to look at just those again. */
export function BulkSummary({ decision, reviewed, onRetry, onClose }: BulkSummaryProps) {
  const t = useText()
  const close = useRef<HTMLButtonElement>(null)
  // The button that was pressed is gone: without this the focus would be nowhere.
  useEffect(() => close.current?.focus(), [])
  const failed = reviewed.filter(({ said }) => said.outcome === 'refused')
  const count = reviewed.length - failed.length
  return (
    <Stack gap="md">
      <Notice tone={count > 0 ? 'good' : 'quiet'} icon={IconCircleCheck} role="status">
        <p>{t(`review.many.${decision}.done`, { count })}</p>
      </Notice>
      {failed.length > 0 && (
        <Notice tone="bad" icon={IconAlertTriangle} role="alert">
          <BulkList
            title={t('review.many.failed', { count: failed.length })}
            items={failed.map(({ request, said }) => ({ request, remark: whyNot(t, said) }))}
          />
        </Notice>
      )}
      <Group justify="flex-end" gap="sm">
        {failed.length > 0 && (
          <Button
            variant="default"
            onClick={() => onRetry(failed.map(({ request }) => request.id))}
          >
            {t('review.many.retry', { count: failed.length })}
          </Button>
        )}
        <Button ref={close} onClick={onClose}>
          {t('review.many.close')}
        </Button>
      </Group>
    </Stack>
  )
}

function whyNot(t: Translate, { code }: ReviewOutcome): string {
  if (code === undefined || code === 'step_not_allowed') return t('review.many.moved')
  return t(`error.${code}.title`)
}
