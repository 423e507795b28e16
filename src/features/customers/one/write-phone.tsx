import { Button, Group, Stack, TextInput } from '@mantine/core'
import { IconPencil } from '@tabler/icons-react'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState, type SubmitEvent } from 'react'
import type { CustomerDetails } from '../../../../domain/api/customers'
import { isProblem } from '../../../api/problem'
import { useText } from '../../../i18n/use-text'
import { Dialog } from '../../../ui/dialog'
import { FailedState } from '../../../ui/failed-state'
import { focusFirstError } from '../../../ui/focus-first-error'
import { useToast } from '../../../ui/toasts'
import { customerQuery, writePhone } from '../queries'

type Props = { customer: CustomerDetails }

/** A phone that the customer told by other means, written down by a person. */
export function WritePhone({ customer }: Props) {
  const t = useText()
  const [opened, setOpened] = useState(false)
  const label = t(customer.phone === null ? 'customers.write.open' : 'customers.write.other')
  return (
    <>
      <Button
        variant="default"
        size="compact-md"
        leftSection={<IconPencil size={16} aria-hidden />}
        onClick={() => setOpened(true)}
      >
        {label}
      </Button>
      <Dialog opened={opened} onClose={() => setOpened(false)} title={label}>
        <PhoneForm customer={customer} onClose={() => setOpened(false)} />
      </Dialog>
    </>
  )
}

/** Spaces, dots and brackets are how people write numbers; the country must be there. */
function numberIn(text: string): string | null {
  const bare = text.replaceAll(/[\s().\u00AD\u200B-\u200F\u202A-\u202E\u2066-\u2069-]/g, '')
  return /^\+[1-9]\d{6,14}$/.test(bare) ? bare : null
}

function PhoneForm({ customer, onClose }: Props & { onClose: () => void }) {
  const t = useText()
  const [text, setText] = useState('')
  const [tried, setTried] = useState(false)
  const phone = numberIn(text)
  const writing = useWritePhone(customer, onClose)
  const refused = isProblem(writing.error, 'invalid_input')
  const wrong = (tried && phone === null) || refused ? t('customers.write.wrong') : null

  function submit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault()
    setTried(true)
    const form = event.currentTarget
    if (phone === null) focusFirstError(form)
    else if (!writing.isPending) writing.mutate(phone, { onError: () => focusFirstError(form) })
  }
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="md">
        <p>{t('customers.write.what')}</p>
        <TextInput
          type="tel"
          label={t('customers.write.field')}
          description={t('customers.write.help')}
          value={text}
          error={wrong}
          onChange={(event) => {
            setText(event.currentTarget.value)
            if (writing.isError) writing.reset()
          }}
          dir="ltr"
          maxLength={40}
          autoComplete="off"
          data-autofocus
        />
        {writing.error !== null && !refused && <FailedState error={writing.error} />}
        <Group justify="flex-end" gap="sm">
          <Button variant="default" onClick={onClose} disabled={writing.isPending}>
            {t('action.cancel')}
          </Button>
          <Button type="submit" loading={writing.isPending}>
            {t('customers.write.submit')}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}

/** Another customer of the line may have the number: then it is a conflict for a person to decide. */
function useWritePhone(customer: CustomerDetails, onDone: () => void) {
  const t = useText()
  const toast = useToast()
  const queryClient = useQueryClient()
  const { queryKey } = customerQuery(customer.id)
  return useMutation({
    mutationFn: (phone: string) => writePhone(customer.id, { phone }, customer.version),
    onSuccess: (answer) => {
      queryClient.setQueryData(queryKey, answer)
      onDone()
      toast({
        message: t(
          answer.conflictId === null ? 'customers.write.done' : 'customers.write.conflict',
        ),
      })
    },
    onSettled: () => queryClient.invalidateQueries({ queryKey: ['customers'] }),
  })
}
