import { infiniteQueryOptions } from '@tanstack/react-query'
import type { listArtworks, listArtworkVersions } from '../../../../domain/api/artworks'
import { callApi } from '../../../api/client'
import type { ArtworksSearch } from './artworks-search'

/** What the address narrows the list to, as the API takes it. */
export function artworkFilter({ q, whose, state }: ArtworksSearch, myId: string) {
  return {
    ...(q === undefined ? {} : { q }),
    ...(whose === undefined ? {} : { ownerId: myId }),
    ...(state === undefined ? {} : { state }),
  }
}

export function artworksQuery(search: ArtworksSearch, myId: string) {
  const filters = artworkFilter(search, myId)
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
