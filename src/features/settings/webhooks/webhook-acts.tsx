import { Button } from '@mantine/core'
import { useState } from 'react'
import type { WebhookEndpoint } from '../../../../domain/api/webhook-endpoints'
import { useText } from '../../../i18n/use-text'
import { FailedState } from '../../../ui/failed-state'
import { useToast } from '../../../ui/toasts'
import { DeleteWebhook } from './delete-webhook'
import { EditWebhook } from './edit-webhook'
import { RotateSecret } from './rotate-secret'
import { useChangeWebhook, useSendTest } from './webhook-queries'
import classes from './webhooks.module.css'

type Opened = 'edit' | 'rotate' | 'delete' | null

export function WebhookActs({ webhook }: { webhook: WebhookEndpoint }) {
  const t = useText()
  const toast = useToast()
  const [opened, setOpened] = useState<Opened>(null)
  const testing = useSendTest(webhook.id)
  const switching = useChangeWebhook(webhook)
  const { on } = webhook
  const close = () => setOpened(null)
  function test() {
    testing.mutate(undefined, { onSuccess: () => toast({ message: t('webhooks.test.done') }) })
  }
  function turn() {
    const message = t(on ? 'webhooks.switchedOff' : 'webhooks.switchedOn')
    switching.mutate({ on: !on }, { onSuccess: () => toast({ message }) })
  }
  const failure = testing.error ?? switching.error
  return (
    <div className={classes.acts}>
      <Button onClick={test} loading={testing.isPending}>
        {t('webhooks.test')}
      </Button>
      <Button variant="default" onClick={turn} loading={switching.isPending}>
        {t(on ? 'webhooks.switchOff' : 'webhooks.switchOn')}
      </Button>
      <Button variant="default" onClick={() => setOpened('edit')}>
        {t('action.edit')}
      </Button>
      <Button variant="default" onClick={() => setOpened('rotate')}>
        {t('webhooks.rotate')}
      </Button>
      <Button variant="default" onClick={() => setOpened('delete')}>
        {t('webhooks.delete')}
      </Button>
      {failure !== null && <FailedState error={failure} />}
      <EditWebhook webhook={webhook} opened={opened === 'edit'} onClose={close} />
      <RotateSecret webhook={webhook} opened={opened === 'rotate'} onClose={close} />
      <DeleteWebhook webhook={webhook} opened={opened === 'delete'} onClose={close} />
    </div>
  )
}
