import { Stack, Textarea } from '@mantine/core'
import { useRef, useState } from 'react'
import type { UsernameRequest, UsernameRequestDetails } from '../../../domain/api/username-requests'
import { requestLimits, type RequestStep } from '../../../domain/username-request'
import { isProblem } from '../../api/problem'
import { Handle } from '../../i18n/isolates'
import { Trans } from '../../i18n/trans'
import { useText } from '../../i18n/use-text'
import { ConfirmDialog } from '../../ui/confirm-dialog'
import { useToast } from '../../ui/toasts'
import { currentOf } from './current-candidate'
import { noteOf, useStepWords } from './step-words'
import { StepRefusal } from './step-refusal'
import { useTakeStep } from './use-take-step'

export type AskedStep = {
  step: RequestStep
  /** What the person saw when they asked: a step on anything newer is refused. */
  version: number
}

type StepDialogProps = {
  request: UsernameRequest
  /** The step that is asked about; kept while the dialog closes. */
  asked: AskedStep
  opened: boolean
  onClose: () => void
  onDone: (answer: UsernameRequestDetails) => void
  /** The person wants to see what changed meanwhile. */
  onReload: () => void
}

/** Asks before a step: what will happen, to what, with a note where one belongs. Refusals stay here. */
export function StepDialog(props: StepDialogProps) {
  const { request, asked, opened, onClose } = props
  const t = useText()
  const toast = useToast()
  const words = useStepWords(request)(asked.step)
  const taking = useTakeStep(request.id)
  // One note for each step: a dialog closed by mistake gives the words back.
  const [notes, setNotes] = useState<Partial<Record<RequestStep, string>>>({})
  const [missing, setMissing] = useState(false)
  const noteRef = useRef<HTMLTextAreaElement>(null)
  const note = notes[asked.step] ?? ''
  const handle = <Handle {...currentOf(request)} />
  const done = <Trans id={`request.done.${asked.step}`} values={{ handle }} />
  const moved = isProblem(taking.error, 'stale', 'step_not_allowed')

  function confirm() {
    if (words.note === 'required' && note.trim() === '') {
      setMissing(true)
      noteRef.current?.focus()
      return
    }
    taking.mutate(
      { step: asked.step, note: words.note === 'none' ? '' : note, version: asked.version },
      {
        onSuccess: (answer) => {
          setNotes({})
          toast({ message: done })
          props.onDone(answer)
        },
      },
    )
  }

  function close() {
    setMissing(false)
    taking.reset()
    onClose()
  }
  return (
    <ConfirmDialog
      opened={opened}
      title={words.title}
      confirmLabel={words.confirm}
      danger={words.danger}
      busy={taking.isPending}
      error={moved ? undefined : taking.error}
      onConfirm={confirm}
      onClose={close}
      {...(words.typed === undefined ? {} : { typed: words.typed })}
    >
      <Stack gap="md">
        {words.what}
        {words.note !== 'none' && (
          <Textarea
            ref={noteRef}
            label={t(noteOf(asked.step))}
            description={t('request.note.help')}
            error={missing && note.trim() === '' ? t('request.note.required') : null}
            value={note}
            rows={3}
            dir="auto"
            maxLength={requestLimits.noteLength}
            data-autofocus={words.typed === undefined || undefined}
            onChange={(event) => setNotes({ ...notes, [asked.step]: event.currentTarget.value })}
            onKeyDown={(event) => {
              const withModifier = event.ctrlKey || event.metaKey
              if (event.key === 'Enter' && withModifier) event.currentTarget.form?.requestSubmit()
            }}
          />
        )}
        {moved && (
          <StepRefusal
            state={request.state}
            onReload={() => {
              close()
              props.onReload()
            }}
          />
        )}
      </Stack>
    </ConfirmDialog>
  )
}
