import { queryOptions } from '@tanstack/react-query'
import type { getArtwork } from '../../../../domain/api/artworks'
import type { showName } from '../../../../domain/api/name-pool'
import { callApi } from '../../../api/client'
import { isProblem } from '../../../api/problem'

/** Everything of artworks is read again when one changes. */
export function artworkQuery(id: string) {
  return queryOptions({
    queryKey: ['artworks', 'one', id],
    queryFn: ({ signal }) =>
      callApi<typeof getArtwork>('GET', '/api/v1/artworks/{id}', { params: { id }, signal }),
    // Another artwork must never be taken for this one.
    placeholderData: undefined,
  })
}

/** The line that carries a name; `null` where none does or the name is not known. */
export function lineOfNameQuery(username: string) {
  return queryOptions({
    queryKey: ['names', 'line', username],
    queryFn: async ({ signal }) => {
      try {
        const { line } = await callApi<typeof showName>('GET', '/api/v1/names/{username}', {
          params: { username },
          signal,
        })
        return line
      } catch (error) {
        if (isProblem(error, 'not_found')) return null
        throw error
      }
    },
    placeholderData: undefined,
  })
}
