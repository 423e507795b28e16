import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { PhoneRequest } from '../../../../domain/api/phone-requests'
import { isProblem } from '../../../api/problem'
import { useText } from '../../../i18n/use-text'
import { ConfirmDialog } from '../../../ui/confirm-dialog'
import { useToast } from '../../../ui/toasts'
import { cancelRequest, phoneRequestQuery } from '../queries'
import { useAskedCustomer } from './asked-customer'

type CancelDialogProps = {
  request: PhoneRequest
  opened: boolean
  onClose: () => void
}

/** Takes a queued request back; one that left meanwhile is said to have left. */
export function CancelDialog({ request, opened, onClose }: CancelDialogProps) {
  const t = useText()
  const toast = useToast()
  const queryClient = useQueryClient()
  const name = useAskedCustomer()(request)
  const cancelling = useMutation({
    mutationFn: () => cancelRequest(request.id),
    onSuccess(answer) {
      queryClient.setQueryData(phoneRequestQuery(request.id).queryKey, answer)
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
      opened={opened}
      title={t('ledger.cancel.title', { name })}
      confirmLabel={t('ledger.cancel')}
      busy={cancelling.isPending}
      error={isLate ? null : cancelling.error}
      onConfirm={() => cancelling.mutate()}
      onClose={close}
    >
      {isLate ? (
        <p role="alert">{t('ledger.cancel.late')}</p>
      ) : (
        <p>{t('ledger.cancel.what')}</p>
      )}
    </ConfirmDialog>
  )
}
