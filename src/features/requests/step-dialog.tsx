import { Stack } from '@mantine/core'
import { useRef, useState } from 'react'
import type { UsernameRequest, UsernameRequestDetails } from '../../../domain/api/username-requests'
import { lacksReason } from '../../../domain/name-use'
import type { RequestStep } from '../../../domain/username-request'
import { isProblem } from '../../api/problem'
import { Handle } from '../../i18n/isolates'
import { Trans } from '../../i18n/trans'
import { useText } from '../../i18n/use-text'
import { ConfirmDialog } from '../../ui/confirm-dialog'
import { useToast } from '../../ui/toasts'
import { useUndoToast } from '../../ui/use-undo-toast'
import { currentOf } from './current-candidate'
import { isUnexplained, nothingSaid, wordsOf, type Said } from './said'
import { SaidFields } from './said-fields'
import { noteOf, useStepWords } from './step-words'
import { StepRefusal } from './step-refusal'
import { useRequestSlots } from './request-slots'
import { useNameReplaced, useOpenUses } from './use-name-that-goes'
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
  const ask = useStepWords(request)(asked.step)
  const taking = useTakeStep(request.id)
  const tell = useUndoToast()
  // Words of their own for each step: a dialog closed by mistake gives them back.
  const [words, setWords] = useState<Partial<Record<RequestStep, Said>>>({})
  const [tried, setTried] = useState(false)
  const noteRef = useRef<HTMLTextAreaElement>(null)
  const said = words[asked.step] ?? nothingSaid
  const handle = <Handle {...currentOf(request)} />
  const done = <Trans id={`request.done.${asked.step}`} values={{ handle }} />
  const { ChangeReason } = useRequestSlots()
  const [reason, setReason] = useState('')
  const going = useGoing(request, opened ? asked.step : null)
  const openUses = useOpenUses(going)
  // Of a submission the reason of the request itself counts.
  const isExplained = asked.step === 'submit' && request.reason !== null
  const moved = isProblem(taking.error, 'stale', 'step_not_allowed')

  function confirm() {
    if (ask.note === 'required' && isUnexplained(said)) {
      setTried(true)
      noteRef.current?.focus()
      return
    }
    if (!isExplained && lacksReason({ openUses, reason })) return setTried(true)
    taking.mutate(
      {
        step: asked.step,
        words: {
          ...(ask.note === 'none' ? {} : wordsOf(said)),
          ...(going === null || reason.trim() === '' ? {} : { reason: reason.trim() }),
        },
        version: asked.version,
      },
      {
        onSuccess: (answer) => {
          setWords({})
          setReason('')
          if (asked.step === 'withdraw' && answer.steps.includes('restore'))
            tell({ message: done, undo: () => restore(answer), undone: broughtBack })
          else toast({ message: done })
          props.onDone(answer)
        },
      },
    )
  }

  const broughtBack = <Trans id="request.done.restore" values={{ handle }} />
  async function restore({ version }: UsernameRequestDetails) {
    props.onDone(await taking.mutateAsync({ step: 'restore', words: {}, version }))
  }

  function close() {
    setTried(false)
    taking.reset()
    onClose()
  }
  return (
    <ConfirmDialog
      opened={opened}
      title={ask.title}
      confirmLabel={ask.confirm}
      danger={ask.danger}
      busy={taking.isPending}
      error={moved ? undefined : taking.error}
      onConfirm={confirm}
      onClose={close}
      {...(ask.typed === undefined ? {} : { typed: ask.typed })}
    >
      <Stack gap="md">
        {ask.what}
        {ask.note !== 'none' && (
          <SaidFields
            said={said}
            onChange={(next) => setWords({ ...words, [asked.step]: next })}
            noteLabel={t(noteOf(asked.step))}
            noteHelp={t('request.note.help')}
            reasoned={ask.note === 'required'}
            tried={tried}
            focusFirst={ask.typed === undefined}
            noteRef={noteRef}
          />
        )}
        {going !== null && !isExplained && (
          <ChangeReason username={going} reason={reason} onReason={setReason} tried={tried} />
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

/** The name that somewhere goes by this step, if any. */
function useGoing(request: UsernameRequest, step: RequestStep | null): string | null {
  const [first] = request.candidates
  const lineId = step === 'submit' ? request.line.id : undefined
  const replaced = useNameReplaced({ lineId, username: first?.username ?? '' })
  return step === 'confirm-move' ? request.current : replaced
}
