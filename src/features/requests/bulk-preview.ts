import type { ReviewDecision } from '../../../domain/api/reviews'
import type { UsernameRequest } from '../../../domain/api/username-requests'
import type { QueueItem } from './use-steady-queue'

/** Why a selected request will be left as it is. */
export type LeftOut = 'own' | 'moved' | 'notYours'

export type Preview = {
  will: UsernameRequest[]
  wont: { request: UsernameRequest; why: LeftOut }[]
}

/** What a decision will do to what is selected, as far as this page knows. The server decides again, one by one. */
export function previewOf(chosen: QueueItem[], decision: ReviewDecision, myId: string): Preview {
  const preview: Preview = { will: [], wont: [] }
  for (const item of chosen) {
    const why = leftOut(item, decision, myId)
    if (why === null) preview.will.push(item.request)
    else preview.wont.push({ request: item.request, why })
  }
  return preview
}

function leftOut(
  { request, gone }: QueueItem,
  decision: ReviewDecision,
  myId: string,
): LeftOut | null {
  if (gone || request.state !== 'in_review') return 'moved'
  if (request.steps.includes(decision)) return null
  return request.requester.id === myId ? 'own' : 'notYours'
}
