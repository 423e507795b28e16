import type { UsernameState } from './line'

/**
 * Where a name stands for us at this moment, whoever asks for it. `asked`: an open request wants it. `unknown`: Meta
 * said something of it that we do not know. `not_ours`: no line of ours has it, and nobody asked for it.
 */
export const nameStates = ['live', 'reserved', 'unknown', 'asked', 'revoked', 'not_ours'] as const
export type NameState = (typeof nameStates)[number]

/** What our lines and requests know of a name. */
export type NameFacts = {
  /** The line that has it. */
  held: { state: UsernameState; confirmedAt: Date | null; isLeaving: boolean } | null
  /** An open request has it among its candidates. */
  isAsked: boolean
  /** The last line of ours that had it lost it because Meta took it. */
  wasRevoked: boolean
}

/** One word for what is known. A name that is asked for again is asked for, whatever became of it before. */
export function nameStateOf({ held, isAsked, wasRevoked }: NameFacts): NameState {
  const state = held?.state
  if (state === 'live' || state === 'reserved' || state === 'unknown') return state
  if (isAsked) return 'asked'
  return wasRevoked || state === 'revoked' ? 'revoked' : 'not_ours'
}

/** True only for a name that people can find now, and that nobody is giving up: everything else is a draft. */
export function isSafeToPrint(facts: NameFacts): boolean {
  return nameStateOf(facts) === 'live' && facts.held?.isLeaving === false
}
