import { Button } from '@mantine/core'
import { IconRefresh } from '@tabler/icons-react'
import { templateStates } from '../../../domain/template'
import { isProblem } from '../../api/problem'
import { useFormat } from '../../i18n/format'
import { Trans } from '../../i18n/trans'
import { useText } from '../../i18n/use-text'
import { Notice } from '../../ui/notice'

/** Whether a step came too late: then this says more than the error itself. */
export function isTooLate(error: unknown): boolean {
  return isProblem(error, 'stale')
}

const deeds = [
  'submit',
  'resubmit',
  'unpause',
  'archive',
  'restore',
  'delete',
  'edit',
  'meta_changed',
  'meta_refused',
] as const

/** Somebody was faster: who, what it is now, and the way to it. Nothing was done. */
export function TemplateRefusal({ error, onClose }: { error: unknown; onClose: () => void }) {
  const t = useText()
  const { dateTime } = useFormat()
  if (!isProblem(error, 'stale')) return null
  const { changed } = error
  const state = templateStates.find((known) => known === changed?.state)
  const deed = deeds.find((known) => known === changed?.deed)
  return (
    <Notice tone="waiting" icon={IconRefresh} role="alert" title={t('template.tooLate')}>
      {changed !== undefined && (
        <p>
          <Trans
            id={deed === undefined ? 'template.tooLate.other' : `template.tooLate.${deed}`}
            values={{ who: <bdi>{changed.by ?? 'Meta'}</bdi>, when: dateTime(changed.at) }}
          />
        </p>
      )}
      <p>
        {state !== undefined && t('template.tooLate.now', { state: t(`templates.state.${state}`) })}{' '}
        {t('template.tooLate.next')}
      </p>
      <Button variant="default" onClick={onClose}>
        {t('template.tooLate.look')}
      </Button>
    </Notice>
  )
}
