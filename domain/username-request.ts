/**
 * The ladder of a request: one transition table. The server moves along it, the screens ask it which buttons to
 * show, the property tests prove that nothing leaves it. Source: the contract with Meta (meta-contract 1, 3).
 */

export const requestStates = [
  'draft',
  'in_review',
  'changes_requested',
  'submitting',
  'awaiting_meta',
  'reserved',
  'live',
  'refused',
  'blocked',
  'needs_move',
  'declined',
  'withdrawn',
  'released',
  'revoked',
  'replaced',
] as const
export type RequestState = (typeof requestStates)[number]

export const requestEvents = [
  // Steps of people
  'submit',
  'submit_without_review',
  'approve',
  'request_changes',
  'decline',
  'withdraw',
  'restore',
  'edit',
  'retry',
  'confirm_move',
  'release',
  // What Meta answered, or what we read again
  'meta_reserved',
  'meta_live',
  'meta_pending',
  'meta_answer_lost',
  'meta_refused_next',
  'meta_refused',
  'meta_blocked',
  'meta_needs_move',
  'meta_deleted',
  'meta_revoked',
  // Ours
  'next_candidate',
  'ask_again',
  'replace',
] as const
export type RequestEvent = (typeof requestEvents)[number]

/** Meta's answers, from wherever a question to Meta is open. `meta_refused_next` goes on to the next candidate. */
const answers = {
  meta_reserved: 'reserved',
  meta_live: 'live',
  meta_pending: 'awaiting_meta',
  meta_answer_lost: 'awaiting_meta',
  meta_refused_next: 'submitting',
  meta_refused: 'refused',
  meta_blocked: 'blocked',
  meta_needs_move: 'needs_move',
} as const satisfies Partial<Record<RequestEvent, RequestState>>

/** Meta's side can change a name behind our back while we wait (meta-contract 1.1): these may come at any time. */
const confirmations = { meta_reserved: 'reserved', meta_live: 'live' } as const

const transitions = {
  draft: {
    edit: 'draft',
    submit: 'in_review',
    submit_without_review: 'submitting',
    withdraw: 'withdrawn',
  },
  in_review: {
    approve: 'submitting',
    request_changes: 'changes_requested',
    decline: 'declined',
    withdraw: 'withdrawn',
  },
  changes_requested: {
    edit: 'changes_requested',
    submit: 'in_review',
    submit_without_review: 'submitting',
    withdraw: 'withdrawn',
  },
  submitting: { ...answers, replace: 'replaced' },
  awaiting_meta: { ...answers, ask_again: 'submitting', replace: 'replaced' },
  reserved: {
    meta_reserved: 'reserved',
    meta_live: 'live',
    meta_deleted: 'released',
    meta_revoked: 'revoked',
    release: 'released',
    replace: 'replaced',
  },
  live: {
    meta_live: 'live',
    // Meta may take a name back out of sight without taking it away.
    meta_reserved: 'reserved',
    meta_deleted: 'released',
    meta_revoked: 'revoked',
    release: 'released',
    replace: 'replaced',
  },
  refused: {
    ...confirmations,
    edit: 'refused',
    submit: 'in_review',
    submit_without_review: 'submitting',
    withdraw: 'withdrawn',
  },
  blocked: { ...confirmations, retry: 'submitting', withdraw: 'withdrawn' },
  needs_move: {
    ...confirmations,
    confirm_move: 'submitting',
    next_candidate: 'submitting',
    withdraw: 'withdrawn',
  },
  declined: {},
  // Ours to undo: it begins again as a draft.
  withdrawn: { restore: 'draft' },
  // A read may find the name gone before Meta says why: its late word corrects how the request ended.
  released: { meta_revoked: 'revoked' },
  revoked: {},
  replaced: { meta_revoked: 'revoked' },
} as const satisfies Record<RequestState, Partial<Record<RequestEvent, RequestState>>>

const table: Record<RequestState, Partial<Record<RequestEvent, RequestState>>> = transitions

