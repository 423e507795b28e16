import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useRef } from 'react'
import type {
  Artwork,
  createArtwork,
  editArtwork,
  endArtwork,
  endArtworkShare,
  restoreArtwork,
  restoreArtworkVersion,
  shareArtwork,
} from '../../../../domain/api/artworks'
import { useActKey } from '../../../api/act-key'
import { callApi, type ApiInput } from '../../../api/client'
import { artworkQuery } from './artwork-queries'

function useReadAgain() {
  const queryClient = useQueryClient()
  return () => {
    void queryClient.invalidateQueries({ queryKey: ['names'] })
    return queryClient.invalidateQueries({ queryKey: ['artworks'] })
  }
}

/** What was answered is shown at once; what hangs on it is read again. */
function useKeepAnswer() {
  const queryClient = useQueryClient()
  return (artwork: Artwork) => queryClient.setQueryData(artworkQuery(artwork.id).queryKey, artwork)
}

/** A try again is the same act; once it was done, the same thing again is another one. */
function useRepeatable() {
  const keyOf = useActKey()
  const times = useRef(0)
  return {
    keyOf: (act: unknown) => keyOf([act, times.current]),
    done: () => {
      times.current += 1
    },
  }
}

export type NewArtwork = ApiInput<typeof createArtwork>['body']

export function useCreateArtwork() {
  return useCreating((body: NewArtwork) => Promise.resolve(body))
}

/** Reads the whole artwork first: a list leaves the file of its mark out. */
export function useCopyArtwork() {
  const queryClient = useQueryClient()
  return useCreating(async ({ id, name }: { id: string; name: string }) => {
    const whole = await queryClient.query({ ...artworkQuery(id), staleTime: 0 })
    const { username, displayCase, line, requestId, design } = whole
    return { name, username, displayCase, lineId: line?.id ?? null, requestId, design }
  })
}

function useCreating<Wish>(bodyOf: (wish: Wish) => Promise<NewArtwork>) {
  const act = useRepeatable()
  const keep = useKeepAnswer()
  return useMutation({
    mutationFn: async (wish: Wish) => {
      const body = await bodyOf(wish)
      return callApi<typeof createArtwork>('POST', '/api/v1/artworks', {
        body,
        idempotencyKey: act.keyOf(body),
      })
    },
    onSuccess: (artwork) => {
      act.done()
      keep(artwork)
    },
    onSettled: useReadAgain(),
  })
}

type Edit = { id: string; version: number; body: ApiInput<typeof editArtwork>['body'] }

export function useEditArtwork() {
  return useMutation({
    mutationFn: ({ id, version, body }: Edit) =>
      callApi<typeof editArtwork>('PATCH', '/api/v1/artworks/{id}', {
        params: { id },
        body,
        ifMatch: version,
      }),
    onSuccess: useKeepAnswer(),
    onSettled: useReadAgain(),
  })
}

export function useEndArtwork() {
  return useMutation({
    mutationFn: (id: string) =>
      callApi<typeof endArtwork>('DELETE', '/api/v1/artworks/{id}', { params: { id } }),
    onSettled: useReadAgain(),
  })
}

export function useRestoreArtwork() {
  return useMutation({
    mutationFn: (id: string) =>
      callApi<typeof restoreArtwork>('POST', '/api/v1/artworks/{id}/restore', { params: { id } }),
    onSettled: useReadAgain(),
  })
}

export function useRestoreVersion() {
  return useMutation({
    mutationFn: ({ id, version, wanted }: { id: string; version: number; wanted: number }) =>
      callApi<typeof restoreArtworkVersion>(
        'POST',
        '/api/v1/artworks/{id}/versions/{version}/restore',
        { params: { id, version: String(wanted) }, ifMatch: version },
      ),
    onSuccess: useKeepAnswer(),
    onSettled: useReadAgain(),
  })
}

/** Answers the link itself. It is kept nowhere but in the dialog that shows it. */
export function useShareArtwork(id: string) {
  const act = useRepeatable()
  return useMutation({
    mutationFn: (expiresInDays: number) =>
      callApi<typeof shareArtwork>('POST', '/api/v1/artworks/{id}/share', {
        params: { id },
        body: { expiresInDays },
        idempotencyKey: act.keyOf([id, expiresInDays]),
      }),
    gcTime: 0,
    onSuccess: act.done,
    onSettled: useReadAgain(),
  })
}

export function useEndShare() {
  return useMutation({
    mutationFn: (id: string) =>
      callApi<typeof endArtworkShare>('DELETE', '/api/v1/artworks/{id}/share', { params: { id } }),
    onSettled: useReadAgain(),
  })
}
