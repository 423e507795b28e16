import { Button, Group } from '@mantine/core'
import { IconPencil } from '@tabler/icons-react'
import type { UsernameRequestDetails } from '../../../domain/api/username-requests'
import type { RequestState, RequestStep } from '../../../domain/username-request'
import { useText } from '../../i18n/use-text'
import { ButtonLink } from '../../ui/links'
import { nextCandidateOf } from './current-candidate'
import { useStepName } from './step-words'

/** The likeliest way on in each state; the others stand beside it, quieter. */
const mainStep: Partial<Record<RequestState, RequestStep | 'edit'>> = {
  draft: 'submit',
  in_review: 'approve',
  changes_requested: 'edit',
  refused: 'edit',
  blocked: 'retry',
  needs_move: 'confirm-move',
}

type StepButtonsProps = {
  request: UsernameRequestDetails
  onAsk: (step: RequestStep) => void
}

/** Exactly the steps that the server says this person may take now. */
export function StepButtons({ request, onAsk }: StepButtonsProps) {
  const t = useText()
  const nameOf = useStepName()
  const main = mainStep[request.state]
  const possible = request.steps.filter(
    // The ladder allows it in this state; there must also be a candidate to go on to.
    (step) => step !== 'next-candidate' || nextCandidateOf(request) !== undefined,
  )
  const steps = possible.toSorted((a, b) => Number(b === main) - Number(a === main))
  if (steps.length === 0 && !request.editable) return null
  const edit = request.editable && (
    <ButtonLink
      to="/requests/$requestId/edit"
      params={{ requestId: request.id }}
      variant={main === 'edit' ? 'filled' : 'default'}
      leftSection={<IconPencil size={18} />}
    >
      {t('action.edit')}
    </ButtonLink>
  )
  return (
    <Group gap="sm">
      {main === 'edit' && edit}
      {steps.map((step) => (
        <Button
          key={step}
          variant={step === main ? 'filled' : 'default'}
          onClick={() => onAsk(step)}
        >
          {nameOf(step)}
        </Button>
      ))}
      {main !== 'edit' && edit}
    </Group>
  )
}
