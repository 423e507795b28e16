import { useBlocker } from '@tanstack/react-router'
import { useText } from '../../../i18n/use-text'
import { ConfirmDialog } from '../../../ui/confirm-dialog'

/** Asks before leaving, only when what was typed could not be kept on this device. */
export function LeaveGuard({ unkept }: { unkept: boolean }) {
  const t = useText()
  const blocker = useBlocker({
    shouldBlockFn: () => unkept,
    enableBeforeUnload: () => unkept,
    withResolver: true,
  })
  const blocked = blocker.status === 'blocked'
  return (
    <ConfirmDialog
      opened={blocked}
      title={t('form.leave.title')}
      confirmLabel={t('form.leave.confirm')}
      danger
      onConfirm={() => blocked && blocker.proceed()}
      onClose={() => blocked && blocker.reset()}
    >
      <p>{t('form.leave.what')}</p>
    </ConfirmDialog>
  )
}
