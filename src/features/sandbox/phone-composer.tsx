import { ActionIcon, TextInput } from '@mantine/core'
import { IconSend2 } from '@tabler/icons-react'
import { useState, type SubmitEvent } from 'react'
import type { SandboxCustomer } from '../../../domain/api/sandbox-customers'
import { useText } from '../../i18n/use-text'
import { FailedState } from '../../ui/failed-state'
import { useCustomerPlay, type ChatPlace } from './customer-queries'
import classes from './customer-phone.module.css'

/** Writes as the customer. What is typed stays when it could not be sent. */
export function PhoneComposer({
  place,
  customer,
}: {
  place: ChatPlace
  customer: SandboxCustomer
}) {
  const t = useText()
  const playing = useCustomerPlay(place)
  const [text, setText] = useState('')
  const written = text.trim()

  function submit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault()
    if (written === '' || playing.isPending) return
    playing.mutate(
      { play: 'customer_writes', ...place, text: written, beforeIds: false },
      { onSuccess: () => setText('') },
    )
  }
  return (
    <>
      {playing.isError && <FailedState error={playing.error} />}
      <form onSubmit={submit} className={classes.composer}>
        <TextInput
          className={classes.field}
          aria-label={t('sandbox.phone.write', { name: customer.name })}
          placeholder={t('sandbox.phone.placeholder')}
          value={text}
          maxLength={1024}
          dir="auto"
          autoComplete="off"
          onChange={(event) => setText(event.currentTarget.value)}
        />
        <ActionIcon
          type="submit"
          size="lg"
          radius="xl"
          aria-label={t('sandbox.phone.send')}
          loading={playing.isPending}
        >
          <IconSend2 size={20} className="hb-mirrors" aria-hidden />
        </ActionIcon>
      </form>
    </>
  )
}
