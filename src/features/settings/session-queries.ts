import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { send } from '../../api/client'

/** A sign-in of one's own, as the session library tells it. */
export type Session = {
  id: string
  /** What ends it: the library takes nothing else. */
  token: string
  createdAt: string
  expiresAt: string
  ipAddress?: string | null
  userAgent?: string | null
}

export type Sessions = { sessions: Session[]; currentId: string | undefined }

async function readSessions(signal: AbortSignal): Promise<Sessions> {
  const read = async (path: string): Promise<unknown> =>
    (await send('GET', path, { signal })).json()
  const [list, current] = await Promise.all([
    read('/api/auth/list-sessions'),
    read('/api/auth/get-session'),
  ])
  // Where there is no server there are no sessions, and no list.
  const sessions = Array.isArray(list) ? (list as Session[]) : []
  const { session } = Object(current) as { session?: { id: string } }
  return {
    sessions: sessions.toSorted((a, b) => (a.createdAt < b.createdAt ? 1 : -1)),
    currentId: session?.id,
  }
}

export function sessionsQuery() {
  return queryOptions({
    queryKey: ['sessions'],
    queryFn: ({ signal }) => readSessions(signal),
    // Not kept after the page is left.
    gcTime: 0,
  })
}

export function useEndSession() {
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: ({ token }: Session) =>
      send('POST', '/api/auth/revoke-session', { body: { token } }),
    onSettled: () => queryClient.invalidateQueries({ queryKey: ['sessions'] }),
  })
}

export function useEndOtherSessions() {
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: () => send('POST', '/api/auth/revoke-other-sessions', { body: {} }),
    onSettled: () => queryClient.invalidateQueries({ queryKey: ['sessions'] }),
  })
}

export type PasswordChange = {
  currentPassword: string
  newPassword: string
  revokeOtherSessions: boolean
}

export function useChangePassword() {
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: (body: PasswordChange) => send('POST', '/api/auth/change-password', { body }),
    gcTime: 0,
    onSuccess: () => queryClient.invalidateQueries({ queryKey: ['sessions'] }),
  })
}
