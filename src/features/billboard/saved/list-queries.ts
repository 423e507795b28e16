import { infiniteQueryOptions } from '@tanstack/react-query'
import type { listArtworks, listArtworkVersions } from '../../../../domain/api/artworks'
import { callApi } from '../../../api/client'
import type { ArtworksSearch } from './artworks-search'

export function artworksQuery({ q, whose, state }: ArtworksSearch, myId: string) {
  const filters = {
    ...(q === undefined ? {} : { q }),
    ...(whose === undefined ? {} : { ownerId: myId }),
    ...(state === undefined ? {} : { state }),
  }
  return infiniteQueryOptions({
    queryKey: ['artworks', 'list', filters],
    queryFn: ({ pageParam, signal }) =>
      callApi<typeof listArtworks>('GET', '/api/v1/artworks', {
        query: { ...filters, limit: 50, ...(pageParam === '' ? {} : { cursor: pageParam }) },
        signal,
      }),
    initialPageParam: '',
    getNextPageParam: ({ nextCursor }) => nextCursor,
  })
}

export function versionsQuery(id: string) {
  return infiniteQueryOptions({
    queryKey: ['artworks', 'versions', id],
    queryFn: ({ pageParam, signal }) =>
      callApi<typeof listArtworkVersions>('GET', '/api/v1/artworks/{id}/versions', {
        params: { id },
        query: { limit: 20, ...(pageParam === '' ? {} : { cursor: pageParam }) },
        signal,
      }),
    initialPageParam: '',
    getNextPageParam: ({ nextCursor }) => nextCursor,
  })
}
