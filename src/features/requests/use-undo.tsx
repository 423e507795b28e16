import type { UsernameRequest, UsernameRequestDetails } from '../../../domain/api/username-requests'
import { Handle } from '../../i18n/isolates'
import { useProblemText } from '../../i18n/problem-text'
import { Trans } from '../../i18n/trans'
import { useText } from '../../i18n/use-text'
import { useToast } from '../../ui/toasts'
import { currentOf } from './current-candidate'
import { useTakeStep } from './use-take-step'

/** The way back from a withdrawal, for the toast that tells it. */
export function useUndo(
  request: UsernameRequest,
  onDone: (answer: UsernameRequestDetails) => void,
) {
  const t = useText()
  const toast = useToast()
  const problemText = useProblemText()
  const taking = useTakeStep(request.id)
  async function undo(version: number) {
    try {
      onDone(await taking.mutateAsync({ step: 'restore', words: {}, version }))
      const handle = <Handle {...currentOf(request)} />
      toast({ message: <Trans id="request.done.restore" values={{ handle }} /> })
    } catch (error) {
      // The panel that asked is this toast: no other is there any more.
      const { title, next } = problemText(error)
      toast({ message: `${title} ${next}` })
    }
  }
  return ({ steps, version }: UsernameRequestDetails) =>
    steps.includes('restore')
      ? { action: { label: t('request.undo'), onClick: () => void undo(version) } }
      : {}
}
