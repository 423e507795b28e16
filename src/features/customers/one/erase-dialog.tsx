import { Stack } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import type { CustomerDetails } from '../../../../domain/api/customers'
import { Trans } from '../../../i18n/trans'
import { useText } from '../../../i18n/use-text'
import { ConfirmDialog } from '../../../ui/confirm-dialog'
import { useToast } from '../../../ui/toasts'
import { CustomerName } from '../customer-name'
import { erase } from '../queries'
import classes from '../asking/asking.module.css'

type EraseDialogProps = { customer: CustomerDetails; opened: boolean; onClose: () => void }

/** Says what goes, what stays and what Meta is asked; nothing brings it back. */
export function EraseDialog({ customer, opened, onClose }: EraseDialogProps) {
  const t = useText()
  const erasing = useErase(customer.id)
  const name = <CustomerName customer={customer} />
  function close() {
    erasing.reset()
    onClose()
  }
  return (
    <ConfirmDialog
      opened={opened}
      title={<Trans id="customers.erase.title" values={{ name }} />}
      confirmLabel={<Trans id="customers.erase.confirm" values={{ name }} />}
      typed={typedFor(customer)}
      danger
      busy={erasing.isPending}
      error={erasing.error}
      onConfirm={() => erasing.mutate()}
      onClose={close}
    >
      <Stack gap="sm">
        <p>{t('customers.erase.what')}</p>
        <ul className={classes.counts}>
          <li>{t('customers.erase.goes')}</li>
          <li>{t('customers.erase.stays')}</li>
          <li>{t('customers.erase.meta')}</li>
          <li>{t('customers.erase.again')}</li>
        </ul>
      </Stack>
    </ConfirmDialog>
  )
}

/** What names them best; of a masked phone the digits that are to be seen. */
function typedFor({ name, username, customerId, phone }: CustomerDetails): string {
  return name ?? username ?? customerId ?? (phone ?? '').replaceAll(/\D/g, '')
}

function useErase(id: string) {
  const t = useText()
  const toast = useToast()
  const navigate = useNavigate()
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: () => erase(id),
    onSuccess: async () => {
      toast({
        message: t('customers.erase.done'),
        action: {
          label: t('customers.erasures.title'),
          onClick: () => void navigate({ to: '/customers/erasures' }),
        },
      })
      await navigate({ to: '/customers' })
      queryClient.removeQueries({ queryKey: ['customers', 'one', id] })
      void queryClient.invalidateQueries({ queryKey: ['customers'] })
    },
  })
}
