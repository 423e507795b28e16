import {
  infiniteQueryOptions,
  queryOptions,
  useMutation,
  useQueryClient,
} from '@tanstack/react-query'
import type { SandboxPlay } from '../../../domain/api/sandbox'
import type {
  getSandboxChat,
  listSandboxCustomers,
  SandboxChat,
} from '../../../domain/api/sandbox-customers'
import { callApi } from '../../api/client'
import { playMeta, sandboxQuery } from './queries'

/** Messages of the desk come without an event of ours, so the chat is read again while it is in view. */
const readAgainEvery = 2000

export function customersQuery(q: string) {
  return infiniteQueryOptions({
    queryKey: ['sandbox', 'customers', q],
    queryFn: ({ pageParam, signal }) =>
      callApi<typeof listSandboxCustomers>('GET', '/api/v1/sandbox/customers', {
        query: {
          limit: 20,
          ...(q !== '' && { q }),
          ...(pageParam !== '' && { cursor: pageParam }),
        },
        signal,
      }),
    initialPageParam: '',
    getNextPageParam: ({ nextCursor }) => nextCursor,
  })
}

export type ChatPlace = { personId: string; phoneNumberId: string }

export function chatQuery({ personId, phoneNumberId }: ChatPlace) {
  return queryOptions({
    queryKey: ['sandbox', 'chat', personId, phoneNumberId],
    queryFn: ({ signal }) =>
      callApi<typeof getSandboxChat>('GET', '/api/v1/sandbox/chat', {
        query: { personId, phoneNumberId },
        signal,
      }),
    refetchInterval: readAgainEvery,
    staleTime: 0,
  })
}

/** One move on a customer's phone; answers the chat as it stands after it. */
export function useCustomerPlay(place: ChatPlace) {
  const queryClient = useQueryClient()
  const { queryKey } = sandboxQuery()
  return useMutation({
    mutationFn: async (play: SandboxPlay): Promise<SandboxChat> => {
      const world = await playMeta(play)
      queryClient.setQueryData(queryKey, world)
      return queryClient.query({ ...chatQuery(place), staleTime: 0 })
    },
    onSettled: () => queryClient.invalidateQueries({ queryKey: ['sandbox', 'customers'] }),
  })
}
