import type { WebhookEndpoint } from '../../../../domain/api/webhook-endpoints'
import { useText } from '../../../i18n/use-text'
import { Dialog } from '../../../ui/dialog'
import { useToast } from '../../../ui/toasts'
import { WebhookForm } from './webhook-form'
import { useChangeWebhook } from './webhook-queries'

type EditWebhookProps = { webhook: WebhookEndpoint; opened: boolean; onClose: () => void }

export function EditWebhook({ webhook, opened, onClose }: EditWebhookProps) {
  const t = useText()
  const toast = useToast()
  const changing = useChangeWebhook(webhook)
  const { url, eventTypes } = webhook
  function close() {
    if (changing.isPending) return
    changing.reset()
    onClose()
  }
  function done() {
    onClose()
    toast({ message: t('webhooks.edit.done') })
  }
  return (
    <Dialog opened={opened} onClose={close} title={t('webhooks.edit')}>
      <WebhookForm
        initial={{ url, eventTypes }}
        submitLabel={t('action.save')}
        busy={changing.isPending}
        error={changing.error}
        onSubmit={(wish) => changing.mutate(wish, { onSuccess: done })}
        onCancel={close}
      />
    </Dialog>
  )
}
