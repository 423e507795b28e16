import type { PhoneRequest } from '../../../../domain/api/phone-requests'

/** The way of a request: each step with its time, those that Meta skipped, and those that may still come. */
export const askSteps = ['asked', 'accepted', 'sent', 'delivered', 'read', 'shared'] as const
export type AskStep = (typeof askSteps)[number]

/** `skipped`: a later one is known, of this one nothing was told. `missed`: it is over, and never came so far. */
export type StepStatus = 'done' | 'skipped' | 'ahead' | 'missed'

export type RoadStep = { step: AskStep; at: string | null; status: StepStatus }

export type RoadFacts = Pick<
  PhoneRequest,
  'open' | 'createdAt' | 'acceptedAt' | 'sentAt' | 'deliveredAt' | 'readAt' | 'sharedAt'
>

export function roadOf(request: RoadFacts): RoadStep[] {
  const times: Record<AskStep, string | null> = {
    asked: request.createdAt,
    accepted: request.acceptedAt,
    sent: request.sentAt,
    delivered: request.deliveredAt,
    read: request.readAt,
    shared: request.sharedAt,
  }
  const last = askSteps.findLastIndex((step) => times[step] !== null)
  return askSteps.map((step, place) => {
    const at = times[step]
    if (at !== null) return { step, at, status: 'done' }
    if (place < last) return { step, at, status: 'skipped' }
    return { step, at, status: request.open ? 'ahead' : 'missed' }
  })
}
