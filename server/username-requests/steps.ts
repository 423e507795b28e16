import type { UsernameRequestDetails } from '../../domain/api/username-requests'
import { DomainError } from '../../domain/errors'
import type { ReviewWords } from '../../domain/review-reasons'
import type { RequestStep } from '../../domain/username-request'
import type { Change } from '../dependencies'
import { demandReasonOfStep } from './change-reason'
import { enqueueAsk } from './enqueue'
import { demandStep, viewerOf, type Viewer } from './permissions'
import { followingCandidate, lockRequest, type FullRequest } from './rows'
import { restoreRequest } from './restore'
import { showRequest } from './show'
import { submitRequest } from './submit'
import { moveRequest } from './transition'

export type StepInput = ReviewWords & {
  id: string
  ifMatch: number | undefined
  /** Why a name that is in use goes. */
  why?: string | undefined
}
type Deed = (change: Change, full: FullRequest, words: ReviewWords) => Promise<unknown>

/** What each step does once it is allowed. Whatever leads to `submitting` puts its question into the outbox. */
export const deeds: Record<RequestStep, Deed> = {
  submit: (change, full, { note }) => submitRequest(change, full, note),
  approve: async (change, full, words) =>
    enqueueAsk(change, await moveRequest(change, full, 'approve', words)),
  decline: (change, full, words) => moveRequest(change, full, 'decline', words),
  'request-changes': (change, full, words) => moveRequest(change, full, 'request_changes', words),
  withdraw: (change, full, words) => moveRequest(change, full, 'withdraw', words),
  restore: restoreRequest,
  retry: async (change, full, words) =>
    enqueueAsk(change, await moveRequest(change, full, 'retry', words)),
  'confirm-move': async (change, full, words) =>
    enqueueAsk(change, await moveRequest(change, full, 'confirm_move', words), {
      move: 'force_transfer',
    }),
  'next-candidate': async (change, full, words) => {
    const next = followingCandidate(full)
    if (!next)
      throw new DomainError('step_not_allowed', {
        detail: 'There is no further candidate.',
        allowed: ['confirm-move', 'withdraw'],
      })
    const moved = await moveRequest(change, full, 'next_candidate', {
      ...words,
      set: { currentRank: next.rank },
    })
    await enqueueAsk(change, moved)
  },
}

/** One step of the ladder by a person or a program: who may, whether it is possible, then the deed. */
export async function doStep(change: Change, step: RequestStep, input: StepInput): Promise<Viewer> {
  const full = await lockRequest(change.tx, change.actor.workspaceId, input.id)
  const viewer = await viewerOf(change.tx, change.actor)
  demandStep(full.request, viewer, step)
  demandVersion(full, input.ifMatch)
  const said = [input.note, input.why].filter(Boolean).join('\n\n') || undefined
  const note = await demandReasonOfStep(change, full, { step, said })
  await deeds[step](change, full, { note, reason: input.reason })
  return viewer
}

/** The same, and how the request stands then. */
export async function takeStep(
  change: Change,
  step: RequestStep,
  input: StepInput,
): Promise<UsernameRequestDetails> {
  const viewer = await doStep(change, step, input)
  return showRequest(change.tx, viewer, input.id)
}

/** Refuses a change of something that is no longer what was read. */
export function demandVersion(full: FullRequest, ifMatch: number | undefined): void {
  if (ifMatch !== undefined && ifMatch !== full.request.version) throw new DomainError('stale')
}
