import { queryOptions, useSuspenseQuery } from '@tanstack/react-query'
import type { editMe, getMe, Me } from '../../domain/api/me'
import type { Action } from '../../domain/roles'
import { callApi } from './client'

export function meQuery() {
  return queryOptions({
    queryKey: ['me'],
    queryFn: ({ signal }) => callApi<typeof getMe>('GET', '/api/v1/me', { signal }),
    staleTime: 60_000,
  })
}

/** Who is signed in. Loaded before any page inside the layout is shown. */
export function useMe(): Me {
  return useSuspenseQuery(meQuery()).data
}

/** Whether the signed-in person may do the action: asked before a button is shown. */
export function useMay(action: Action): boolean {
  return useMe().actions.includes(action)
}

export function patchMe(body: { name?: string; language?: 'en' | 'he' }): Promise<Me> {
  return callApi<typeof editMe>('PATCH', '/api/v1/me', { body })
}