/** The state after the event, or `null` when the event is not possible in this state. */
export function nextState(state: RequestState, event: RequestEvent): RequestState | null {
  return table[state][event] ?? null
}

/** The events that are possible in this state. */
export function possibleEvents(state: RequestState): RequestEvent[] {
  return requestEvents.filter((event) => event in table[state])
}

/** What may still come after the end: Meta's late word that it took the name, and our own undoing. */
const afterTheEnd: readonly RequestEvent[] = ['meta_revoked', 'restore']

/** A request is over when nothing happens to it by itself any more: its line is free for a new request. */
export function isFinal(state: RequestState): boolean {
  return possibleEvents(state).every((event) => afterTheEnd.includes(event))
}

export const finalStates: RequestState[] = requestStates.filter(isFinal)

/**
 * States that hold their line: one open request for each line (a partial unique index in the database repeats
 * this list). A reserved or live name does not: a newer request may replace it.
 */
export const openStates = [
  'draft',
  'in_review',
  'changes_requested',
  'submitting',
  'awaiting_meta',
  'refused',
  'blocked',
  'needs_move',
] as const satisfies readonly RequestState[]

/** The steps a person may ask for by name (`POST /api/v1/username-requests/{id}/{step}`). */
export const requestSteps = [
  'submit',
  'approve',
  'decline',
  'request-changes',
  'withdraw',
  'restore',
  'retry',
  'confirm-move',
  'next-candidate',
] as const
export type RequestStep = (typeof requestSteps)[number]

export const eventOfStep = {
  submit: 'submit',
  approve: 'approve',
  decline: 'decline',
  'request-changes': 'request_changes',
  withdraw: 'withdraw',
  restore: 'restore',
  retry: 'retry',
  'confirm-move': 'confirm_move',
  'next-candidate': 'next_candidate',
} as const satisfies Record<RequestStep, RequestEvent>

/** The steps that the ladder allows in this state, whoever asks. */
export function stepsIn(state: RequestState): RequestStep[] {
  return requestSteps.filter((step) => nextState(state, eventOfStep[step]) !== null)
}

/** Why a request is blocked: what must be mended first, and who can (meta-contract 1.4). */
export const blockReasons = [
  'messaging_limit',
  'facebook_link',
  'instagram_link',
  'permission',
  'line_not_found',
  'line_not_registered',
  'connection',
  'account_restricted',
  'unknown_answer',
] as const
export type BlockReason = (typeof blockReasons)[number]

/** Why we wait by ourselves before asking or looking again: Meta wants less, was not well, or its answer was lost. */
export const waitReasons = ['throttled', 'try_later', 'answer_lost', 'meta_pending'] as const
export type WaitReason = (typeof waitReasons)[number]

/** Who must act next: our reviewer, the requester, an admin, whoever manages the business at Meta, or Meta itself. */
export const nextActorNames = [
  'requester',
  'reviewer',
  'admin',
  'business_manager',
  'meta',
  'nobody',
] as const
export type NextActor = (typeof nextActorNames)[number]

const nextActors: Record<RequestState, NextActor> = {
  draft: 'requester',
  in_review: 'reviewer',
  changes_requested: 'requester',
  submitting: 'meta',
  awaiting_meta: 'meta',
  reserved: 'meta',
  live: 'nobody',
  refused: 'requester',
  blocked: 'admin',
  needs_move: 'admin',
  declined: 'requester',
  withdrawn: 'nobody',
  released: 'nobody',
  revoked: 'admin',
  replaced: 'nobody',
}

/** Who must act now. A block by messaging limit or a missing link is mended in Meta Business Suite. */
export function nextActor(state: RequestState, reason: BlockReason | null): NextActor {
  const atMeta: BlockReason[] = ['messaging_limit', 'facebook_link', 'instagram_link']
  if (state === 'blocked' && reason !== null && atMeta.includes(reason)) return 'business_manager'
  return nextActors[state]
}

export const requestLimits = {
  candidates: 5,
  reasonLength: 500,
  noteLength: 1000,
  /** How many one call may decide. */
  decidedAtOnce: 200,
} as const
