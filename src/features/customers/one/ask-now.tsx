import { Button } from '@mantine/core'
import { IconMessageQuestion } from '@tabler/icons-react'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { CustomerDetails } from '../../../../domain/api/customers'
import { useActKey } from '../../../api/act-key'
import { useLanguageName } from '../../../i18n/language-name'
import { useText } from '../../../i18n/use-text'
import { FailedState } from '../../../ui/failed-state'
import { useToast } from '../../../ui/toasts'
import { askOne } from '../asking/queries'
import type { CanAsk } from '../queries'

type AskNowProps = {
  customer: CustomerDetails
  can: CanAsk
  /** Whether that is said of this language. */
  settled: boolean
  language: string
  onAsked: () => void
}

/** In which language and with what, and the button that asks. */
export function AskNow({ customer, can, settled, language, onAsked }: AskNowProps) {
  const t = useText()
  const toast = useToast()
  const nameOf = useLanguageName()
  const queryClient = useQueryClient()
  const keyOf = useActKey()
  const asking = useMutation({
    mutationFn: () => askOne(customer, language, keyOf([customer.id, customer.version, language])),
    onSuccess: () => {
      toast({ message: t('customers.can.done') })
      onAsked()
    },
    onSettled: () => {
      void queryClient.invalidateQueries({ queryKey: ['phone-requests'] })
      return queryClient.invalidateQueries({ queryKey: ['customers'] })
    },
  })
  return (
    <>
      <p>
        {can.language !== null && t('customers.can.language', { language: nameOf(can.language) })}{' '}
        {can.templateId !== null && (
          <Link to="/templates/$templateId" params={{ templateId: can.templateId }}>
            {t('customers.can.template')}
          </Link>
        )}
      </p>
      {asking.isError && <FailedState error={asking.error} />}
      <Button
        leftSection={<IconMessageQuestion size={18} aria-hidden />}
        loading={asking.isPending}
        disabled={!settled}
        onClick={() => asking.mutate()}
      >
        {t('customers.can.ask')}
      </Button>
    </>
  )
}
