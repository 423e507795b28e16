import type { KeptName } from '../../../domain/api/kept-names'
import { Handle, UserText } from '../../i18n/isolates'
import { Trans } from '../../i18n/trans'
import { useText } from '../../i18n/use-text'
import { Dialog } from '../../ui/dialog'
import { useToast } from '../../ui/toasts'
import { KeepForm } from './keep-form'
import type { Keeping } from './keeping'
import { useEditKept, useKeepName } from './queries'

type KeepDialogProps = { keeping: Keeping; opened: boolean; onClose: () => void }

export function KeepDialog({ keeping, opened, onClose }: KeepDialogProps) {
  const t = useText()
  const toast = useToast()
  const making = useKeepName()
  const editing = useEditKept()
  const kept = 'kept' in keeping ? keeping.kept : null
  const busy = making.isPending || editing.isPending
  function close() {
    if (busy) return
    making.reset()
    editing.reset()
    onClose()
  }
  function done({ username, campaign }: KeptName) {
    onClose()
    toast({
      message: (
        <Trans
          id="names.keep.done"
          values={{
            handle: <Handle username={username} />,
            campaign: <UserText>{campaign}</UserText>,
          }}
        />
      ),
    })
  }
  return (
    <Dialog
      opened={opened}
      onClose={close}
      title={
        kept === null ? (
          t('names.keep.title')
        ) : (
          <Trans id="names.keep.edit" values={{ handle: <Handle username={kept.username} /> }} />
        )
      }
    >
      <KeepForm
        keeping={keeping}
        busy={busy}
        error={making.error ?? editing.error}
        onSave={({ username, ...body }) =>
          kept === null
            ? making.mutate({ username, ...body }, { onSuccess: done })
            : editing.mutate({ id: kept.id, version: kept.version, body }, { onSuccess: done })
        }
        onCancel={close}
      />
    </Dialog>
  )
}
