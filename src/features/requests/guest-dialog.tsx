import { Stack } from '@mantine/core'
import { useRef, useState } from 'react'
import type { GuestReview } from '../../../domain/api/guest-reviews'
import type { ReviewDecision } from '../../../domain/api/reviews'
import { isProblem } from '../../api/problem'
import { useText } from '../../i18n/use-text'
import { ConfirmDialog } from '../../ui/confirm-dialog'
import { useDecideAsGuest } from './guest-queries'
import { isUnexplained, nothingSaid, wordsOf, type Said } from './said'
import { SaidFields } from './said-fields'
import { StepRefusal } from './step-refusal'

type GuestDialogProps = {
  token: string
  review: GuestReview
  decision: ReviewDecision
  opened: boolean
  onClose: () => void
  onDecided: (decision: ReviewDecision) => void
}

/** Asks before the one decision that the link allows, with the words that go with it. */
export function GuestDialog(props: GuestDialogProps) {
  const { token, review, decision, opened, onClose, onDecided } = props
  const t = useText()
  const deciding = useDecideAsGuest(token)
  const [said, setSaid] = useState<Said>(nothingSaid)
  const [tried, setTried] = useState(false)
  const note = useRef<HTMLTextAreaElement>(null)
  const reasoned = decision === 'decline'
  const moved = isProblem(deciding.error, 'stale', 'step_not_allowed')

  function confirm() {
    if (reasoned && isUnexplained(said)) {
      setTried(true)
      note.current?.focus()
      return
    }
    deciding.mutate(
      { decision, version: review.version, ...wordsOf(said) },
      { onSuccess: () => onDecided(decision) },
    )
  }
  function close() {
    deciding.reset()
    setTried(false)
    onClose()
  }
  return (
    <ConfirmDialog
      opened={opened}
      title={t(`guest.do.${decision}.title`)}
      confirmLabel={t(`guest.do.${decision}.confirm`)}
      danger={reasoned}
      busy={deciding.isPending}
      error={moved ? undefined : deciding.error}
      onConfirm={confirm}
      onClose={close}
    >
      <Stack gap="md">
        <p>{t(`guest.do.${decision}.what`)}</p>
        <SaidFields
          said={said}
          onChange={setSaid}
          noteLabel={t(reasoned ? 'request.note.decline' : 'guest.comment')}
          noteHelp={t('request.note.help')}
          reasoned={reasoned}
          tried={tried}
          focusFirst
          noteRef={note}
        />
        {moved && <StepRefusal state={review.state} onReload={close} />}
      </Stack>
    </ConfirmDialog>
  )
}
