import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { Customer } from '../../../../domain/api/customers'
import { useActKey } from '../../../api/act-key'
import { useText } from '../../../i18n/use-text'
import { Dialog } from '../../../ui/dialog'
import { useChosen } from '../chosen'
import { AskDone } from './ask-done'
import { AskPlan } from './ask-plan'
import { askChosen } from './queries'
import { verdictsOf } from './verdict'

type AskChosenDialogProps = { opened: boolean; onClose: () => void }

/** Who of the chosen is asked and who is not, before and after. */
export function AskChosenDialog({ opened, onClose }: AskChosenDialogProps) {
  const t = useText()
  const { customers, chooseAll } = useChosen()
  const [busy, setBusy] = useState(false)
  return (
    <Dialog opened={opened} onClose={busy ? () => {} : onClose} title={t('customers.asking')}>
      <AskChosen
        // Those for whom it was opened: what is let go afterwards stays in the summary.
        customers={customers}
        onBusy={setBusy}
        onDone={() => chooseAll([])}
        onClose={onClose}
      />
    </Dialog>
  )
}

type AskChosenProps = {
  customers: readonly Customer[]
  onBusy: (busy: boolean) => void
  onDone: () => void
  onClose: () => void
}

function AskChosen({ customers: now, onBusy, onDone, onClose }: AskChosenProps) {
  const [customers] = useState(now)
  const [language, setLanguage] = useState('')
  const queryClient = useQueryClient()
  const keyOf = useActKey()
  const ids = customers.map(({ id }) => id)
  const plan = useQuery({
    // Of no noun: what is asked meanwhile must not change what was looked at.
    queryKey: ['ask-plan', ids, language],
    queryFn: () => askChosen(ids, language, { dryRun: true }),
    staleTime: 0,
    gcTime: 0,
  })
  const asking = useMutation({
    mutationFn: async (will: Customer[]) => {
      const asked = will.map(({ id }) => id)
      const how = { dryRun: false, idempotencyKey: keyOf([asked, language]) } as const
      return verdictsOf(will, await askChosen(asked, language, how))
    },
    onMutate: () => onBusy(true),
    onSettled: () => onBusy(false),
    onSuccess: () => {
      onDone()
      void queryClient.invalidateQueries({ queryKey: ['customers'] })
      void queryClient.invalidateQueries({ queryKey: ['phone-requests'] })
    },
  })
  const verdicts = verdictsOf(customers, plan.data ?? [])
  const will = verdicts.filter(({ asked }) => asked.refused.length === 0)
  if (asking.data !== undefined) return <AskDone verdicts={asking.data} onClose={onClose} />
  return (
    <AskPlan
      verdicts={plan.data === undefined ? undefined : verdicts}
      plan={plan}
      language={language}
      onLanguage={setLanguage}
      busy={asking.isPending}
      error={asking.error}
      onGo={() => asking.mutate(will.map(({ customer }) => customer))}
      onClose={onClose}
    />
  )
}
