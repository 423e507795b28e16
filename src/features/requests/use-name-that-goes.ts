import { useQuery } from '@tanstack/react-query'
import { nameThatGoes } from '../../../domain/name-use'
import { normalizeUsername } from '../../../domain/handle'
import { openUsesQuery } from '../../api/name-uses'
import { lineQuery } from './queries'

type Wanted = { lineId: string | undefined; username: string }

/** The name that the line has now and would lose to the wanted one. */
export function useNameReplaced({ lineId, username }: Wanted): string | null {
  const { data: line } = useQuery({ ...lineQuery(lineId ?? ''), enabled: lineId !== undefined })
  if (line === undefined || lineId === undefined) return null
  const { value, state } = line.username
  return nameThatGoes({ username: value, usernameState: state }, normalizeUsername(username))
}

/** In how many places a name is shown that goes. */
export function useOpenUses(username: string | null): number {
  const { data } = useQuery({ ...openUsesQuery(username ?? ''), enabled: username !== null })
  return username === null ? 0 : (data?.total ?? 0)
}
