import type { UsernameRequest } from '../../../domain/api/username-requests'

export type Candidate = UsernameRequest['candidates'][number]

type WithCandidates = Pick<UsernameRequest, 'candidates' | 'current'>

/** The candidate it is about now, with the case people chose for it. */
export function currentOf({ candidates, current }: WithCandidates): {
  username: string
  displayCase: string
} {
  const found = candidates.find(({ username }) => username === current)
  return found ?? { username: current, displayCase: current }
}

/** The candidate after the current one: what "ask for the next" would ask for. */
export function nextCandidateOf({ candidates, current }: WithCandidates): Candidate | undefined {
  const at = candidates.findIndex(({ username }) => username === current)
  return at === -1 ? undefined : candidates[at + 1]
}
