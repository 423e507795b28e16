import { useNavigate } from '@tanstack/react-router'
import type { WebhookEndpoint } from '../../../../domain/api/webhook-endpoints'
import { Id } from '../../../i18n/isolates'
import { Trans } from '../../../i18n/trans'
import { useText } from '../../../i18n/use-text'
import { ConfirmDialog } from '../../../ui/confirm-dialog'
import { useToast } from '../../../ui/toasts'
import { useDeleteWebhook } from './webhook-queries'

type DeleteWebhookProps = { webhook: WebhookEndpoint; opened: boolean; onClose: () => void }

export function DeleteWebhook({ webhook, opened, onClose }: DeleteWebhookProps) {
  const t = useText()
  const toast = useToast()
  const navigate = useNavigate()
  const deleting = useDeleteWebhook(webhook.id)
  const address = <Id>{new URL(webhook.url).host}</Id>
  function close() {
    deleting.reset()
    onClose()
  }
  function confirm() {
    deleting.mutate(undefined, {
      onSuccess: () => {
        toast({ message: t('webhooks.delete.done') })
        void navigate({ to: '/settings/webhooks' })
      },
    })
  }
  return (
    <ConfirmDialog
      opened={opened}
      title={<Trans id="webhooks.delete.title" values={{ address }} />}
      confirmLabel={t('webhooks.delete.confirm')}
      danger
      busy={deleting.isPending}
      error={deleting.error}
      onConfirm={confirm}
      onClose={close}
    >
      <p>{t('webhooks.delete.what')}</p>
    </ConfirmDialog>
  )
}
