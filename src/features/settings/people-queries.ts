import {
  infiniteQueryOptions,
  queryOptions,
  useMutation,
  useQueryClient,
} from '@tanstack/react-query'
import type {
  editPerson,
  endPerson,
  invitePerson,
  listPeople,
  renewInvitation,
} from '../../../domain/api/people'
import type { Role } from '../../../domain/roles'
import { callApi, type ApiAnswer, type ApiInput } from '../../api/client'

export type Invitation = ApiAnswer<typeof invitePerson>
export type NewPerson = ApiInput<typeof invitePerson>['body']

export function peopleQuery() {
  return infiniteQueryOptions({
    queryKey: ['people', 'list'],
    queryFn: ({ pageParam, signal }) =>
      callApi<typeof listPeople>('GET', '/api/v1/users', {
        query: { limit: 100, ...(pageParam === '' ? {} : { cursor: pageParam }) },
        signal,
      }),
    initialPageParam: '',
    getNextPageParam: ({ nextCursor }) => nextCursor,
  })
}

/** The first people by name, for a filter. */
export function peopleNamesQuery() {
  return queryOptions({
    queryKey: ['people', 'names'],
    queryFn: ({ signal }) =>
      callApi<typeof listPeople>('GET', '/api/v1/users', { query: { limit: 200 }, signal }),
  })
}

function useReadPeopleAgain() {
  const queryClient = useQueryClient()
  return () => {
    void queryClient.invalidateQueries({ queryKey: ['people'] })
    // Whoever changes their own role or access sees other pages from now on.
    void queryClient.invalidateQueries({ queryKey: ['me'] })
  }
}

/** Answers a link that sets a password. It is kept nowhere but in the dialog that shows it. */
export function useInvite() {
  const onSuccess = useReadPeopleAgain()
  return useMutation({
    // Without an idempotency key: the address is taken once, and a lost link is made anew.
    mutationFn: (body: NewPerson) =>
      callApi<typeof invitePerson>('POST', '/api/v1/users', { body }),
    gcTime: 0,
    onSuccess,
  })
}

export function useRenewInvitation() {
  const onSuccess = useReadPeopleAgain()
  return useMutation({
    mutationFn: (id: string) =>
      callApi<typeof renewInvitation>('POST', '/api/v1/users/{id}/invitation', { params: { id } }),
    gcTime: 0,
    onSuccess,
  })
}

export function useChangeRole() {
  const onSuccess = useReadPeopleAgain()
  return useMutation({
    mutationFn: ({ id, role }: { id: string; role: Role }) =>
      callApi<typeof editPerson>('PATCH', '/api/v1/users/{id}', {
        params: { id },
        body: { role },
      }),
    onSuccess,
  })
}

export function useEndAccess() {
  const onSuccess = useReadPeopleAgain()
  return useMutation({
    mutationFn: (id: string) =>
      callApi<typeof endPerson>('DELETE', '/api/v1/users/{id}', { params: { id } }),
    onSuccess,
  })
}
