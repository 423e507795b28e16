import { Button, TextInput } from '@mantine/core'
import { useState, type SubmitEvent } from 'react'
import type { SandboxCustomer } from '../../../domain/api/sandbox-customers'
import { checkUsername } from '../../../domain/username'
import { Handle, UserText } from '../../i18n/isolates'
import { Trans } from '../../i18n/trans'
import { useText, useUsernameSentence } from '../../i18n/use-text'
import { FailedState } from '../../ui/failed-state'
import { focusFirstError } from '../../ui/focus-first-error'
import { Notice } from '../../ui/notice'
import { useToast } from '../../ui/toasts'
import { useCustomerPlay, type ChatPlace } from './customer-queries'
import classes from './customers-panel.module.css'

type CustomerUsernameProps = { customer: SandboxCustomer; place: ChatPlace }

/** A username hides the number; going without one shows it again. */
export function CustomerUsername({ customer, place }: CustomerUsernameProps) {
  const t = useText()
  const sentence = useUsernameSentence()
  const toast = useToast()
  const playing = useCustomerPlay(place)
  const [text, setText] = useState(customer.username ?? '')
  const [tried, setTried] = useState(false)
  const [taken, setTaken] = useState(false)
  const { username, problems } = checkUsername(text)
  const [problem] = problems
  const name = <UserText>{customer.name}</UserText>

  function take(wanted: string | null) {
    const { personId } = place
    playing.mutate(
      { play: 'customer_takes_username', personId, username: wanted },
      {
        onSuccess: ({ customer: now }) => {
          setTaken(now.username !== wanted)
          if (now.username !== wanted) return
          const values = { name, handle: <Handle username={wanted ?? ''} /> }
          toast({
            message:
              wanted === null ? (
                <Trans id="sandbox.moves.username.dropped" values={{ name }} />
              ) : (
                <Trans id="sandbox.moves.username.taken" values={values} />
              ),
          })
        },
      },
    )
  }

  function submit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault()
    setTried(true)
    if (problem !== undefined) focusFirstError(event.currentTarget)
    else if (!playing.isPending) take(username)
  }
  return (
    <form onSubmit={submit} noValidate className={classes.form}>
      <TextInput
        className={classes.field}
        label={t('sandbox.moves.username')}
        value={text}
        error={tried && problem !== undefined ? sentence(problem) : null}
        onChange={(event) => setText(event.currentTarget.value)}
        dir="ltr"
        maxLength={100}
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
      />
      <Button type="submit" variant="default" loading={playing.isPending}>
        {t('sandbox.moves.username.take')}
      </Button>
      {customer.username !== null && (
        <Button variant="default" disabled={playing.isPending} onClick={() => take(null)}>
          {t('sandbox.moves.username.drop')}
        </Button>
      )}
      {taken && (
        <Notice tone="waiting" role="status">
          {t('sandbox.moves.username.idle')}
        </Notice>
      )}
      {playing.isError && <FailedState error={playing.error} />}
    </form>
  )
}
