import { Button, Checkbox, TextInput } from '@mantine/core'
import '@mantine/core/styles/Checkbox.css'
import { useState, type SubmitEvent } from 'react'
import { Phone } from '../../i18n/phone'
import { Trans } from '../../i18n/trans'
import { useText } from '../../i18n/use-text'
import { FailedState } from '../../ui/failed-state'
import { focusFirstError } from '../../ui/focus-first-error'
import { Notice } from '../../ui/notice'
import { useToast } from '../../ui/toasts'
import { useCustomerPlay, type ChatPlace } from './customer-queries'
import classes from './customers-panel.module.css'

const possible = /^\+[1-9]\d{6,14}$/

/** Another phone number is another id too; Meta tells the lines that the customer wrote to. */
export function CustomerNumber({ place }: { place: ChatPlace }) {
  const t = useText()
  const toast = useToast()
  const playing = useCustomerPlay(place)
  const [text, setText] = useState('')
  const [tellPrevious, setTellPrevious] = useState(true)
  const [tried, setTried] = useState(false)
  const [taken, setTaken] = useState(false)
  const phone = text.replace(/[\s().-]/g, '')
  const isWrong = !possible.test(phone)

  function submit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault()
    setTried(true)
    if (isWrong) return focusFirstError(event.currentTarget)
    if (playing.isPending) return
    const { personId } = place
    playing.mutate(
      { play: 'customer_changes_number', personId, phone, tellPrevious },
      {
        onSuccess: ({ customer }) => {
          setTaken(customer.phone !== phone)
          if (customer.phone === phone)
            toast({
              message: (
                <Trans id="sandbox.moves.phone.done" values={{ phone: <Phone value={phone} /> }} />
              ),
            })
        },
      },
    )
  }
  return (
    <form onSubmit={submit} noValidate className={classes.form}>
      <TextInput
        className={classes.field}
        type="tel"
        label={t('sandbox.moves.phone')}
        placeholder="+972 50 123 4567"
        value={text}
        error={tried && isWrong ? t('sandbox.moves.phone.wrong') : null}
        onChange={(event) => setText(event.currentTarget.value)}
        dir="ltr"
        maxLength={30}
        autoComplete="off"
      />
      <Button type="submit" variant="default" loading={playing.isPending}>
        {t('sandbox.moves.phone.change')}
      </Button>
      <Checkbox
        className={classes.whole}
        label={t('sandbox.moves.phone.tellPrevious')}
        checked={tellPrevious}
        onChange={(event) => setTellPrevious(event.currentTarget.checked)}
      />
      {taken && (
        <Notice tone="waiting" role="status">
          {t('sandbox.moves.phone.idle')}
        </Notice>
      )}
      {playing.isError && <FailedState error={playing.error} />}
    </form>
  )
}
