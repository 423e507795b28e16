import type { PhoneRequest } from '../../../../domain/api/phone-requests'

export const wayNames = ['queued', 'accepted', 'sent', 'delivered', 'read', 'answer'] as const
export type WayName = (typeof wayNames)[number]

export type WayStep = {
  name: WayName
  at: string | null
  /**
   * `untold`: it must have happened, since a later step did, but Meta did not say when. `never`: the request is over
   * and did not come this far.
   */
  standing: 'done' | 'untold' | 'notYet' | 'never'
}

export type WayFacts = Pick<
  PhoneRequest,
  'open' | 'createdAt' | 'acceptedAt' | 'sentAt' | 'deliveredAt' | 'readAt' | 'sharedAt'
>

/** How far a request came, step by step; Meta may leave any step but the last out (meta-contract 7.2). */
export function wayOf(request: WayFacts): WayStep[] {
  const times = [
    request.createdAt,
    request.acceptedAt,
    request.sentAt,
    request.deliveredAt,
    request.readAt,
    request.sharedAt,
  ]
  const furthest = times.findLastIndex((at) => at !== null)
  return wayNames.map((name, place) => {
    const at = times[place] ?? null
    if (at !== null) return { name, at, standing: 'done' }
    if (place < furthest) return { name, at, standing: 'untold' }
    return { name, at, standing: request.open ? 'notYet' : 'never' }
  })
}
