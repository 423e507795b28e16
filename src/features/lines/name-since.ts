import type { Line } from '../../../domain/api/lines'
import type { UsernameRequest } from '../../../domain/api/username-requests'

/** Since when the line's name stands as it does, where a request of ours knows it (ISO 8601), else `null`. */
export function nameSince(
  { username }: Pick<Line, 'username'>,
  requests: readonly Pick<UsernameRequest, 'state' | 'current' | 'stateSince'>[],
): string | null {
  const { state, value } = username
  if (state !== 'reserved' && state !== 'live' && state !== 'revoked') return null
  const telling = requests.find(
    (request) => request.state === state && (value === null || request.current === value),
  )
  return telling?.stateSince ?? null
}
