import { useBlocker } from '@tanstack/react-router'
import { useText } from '../i18n/use-text'
import { ConfirmDialog } from './confirm-dialog'

/** Asks before another page is opened while something typed would be lost. */
export function LeaveGuard({ when }: { when: boolean }) {
  const t = useText()
  const blocker = useBlocker({
    shouldBlockFn: ({ current, next }) => when && current.pathname !== next.pathname,
    enableBeforeUnload: when,
    withResolver: true,
  })
  return (
    <ConfirmDialog
      opened={blocker.status === 'blocked'}
      title={t('form.leave.title')}
      confirmLabel={t('form.leave.confirm')}
      danger
      onConfirm={() => blocker.proceed?.()}
      onClose={() => blocker.reset?.()}
    >
      {t('form.leave.what')}
    </ConfirmDialog>
  )
}
