import { Button, Group, Stack } from '@mantine/core'
import { IconUserQuestion } from '@tabler/icons-react'
import type { SubmitEvent } from 'react'
import type { ReviewDecision } from '../../../domain/api/reviews'
import { useText } from '../../i18n/use-text'
import { FailedState } from '../../ui/failed-state'
import { focusFirstError } from '../../ui/focus-first-error'
import { Notice } from '../../ui/notice'
import { BulkList } from './bulk-list'
import type { Preview } from './bulk-preview'
import { isUnexplained, type Said } from './said'
import { SaidFields } from './said-fields'

type BulkPreviewProps = {
  decision: ReviewDecision
  preview: Preview
  said: Said
  onSaid: (said: Said) => void
  tried: boolean
  busy: boolean
  error: unknown
  onConfirm: () => void
  onCancel: () => void
}

export function BulkPreview(props: BulkPreviewProps) {
  const { decision, preview, said, busy, error, onConfirm, onCancel } = props
  const t = useText()
  const { will, wont } = preview
  const reasoned = decision === 'decline'

  function submit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault()
    const form = event.currentTarget
    if (busy) return
    onConfirm()
    if (reasoned && isUnexplained(said)) requestAnimationFrame(() => focusFirstError(form))
  }
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="md">
        {will.length === 0 ? (
          <p>{t('review.many.nothing')}</p>
        ) : (
          <>
            <p>{t(`review.many.${decision}.what`)}</p>
            <BulkList
              title={t(`review.many.${decision}.will`, { count: will.length })}
              items={will.map((request) => ({ request }))}
            />
          </>
        )}
        {wont.length > 0 && (
          <Notice tone="waiting" icon={IconUserQuestion}>
            <BulkList
              title={t('review.many.wont', { count: wont.length })}
              items={wont.map(({ request, why }) => ({ request, remark: t(`review.many.${why}`) }))}
            />
          </Notice>
        )}
        {will.length > 0 && (
          <SaidFields
            said={said}
            onChange={props.onSaid}
            noteLabel={t(reasoned ? 'request.note.decline' : 'request.note.optional')}
            noteHelp={t('request.note.help')}
            reasoned={reasoned}
            tried={props.tried}
            focusFirst={reasoned}
          />
        )}
        {error !== null && <FailedState error={error} />}
        <Group justify="flex-end" gap="sm">
          <Button variant="default" onClick={onCancel} disabled={busy}>
            {t('action.cancel')}
          </Button>
          {will.length > 0 && (
            <Button type="submit" loading={busy} {...(reasoned ? { color: 'brick' } : {})}>
              {t(`review.many.${decision}.confirm`, { count: will.length })}
            </Button>
          )}
        </Group>
      </Stack>
    </form>
  )
}
