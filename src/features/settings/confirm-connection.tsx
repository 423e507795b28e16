import { useQuery } from '@tanstack/react-query'
import type { MetaConnection } from '../../../domain/api/settings'
import { Id } from '../../i18n/isolates'
import { Trans } from '../../i18n/trans'
import { useText } from '../../i18n/use-text'
import { ConfirmDialog } from '../../ui/confirm-dialog'
import { openRequestCountQuery } from './connection-queries'

type ConfirmConnectionProps = {
  opened: boolean
  connection: MetaConnection
  wabaIds: readonly string[]
  /** Accounts that are connected now and would not be any more. */
  leaving: readonly string[]
  busy: boolean
  onConfirm: () => void
  onClose: () => void
}

export function ConfirmConnection(props: ConfirmConnectionProps) {
  return props.connection.mode === 'live' ? <LeaveOut {...props} /> : <GoLive {...props} />
}

/** From the sandbox to Meta: what it does to the lines and requests of the sandbox, before it is done. */
function GoLive({ connection, wabaIds, ...rest }: ConfirmConnectionProps) {
  const t = useText()
  const open = useQuery({ ...openRequestCountQuery(), enabled: rest.opened })
  const lines = connection.accounts.reduce((sum, account) => sum + account.lines, 0)
  const accounts = t('meta.goLive.accounts', { count: wabaIds.length })
  return (
    <ConfirmDialog
      opened={rest.opened}
      title={t('meta.goLive.title', { accounts })}
      confirmLabel={t('meta.goLive.confirm')}
      typed={t('meta.goLive.word')}
      danger
      busy={rest.busy}
      onConfirm={rest.onConfirm}
      onClose={rest.onClose}
    >
      <ul>
        <li>{t('meta.goLive.meta')}</li>
        <li>{t('meta.goLive.lines', { count: lines })}</li>
        {open.data !== undefined && <li>{t('meta.goLive.requests', { count: open.data })}</li>}
        <li>{t('meta.goLive.panel')}</li>
      </ul>
    </ConfirmDialog>
  )
}

function LeaveOut({ leaving, ...rest }: ConfirmConnectionProps) {
  const t = useText()
  const accounts = t('meta.goLive.accounts', { count: leaving.length })
  return (
    <ConfirmDialog
      opened={rest.opened}
      title={t('meta.leaves.title', { accounts })}
      confirmLabel={t('meta.leaves.confirm')}
      danger
      busy={rest.busy}
      onConfirm={rest.onConfirm}
      onClose={rest.onClose}
    >
      <Trans id="meta.leaves.what" values={{ ids: <Id>{leaving.join(', ')}</Id> }} />
    </ConfirmDialog>
  )
}
