import type { UsernameRequestDetails } from '../../../domain/api/username-requests'
import { isFinal, type RequestState } from '../../../domain/username-request'

/** The straight way up. Everything else leaves it by an exit. */
export const rungNames = ['draft', 'review', 'meta', 'reserved', 'live'] as const
export type RungName = (typeof rungNames)[number]

export type RungStatus = 'done' | 'now' | 'ahead' | 'skipped' | 'missed'
export type Rung = { name: RungName; status: RungStatus; exit: RequestState | null }

const rungOf: Partial<Record<RequestState, RungName>> = {
  draft: 'draft',
  in_review: 'review',
  changes_requested: 'review',
  declined: 'review',
  submitting: 'meta',
  awaiting_meta: 'meta',
  refused: 'meta',
  blocked: 'meta',
  needs_move: 'meta',
  reserved: 'reserved',
  live: 'live',
}

const onTheWay: readonly RequestState[] = [
  'draft',
  'in_review',
  'submitting',
  'awaiting_meta',
  'reserved',
  'live',
]

type Travelled = Pick<UsernameRequestDetails, 'state' | 'timeline'>

/** Where the request stands on the ladder, and by which exit it left, if it did. */
export function rungsOf(request: Travelled): Rung[] {
  const left = !onTheWay.includes(request.state)
  const at = rungNames.indexOf(lastRung(request))
  const skipped = reviewWasSkipped(request)
  return rungNames.map((name, index) => {
    const exit = left && index === at ? request.state : null
    if (name === 'review' && skipped && index < at) return { name, status: 'skipped', exit }
    if (index < at) return { name, status: 'done', exit }
    if (index > at) return { name, status: isFinal(request.state) ? 'missed' : 'ahead', exit }
    return { name, status: left && wasReached(request, name) ? 'done' : 'now', exit }
  })
}

/** A state that ends a request from anywhere stands where the request was before. */
function lastRung({ state, timeline }: Travelled): RungName {
  const own = rungOf[state]
  if (own !== undefined) return own
  const before = timeline.findLast((entry) => entry.to === state)?.from
  return (before === null || before === undefined ? undefined : rungOf[before]) ?? 'draft'
}

/** A name that was reserved or live has had that rung, even if it was lost later. */
function wasReached({ state }: Travelled, rung: RungName): boolean {
  const lost: readonly RequestState[] = ['released', 'revoked', 'replaced']
  return lost.includes(state) && (rung === 'reserved' || rung === 'live')
}

function reviewWasSkipped({ timeline }: Travelled): boolean {
  const submit = timeline.findLast(
    ({ event }) => event === 'submit' || event === 'submit_without_review',
  )
  return submit?.event === 'submit_without_review'
}
