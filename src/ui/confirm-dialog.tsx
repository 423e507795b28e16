import { Button, Group, Stack, TextInput } from '@mantine/core'
import { useState, type ReactNode, type SubmitEvent } from 'react'
import { Trans } from '../i18n/trans'
import { useText } from '../i18n/use-text'
import { Dialog } from './dialog'
import { FailedState } from './failed-state'

type ConfirmDialogProps = {
  opened: boolean
  /** The act as a question, naming the thing: "Withdraw the request for @name?". */
  title: ReactNode
  /** What will happen, to what, to whom; also fields, for an act that wants a reason. */
  children: ReactNode
  /** The verb and the thing: "Withdraw @name". Never "OK". */
  confirmLabel: ReactNode
  /** Must be typed before the button works (letter case and a leading @ do not matter). */
  typed?: string
  danger?: boolean
  busy?: boolean
  /** A refusal stays in the dialog that asked. */
  error?: unknown
  onConfirm: () => void
  onClose: () => void
}

function same(typed: string, wanted: string): boolean {
  const bare = (text: string) => text.trim().replace(/^@/, '').toLowerCase()
  return bare(typed) === bare(wanted)
}

/** Escape closes, Enter confirms once it may, and the focus goes back to where it came from. */
export function ConfirmDialog(props: ConfirmDialogProps) {
  const { opened, title, busy = false, onClose } = props
  return (
    <Dialog opened={opened} onClose={busy ? () => {} : onClose} title={title}>
      <ConfirmForm {...props} />
    </Dialog>
  )
}

function ConfirmForm(props: ConfirmDialogProps) {
  const { children, confirmLabel, typed, danger = false, busy = false, error, onConfirm } = props
  const t = useText()
  const [text, setText] = useState('')
  const ready = typed === undefined || same(text, typed)

  function submit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault()
    if (ready && !busy) onConfirm()
  }
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="md">
        <div>{children}</div>
        {typed !== undefined && (
          <TextInput
            label={
              <Trans id="confirm.typeToConfirm" values={{ word: <bdi dir="ltr">{typed}</bdi> }} />
            }
            value={text}
            onChange={(event) => setText(event.currentTarget.value)}
            dir="ltr"
            autoComplete="off"
            spellCheck={false}
            data-autofocus
          />
        )}
        {error !== undefined && error !== null && <FailedState error={error} />}
        <Group justify="flex-end" gap="sm">
          <Button variant="default" onClick={props.onClose} disabled={busy}>
            {t('action.cancel')}
          </Button>
          <Button
            type="submit"
            {...(danger ? { color: 'brick' } : {})}
            disabled={!ready}
            loading={busy}
          >
            {/* One element: the button lays its parts out in a row and would swallow spaces between them. */}
            <span>{confirmLabel}</span>
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
