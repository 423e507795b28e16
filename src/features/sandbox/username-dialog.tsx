import { Button, Group, Stack, TextInput } from '@mantine/core'
import { useState, type ReactNode, type SubmitEvent } from 'react'
import { checkUsername } from '../../../domain/username'
import { useText, useUsernameSentence } from '../../i18n/use-text'
import { Dialog } from '../../ui/dialog'
import { FailedState } from '../../ui/failed-state'
import { focusFirstError } from '../../ui/focus-first-error'

type UsernameDialogProps = {
  opened: boolean
  title: ReactNode
  what: ReactNode
  label: string
  help?: string
  /** An empty field is an answer too. */
  optional?: boolean
  confirmLabel: ReactNode
  danger?: boolean
  busy: boolean
  error: unknown
  /** Meta's rules said no: shown beside the field. */
  refusal: string | null
  onConfirm: (username: string | undefined) => void
  onClose: () => void
}

/** Asks for one username, checked by the rules that Meta documents before the simulated Meta sees it. */
export function UsernameDialog({ opened, title, busy, onClose, ...rest }: UsernameDialogProps) {
  return (
    <Dialog opened={opened} onClose={busy ? () => {} : onClose} title={title}>
      <UsernameForm {...rest} busy={busy} onClose={onClose} />
    </Dialog>
  )
}

function UsernameForm(props: Omit<UsernameDialogProps, 'opened' | 'title'>) {
  const t = useText()
  const sentence = useUsernameSentence()
  const [text, setText] = useState('')
  const [tried, setTried] = useState(false)
  const { username, problems } = checkUsername(text)
  const empty = text.trim() === ''
  const problem = empty && props.optional === true ? undefined : problems[0]

  function submit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault()
    setTried(true)
    if (problem !== undefined) focusFirstError(event.currentTarget)
    else if (!props.busy) props.onConfirm(empty ? undefined : username)
  }
  const wrong = tried && problem !== undefined ? sentence(problem) : props.refusal
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="md">
        <p>{props.what}</p>
        <TextInput
          label={props.label}
          description={props.help}
          value={text}
          error={wrong}
          onChange={(event) => setText(event.currentTarget.value)}
          dir="ltr"
          maxLength={100}
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          data-autofocus
        />
        {props.error !== null && <FailedState error={props.error} />}
        <Group justify="flex-end" gap="sm">
          <Button variant="default" onClick={props.onClose} disabled={props.busy}>
            {t('action.cancel')}
          </Button>
          <Button
            type="submit"
            {...(props.danger === true ? { color: 'brick' } : {})}
            loading={props.busy}
          >
            <span>{props.confirmLabel}</span>
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
