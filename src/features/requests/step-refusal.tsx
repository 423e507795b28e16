import { Button } from '@mantine/core'
import { IconRefresh } from '@tabler/icons-react'
import type { RequestState } from '../../../domain/username-request'
import { useText } from '../../i18n/use-text'
import { Notice } from '../../ui/notice'

/** The request is no longer what was seen: nothing was done, and here is the way to what it is now. */
export function StepRefusal({ state, onReload }: { state: RequestState; onReload: () => void }) {
  const t = useText()
  return (
    <Notice tone="waiting" icon={IconRefresh} role="alert" title={t('request.refusal.stale')}>
      <p>{t('request.refusal.moved', { state: t(`request.state.${state}`) })}</p>
      <Button variant="default" onClick={onReload}>
        {t('request.refusal.reload')}
      </Button>
    </Notice>
  )
}
