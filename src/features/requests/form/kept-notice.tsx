import { Button, Group } from '@mantine/core'
import { IconHistory } from '@tabler/icons-react'
import { checkUsername } from '../../../../domain/username'
import { Ago } from '../../../i18n/ago'
import { Handle } from '../../../i18n/isolates'
import { Trans } from '../../../i18n/trans'
import { useText } from '../../../i18n/use-text'
import { Notice } from '../../../ui/notice'
import type { RequestFormState } from './use-request-form'

/** What was typed before and never sent: it is back, or offered when this link brought something of its own. */
export function KeptNotice({ state }: { state: RequestFormState }) {
  const t = useText()
  const { restored, offered } = state
  if (restored !== null)
    return (
      <Notice tone="info" icon={IconHistory} role="status" title={t('requestForm.kept.title')}>
        <p>
          <Trans id="requestForm.kept.what" values={{ when: <Ago at={restored.at} /> }} />
        </p>
        <Button variant="default" size="compact-md" onClick={state.startOver}>
          {t('requestForm.kept.drop')}
        </Button>
      </Notice>
    )
  if (offered === null) return null
  const { username, displayCase } = checkUsername(offered.values.candidates[0] ?? '')
  return (
    <Notice tone="info" icon={IconHistory} role="status" title={t('requestForm.kept.offer.title')}>
      <p>
        <Trans
          id="requestForm.kept.offer.what"
          values={{
            handle: <Handle username={username} displayCase={displayCase} />,
            when: <Ago at={offered.at} />,
          }}
        />
      </p>
      <Group gap="xs">
        <Button variant="default" size="compact-md" onClick={state.bringBack}>
          {t('requestForm.kept.bring')}
        </Button>
        <Button variant="subtle" size="compact-md" onClick={state.discardOffer}>
          {t('requestForm.kept.discard')}
        </Button>
      </Group>
    </Notice>
  )
}
