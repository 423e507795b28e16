import {
  infiniteQueryOptions,
  queryOptions,
  useMutation,
  useQueryClient,
} from '@tanstack/react-query'
import type { getLine, listLines } from '../../../domain/api/lines'
import type {
  createMessageCode,
  deleteMessageCode,
  editMessageCode,
  getMessageCode,
  listMessageCodes,
  MessageCode,
} from '../../../domain/api/message-codes'
import { useActKey } from '../../api/act-key'
import { callApi } from '../../api/client'
import { isProblem } from '../../api/problem'

const list = '/api/v1/message-codes'
const one = '/api/v1/message-codes/{id}'

/** `null` where there is no such code: an address may be older than it. */
export function messageCodeQuery(id: string) {
  return queryOptions({
    queryKey: ['message-codes', 'one', id],
    queryFn: ({ signal }) =>
      callApi<typeof getMessageCode>('GET', one, { params: { id }, signal }).catch(orNone),
    placeholderData: undefined,
  })
}

export function codeLineQuery(id: string) {
  return queryOptions({
    queryKey: ['line', id, 'code'],
    queryFn: ({ signal }) =>
      callApi<typeof getLine>('GET', '/api/v1/lines/{id}', { params: { id }, signal }).catch(
        orNone,
      ),
    placeholderData: undefined,
  })
}

function orNone(error: unknown): null {
  if (isProblem(error, 'not_found')) return null
  throw error
}

/** How many are offered; whoever looks for another one types more of it. */
const offered = 8

export function codeLinesQuery(q: string) {
  return queryOptions({
    queryKey: ['lines', 'studio-codes', q],
    queryFn: async ({ signal }) => {
      const { items } = await callApi<typeof listLines>('GET', '/api/v1/lines', {
        query: { limit: offered, ...(q === '' ? {} : { q }) },
        signal,
      })
      return items.map(({ id, displayName, phoneNumber }) => ({ id, displayName, phoneNumber }))
    },
  })
}

export function lineCodesQuery(lineId: string) {
  return infiniteQueryOptions({
    queryKey: ['message-codes', 'of', lineId],
    queryFn: ({ pageParam, signal }) =>
      callApi<typeof listMessageCodes>('GET', list, {
        query: { lineId, limit: 10, ...(pageParam === '' ? {} : { cursor: pageParam }) },
        signal,
      }),
    initialPageParam: '',
    getNextPageParam: ({ nextCursor }) => nextCursor,
  })
}

export type CodeWords = { site: string; prefilledMessage: string }

function useReadAgain() {
  const queryClient = useQueryClient()
  return () => queryClient.invalidateQueries({ queryKey: ['message-codes'] })
}

export function useMakeCode(lineId: string) {
  const keyOf = useActKey()
  return useMutation({
    mutationFn: (words: CodeWords) =>
      callApi<typeof createMessageCode>('POST', list, {
        body: { lineId, ...words },
        idempotencyKey: keyOf([lineId, words]),
      }),
    onSettled: useReadAgain(),
  })
}

export function useEditCode({ id, version }: MessageCode) {
  return useMutation({
    mutationFn: (body: CodeWords) =>
      callApi<typeof editMessageCode>('PATCH', one, { params: { id }, body, ifMatch: version }),
    onSettled: useReadAgain(),
  })
}

export function useDeleteCode(id: string) {
  return useMutation({
    mutationFn: () => callApi<typeof deleteMessageCode>('DELETE', one, { params: { id } }),
    onSettled: useReadAgain(),
  })
}
