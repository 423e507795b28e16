import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { PhoneRequest } from '../../../../domain/api/phone-requests'
import { isProblem } from '../../../api/problem'
import { useText } from '../../../i18n/use-text'
import { ConfirmDialog } from '../../../ui/confirm-dialog'
import { useToast } from '../../../ui/toasts'
import { cancelRequest, phoneRequestQuery } from '../queries'
import { useAskedCustomer } from './asked-customer'

type CancelDialogProps = {
  /** The one to take back; without one the dialog is closed. */
  request: PhoneRequest | undefined
  onClose: () => void
}

/** Takes a queued request back; one that left meanwhile is said to have left. */
export function CancelDialog({ request, onClose }: CancelDialogProps) {
  const t = useText()
  const toast = useToast()
  const queryClient = useQueryClient()
  const nameOf = useAskedCustomer()
  const name = request === undefined ? '' : nameOf(request)
  const cancelling = useMutation({
    mutationFn: cancelRequest,
    onSuccess(answer) {
      queryClient.setQueryData(phoneRequestQuery(answer.id).queryKey, answer)
      toast({ message: t('ledger.cancel.done') })
      onClose()
    },
    onSettled: () =>
      Promise.all([
        queryClient.invalidateQueries({ queryKey: ['ledger'] }),
        queryClient.invalidateQueries({ queryKey: ['phone-requests'] }),
      ]),
  })
  const isLate = isProblem(cancelling.error, 'step_not_allowed')
  function close() {
    cancelling.reset()
    onClose()
  }
  return (
    <ConfirmDialog
      opened={request !== undefined}
      title={t('ledger.cancel.title', { name })}
      confirmLabel={t('ledger.cancel')}
      busy={cancelling.isPending}
      error={isLate ? null : cancelling.error}
      onConfirm={() => request !== undefined && cancelling.mutate(request.id)}
      onClose={close}
    >
      {isLate ? <p role="alert">{t('ledger.cancel.late')}</p> : <p>{t('ledger.cancel.what')}</p>}
    </ConfirmDialog>
  )
}
