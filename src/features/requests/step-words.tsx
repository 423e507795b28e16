import type { ReactNode } from 'react'
import type { UsernameRequest, UsernameRequestDetails } from '../../../domain/api/username-requests'
import type { RequestStep } from '../../../domain/username-request'
import { useMe } from '../../api/me'
import { Handle, UserText } from '../../i18n/isolates'
import { Trans } from '../../i18n/trans'
import { useText } from '../../i18n/use-text'
import { currentOf, nextCandidateOf } from './current-candidate'
import { MoveComparison } from './move-comparison'

export type StepWords = {
  title: ReactNode
  what: ReactNode
  confirm: ReactNode
  note: 'none' | 'optional' | 'required'
  danger: boolean
  /** To be typed first: for what Meta does and nobody can undo. */
  typed?: string
}

/** What a step is called on its button. */
export function useStepName(): (step: RequestStep) => string {
  const t = useText()
  const me = useMe()
  return (step) =>
    step === 'submit' && !me.reviewRequired
      ? t('request.step.submit_now')
      : t(`request.step.${step}`)
}

export function noteOf(step: RequestStep) {
  if (step === 'request-changes') return 'request.note.changes'
  if (step === 'decline') return 'request.note.decline'
  return 'request.note.optional'
}

/** The words of a step's dialog: what will happen, to what, to whom. */
export function useStepWords(
  request: UsernameRequest | UsernameRequestDetails,
): (step: RequestStep) => StepWords {
  const me = useMe()
  const handle = <Handle {...currentOf(request)} />
  const name = <UserText>{request.requester.name}</UserText>
  const line = <UserText>{request.line.displayName}</UserText>
  const plain = { note: 'none', danger: false } as const
  return (step) => {
    switch (step) {
      case 'submit':
        return { ...submitWords(me.reviewRequired, handle), ...plain }
      case 'approve':
        return {
          title: <Trans id="request.do.approve.title" values={{ handle }} />,
          what: (
            <p>
              <Trans
                id="request.do.approve.what"
                values={{ count: request.candidates.length, line }}
              />
            </p>
          ),
          confirm: <Trans id="request.do.approve.confirm" values={{ handle }} />,
          note: 'optional',
          danger: false,
        }
      case 'request-changes':
      case 'decline':
        return {
          title: <Trans id={`request.do.${step}.title`} values={{ handle }} />,
          what: (
            <p>
              <Trans id={`request.do.${step}.what`} values={{ name }} />
            </p>
          ),
          confirm:
            step === 'decline' ? (
              <Trans id="request.do.decline.confirm" values={{ handle }} />
            ) : (
              <Trans id="request.do.request-changes.confirm" />
            ),
          note: 'required',
          danger: step === 'decline',
        }
      case 'withdraw':
        return {
          title: <Trans id="request.do.withdraw.title" values={{ handle }} />,
          what: <Sentence id="request.do.withdraw.what" />,
          confirm: <Trans id="request.do.withdraw.confirm" values={{ handle }} />,
          note: 'optional',
          danger: true,
        }
      case 'restore':
        return {
          title: <Trans id="request.do.restore.title" values={{ handle }} />,
          what: <Sentence id="request.do.restore.what" />,
          confirm: <Trans id="request.do.restore.confirm" />,
          ...plain,
        }
      case 'retry':
        return {
          title: <Trans id="request.do.retry.title" values={{ handle }} />,
          what: <Sentence id="request.do.retry.what" />,
          confirm: <Trans id="request.do.retry.confirm" />,
          ...plain,
        }
      case 'confirm-move':
        return {
          title: <Trans id="request.do.confirm-move.title" values={{ handle, line }} />,
          what: (
            <>
              <Sentence id="request.do.confirm-move.what" />
              {'timeline' in request && <MoveComparison request={request} />}
            </>
          ),
          confirm: <Trans id="request.do.confirm-move.confirm" values={{ handle }} />,
          note: 'none',
          danger: true,
          typed: request.current,
        }
      case 'next-candidate': {
        const following = nextCandidateOf(request)
        const next = following === undefined ? handle : <Handle {...following} />
        return {
          title: <Trans id="request.do.next-candidate.title" values={{ handle }} />,
          what: (
            <p>
              <Trans id="request.do.next-candidate.what" values={{ next }} />
            </p>
          ),
          confirm: <Trans id="request.do.next-candidate.confirm" values={{ next }} />,
          ...plain,
        }
      }
    }
  }
}

function submitWords(reviewed: boolean, handle: ReactNode) {
  const key = reviewed ? 'submit' : 'submit_now'
  return {
    title: <Trans id={`request.do.${key}.title`} values={{ handle }} />,
    what: <Sentence id={`request.do.${key}.what`} />,
    confirm: <Trans id={`request.do.${key}.confirm`} />,
  }
}

type SentenceId =
  | 'request.do.submit.what'
  | 'request.do.submit_now.what'
  | 'request.do.withdraw.what'
  | 'request.do.restore.what'
  | 'request.do.retry.what'
  | 'request.do.confirm-move.what'

function Sentence({ id }: { id: SentenceId }) {
  return <p>{useText()(id)}</p>
}
