import { infiniteQueryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { useRef } from 'react'
import type {
  createSavedView,
  deleteSavedView,
  editSavedView,
  listSavedViews,
  SavedView,
  ViewPage,
} from '../../../domain/api/saved-views'
import { useActKey } from '../../api/act-key'
import { callApi, type ApiInput } from '../../api/client'

const path = '/api/v1/saved-views'

export function viewsQuery(page: ViewPage) {
  return infiniteQueryOptions({
    queryKey: ['saved-views', page],
    queryFn: ({ pageParam, signal }) =>
      callApi<typeof listSavedViews>('GET', path, {
        query: { page, ...(pageParam === '' ? {} : { cursor: pageParam }) },
        signal,
      }),
    initialPageParam: '',
    getNextPageParam: ({ nextCursor }) => nextCursor,
  })
}

type NewView = ApiInput<typeof createSavedView>['body']

export function useCreateView() {
  const read = useReadAgain()
  const keyOf = useActKey()
  // The same once more, after it was deleted, is another act.
  const made = useRef(0)
  return useMutation({
    mutationFn: (body: NewView) =>
      callApi<typeof createSavedView>('POST', path, {
        body,
        idempotencyKey: keyOf([body, made.current]),
      }),
    onSuccess: () => {
      made.current += 1
      return read()
    },
  })
}

export function useEditView() {
  const read = useReadAgain()
  return useMutation({
    mutationFn: ({ id, ...body }: { id: string } & ApiInput<typeof editSavedView>['body']) =>
      callApi<typeof editSavedView>('PATCH', `${path}/{id}`, { params: { id }, body }),
    onSuccess: read,
  })
}

export function useDeleteView() {
  const read = useReadAgain()
  return useMutation({
    mutationFn: ({ id }: SavedView) =>
      callApi<typeof deleteSavedView>('DELETE', `${path}/{id}`, { params: { id } }),
    onSuccess: read,
  })
}

function useReadAgain() {
  const queryClient = useQueryClient()
  return () => queryClient.invalidateQueries({ queryKey: ['saved-views'] })
}
