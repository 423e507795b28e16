import { ActionIcon, Switch } from '@mantine/core'
import '@mantine/core/styles/Switch.css'
import { IconTrash } from '@tabler/icons-react'
import type { SavedView } from '../../../domain/api/saved-views'
import { useMe } from '../../api/me'
import { UserText } from '../../i18n/isolates'
import { Trans } from '../../i18n/trans'
import { useText } from '../../i18n/use-text'
import { CopyButton } from '../../ui/copy-button'
import { FailedState } from '../../ui/failed-state'
import { useToast } from '../../ui/toasts'
import { useUndoToast } from '../../ui/use-undo-toast'
import { useCreateView, useDeleteView, useEditView } from './queries'
import type { Seen } from './seen'
import classes from './saved-views.module.css'

type ItemProps = { view: SavedView; seen: Seen; onShow: (search: Record<string, string>) => void }

/** One view: press to see it, copy its link, share it, or delete it and think again. */
export function SavedViewItem({ view, seen, onShow }: ItemProps) {
  const t = useText()
  const me = useMe()
  const editing = useEditView()
  const { deleteView, error } = useDeleting()
  const mayDelete = view.mine || me.role === 'admin'
  return (
    <li className={classes.item}>
      <div className={classes.about}>
        <button
          type="button"
          className={classes.show}
          aria-current={sameSearch(view.search, seen.search) ? 'true' : undefined}
          onClick={() => onShow(view.search)}
        >
          <UserText>{view.name}</UserText>
        </button>
        {!view.mine && (
          <p className={classes.soft}>
            <Trans id="views.by" values={{ name: <UserText>{view.owner.name}</UserText> }} />
          </p>
        )}
      </div>
      {view.mine && (
        <Switch
          label={t('views.sharedShort')}
          aria-label={t('views.sharedOf', { name: view.name })}
          checked={view.shared}
          disabled={editing.isPending}
          onChange={(event) => editing.mutate({ id: view.id, shared: event.currentTarget.checked })}
        />
      )}
      <CopyButton value={linkOf(view)} what={t('views.linkOf', { name: view.name })} />
      {mayDelete && (
        <ActionIcon
          variant="subtle"
          color="gray"
          aria-label={t('views.delete', { name: view.name })}
          onClick={() => deleteView(view)}
        >
          <IconTrash size={18} aria-hidden />
        </ActionIcon>
      )}
      {(editing.error ?? error) !== null && <FailedState error={editing.error ?? error} />}
    </li>
  )
}

/** Deleting is undone from the toast that tells it: the same view is kept again. */
function useDeleting() {
  const t = useText()
  const toast = useToast()
  const tell = useUndoToast()
  const deleting = useDeleteView()
  const creating = useCreateView()
  function deleteView(view: SavedView) {
    deleting.mutate(view, {
      onSuccess: () => {
        const { page, name, search, shared } = view
        const message = t('views.deleted', { name })
        // Another's view would come back as one's own.
        if (view.mine)
          tell({ message, undo: () => creating.mutateAsync({ page, name, search, shared }) })
        else toast({ message })
      },
    })
  }
  return { deleteView, error: deleting.error }
}

function linkOf({ search }: SavedView): string {
  const url = new URL(window.location.href)
  url.search = new URLSearchParams(search).toString()
  url.hash = ''
  return url.href
}

function sameSearch(one: Record<string, string>, other: Record<string, string>): boolean {
  const sorted = (search: Record<string, string>) =>
    JSON.stringify(Object.entries(search).toSorted(([a], [b]) => (a < b ? -1 : 1)))
  return sorted(one) === sorted(other)
}
