/**
 * One question to one customer for their phone number. Meta's words come in any order and again, so a request keeps
 * facts, each with its time, and its state follows from them: the same facts end in the same state, however they came.
 */

export const phoneRequestStates = [
  'queued',
  'unsure',
  'accepted',
  'held',
  'sent',
  'delivered',
  'read',
  'shared',
  'shared_without_phone',
  'conflict',
  'failed',
  'expired',
  'cancelled',
] as const
export type PhoneRequestState = (typeof phoneRequestStates)[number]

/** States in which the customer may still answer: one request in these for each customer, and no more. */
export const openPhoneRequestStates = [
  'queued',
  'unsure',
  'accepted',
  'held',
  'sent',
  'delivered',
  'read',
] as const satisfies readonly PhoneRequestState[]

export function isOpenPhoneRequest(state: PhoneRequestState): boolean {
  return openPhoneRequestStates.some((open) => open === state)
}

/** `shared`: the phone is bound. `conflict`: another customer of the line has it, and a person decides. */
export const shareOutcomes = ['without_phone', 'conflict', 'shared'] as const
export type ShareOutcome = (typeof shareOutcomes)[number]

export const cancelReasons = ['person', 'stopped', 'phone_known', 'erased', 'not_allowed'] as const
export type CancelReason = (typeof cancelReasons)[number]

/** All that is known of a request; `null` for what has not happened. */
export type PhoneRequestFacts = {
  /** Given to Meta without an answer that came back: it may be on its way, so it is never sent again. */
  unsureAt: Date | null
  acceptedAt: Date | null
  /** Meta holds it back while it looks at the template's quality. */
  heldAt: Date | null
  sentAt: Date | null
  deliveredAt: Date | null
  readAt: Date | null
  failedAt: Date | null
  sharedAt: Date | null
  shareOutcome: ShareOutcome | null
  expiredAt: Date | null
  cancelledAt: Date | null
}

export const noFacts: PhoneRequestFacts = {
  unsureAt: null,
  acceptedAt: null,
  heldAt: null,
  sentAt: null,
  deliveredAt: null,
  readAt: null,
  failedAt: null,
  sharedAt: null,
  shareOutcome: null,
  expiredAt: null,
  cancelledAt: null,
}

/** The rows of the table, strongest first: the first whose fact is there names the state. */
const strongestFirst = [
  ['readAt', 'read'],
  ['deliveredAt', 'delivered'],
  ['sentAt', 'sent'],
  ['heldAt', 'held'],
  ['acceptedAt', 'accepted'],
  ['unsureAt', 'unsure'],
] as const satisfies readonly (readonly [keyof PhoneRequestFacts, PhoneRequestState])[]

/**
 * A share ends a request whatever else happened; a failure counts only where nobody got the message; a request that
 * nobody answered in time has expired, which is no refusal.
 */
export function phoneRequestStateOf(facts: PhoneRequestFacts): PhoneRequestState {
  if (facts.sharedAt !== null) return stateOfShare[facts.shareOutcome ?? 'without_phone']
  const reached = facts.deliveredAt !== null || facts.readAt !== null
  if (facts.failedAt !== null && !reached) return 'failed'
  if (facts.expiredAt !== null) return 'expired'
  if (facts.cancelledAt !== null && facts.acceptedAt === null && facts.sentAt === null)
    return 'cancelled'
  return strongestFirst.find(([fact]) => facts[fact] !== null)?.[1] ?? 'queued'
}

const stateOfShare: Record<ShareOutcome, PhoneRequestState> = {
  shared: 'shared',
  conflict: 'conflict',
  without_phone: 'shared_without_phone',
}

/** Two accounts of the same request in one: of each fact the earliest, of two outcomes of a share the stronger. */
export function mergeFacts(one: PhoneRequestFacts, other: PhoneRequestFacts): PhoneRequestFacts {
  return {
    unsureAt: earlier(one.unsureAt, other.unsureAt),
    acceptedAt: earlier(one.acceptedAt, other.acceptedAt),
    heldAt: earlier(one.heldAt, other.heldAt),
    sentAt: earlier(one.sentAt, other.sentAt),
    deliveredAt: earlier(one.deliveredAt, other.deliveredAt),
    readAt: earlier(one.readAt, other.readAt),
    failedAt: earlier(one.failedAt, other.failedAt),
    sharedAt: earlier(one.sharedAt, other.sharedAt),
    shareOutcome: strongerOutcome(one.shareOutcome, other.shareOutcome),
    expiredAt: earlier(one.expiredAt, other.expiredAt),
    cancelledAt: earlier(one.cancelledAt, other.cancelledAt),
  }
}

function earlier(one: Date | null, other: Date | null): Date | null {
  if (one === null || other === null) return one ?? other
  return one <= other ? one : other
}

function strongerOutcome(one: ShareOutcome | null, other: ShareOutcome | null) {
  const rank = (outcome: ShareOutcome | null) =>
    outcome === null ? -1 : shareOutcomes.indexOf(outcome)
  return rank(one) >= rank(other) ? one : other
}

/** The stages of the funnel that a request has passed; each stage holds those before it. */
export const funnelStages = ['asked', 'delivered', 'read', 'shared', 'matched'] as const
export type FunnelStage = (typeof funnelStages)[number]

/** `asked`: Meta took it. `delivered` counts what was read without a word of delivery (meta-contract 7.2). */
export function stagesOf(facts: PhoneRequestFacts): FunnelStage[] {
  const shared = facts.sharedAt !== null
  const read = shared || facts.readAt !== null
  const delivered = read || facts.deliveredAt !== null
  const asked = delivered || facts.acceptedAt !== null || facts.sentAt !== null
  const passed: Record<FunnelStage, boolean> = {
    asked,
    delivered,
    read,
    shared,
    matched: facts.shareOutcome === 'shared',
  }
  return funnelStages.filter((stage) => passed[stage])
}

/** Who asked: a person, a program, a line by itself, or the desk for a person who chose many. */
export const askOrigins = ['person', 'program', 'auto', 'many'] as const
export type AskOrigin = (typeof askOrigins)[number]
