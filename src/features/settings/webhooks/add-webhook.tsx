import { outgoingEventTypes } from '../../../../domain/outgoing-events'
import { Id } from '../../../i18n/isolates'
import { Trans } from '../../../i18n/trans'
import { useText } from '../../../i18n/use-text'
import { Dialog } from '../../../ui/dialog'
import { WebhookForm } from './webhook-form'
import { useAddWebhook } from './webhook-queries'
import { WebhookSecret } from './webhook-secret'

/** Adds an address, then shows its secret: once, and only in this dialog. */
export function AddWebhook({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  const t = useText()
  const adding = useAddWebhook()
  const made = adding.data
  function close() {
    if (adding.isPending) return
    adding.reset()
    onClose()
  }
  return (
    <Dialog
      opened={opened}
      onClose={close}
      title={
        made === undefined ? (
          t('webhooks.add')
        ) : (
          <Trans
            id="webhooks.secret.title"
            values={{ address: <Id>{new URL(made.endpoint.url).host}</Id> }}
          />
        )
      }
    >
      {made === undefined ? (
        <WebhookForm
          initial={{ url: '', eventTypes: [...outgoingEventTypes] }}
          submitLabel={t('webhooks.add.submit')}
          busy={adding.isPending}
          error={adding.error}
          onSubmit={(wish) => adding.mutate(wish)}
          onCancel={close}
        />
      ) : (
        <WebhookSecret secret={made.secret} onDone={close} />
      )}
    </Dialog>
  )
}
