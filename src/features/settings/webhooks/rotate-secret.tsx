import type { WebhookEndpoint } from '../../../../domain/api/webhook-endpoints'
import { Id } from '../../../i18n/isolates'
import { Trans } from '../../../i18n/trans'
import { useText } from '../../../i18n/use-text'
import { ConfirmDialog } from '../../../ui/confirm-dialog'
import { Dialog } from '../../../ui/dialog'
import { useRotateSecret } from './webhook-queries'
import { WebhookSecret } from './webhook-secret'

type RotateSecretProps = { webhook: WebhookEndpoint; opened: boolean; onClose: () => void }

/** Asks first, then shows the new secret once. */
export function RotateSecret({ webhook, opened, onClose }: RotateSecretProps) {
  const t = useText()
  const rotating = useRotateSecret(webhook)
  const address = <Id>{new URL(webhook.url).host}</Id>
  const made = rotating.data
  function close() {
    rotating.reset()
    onClose()
  }
  return (
    <>
      <ConfirmDialog
        opened={opened && made === undefined}
        title={<Trans id="webhooks.rotate.title" values={{ address }} />}
        confirmLabel={t('webhooks.rotate.confirm')}
        busy={rotating.isPending}
        error={rotating.error}
        onConfirm={() => rotating.mutate()}
        onClose={close}
      >
        <p>{t('webhooks.rotate.what')}</p>
      </ConfirmDialog>
      <Dialog
        opened={opened && made !== undefined}
        title={<Trans id="webhooks.secret.title" values={{ address }} />}
        onClose={close}
      >
        {made !== undefined && <WebhookSecret secret={made.secret} onDone={close} />}
      </Dialog>
    </>
  )
}
