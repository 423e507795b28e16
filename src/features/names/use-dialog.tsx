import type { NameUse } from '../../../domain/api/name-uses'
import { Handle, UserText } from '../../i18n/isolates'
import { Trans } from '../../i18n/trans'
import { Dialog } from '../../ui/dialog'
import { useToast } from '../../ui/toasts'
import { useUndoToast } from '../../ui/use-undo-toast'
import { UseForm } from './use-form'
import { useAddUse, useEditUse, useRemoveUse } from './use-queries'

type UseDialogProps = {
  username: string
  /** The use that is changed; without one a new one is noted. */
  use: NameUse | null
  opened: boolean
  onClose: () => void
}

export function UseDialog({ username, use, opened, onClose }: UseDialogProps) {
  const toast = useToast()
  const tell = useUndoToast()
  const adding = useAddUse()
  const editing = useEditUse()
  const removing = useRemoveUse()
  const busy = adding.isPending || editing.isPending || removing.isPending
  const handle = <Handle username={username} />
  function close() {
    if (busy) return
    for (const act of [adding, editing, removing]) act.reset()
    onClose()
  }
  function saved({ title }: NameUse) {
    onClose()
    toast({
      message: <Trans id="names.uses.saved" values={{ title: <UserText>{title}</UserText> }} />,
    })
  }
  function remove({ id, kind, title, where, url }: NameUse) {
    removing.mutate(id, {
      onSuccess: () => {
        onClose()
        tell({
          message: (
            <Trans id="names.uses.removed" values={{ title: <UserText>{title}</UserText> }} />
          ),
          undo: () => adding.mutateAsync({ username, kind, title, where, url }),
        })
      },
    })
  }
  return (
    <Dialog
      opened={opened}
      onClose={close}
      title={
        <Trans
          id={use === null ? 'names.uses.add.title' : 'names.uses.edit.title'}
          values={{ handle }}
        />
      }
    >
      <UseForm
        use={use}
        busy={busy}
        error={adding.error ?? editing.error ?? removing.error}
        onSave={(body) =>
          use === null
            ? adding.mutate({ ...body, username }, { onSuccess: saved })
            : editing.mutate({ id: use.id, version: use.version, body }, { onSuccess: saved })
        }
        onRemove={use === null ? undefined : () => remove(use)}
        onCancel={close}
      />
    </Dialog>
  )
}
