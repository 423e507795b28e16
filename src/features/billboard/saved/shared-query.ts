import { queryOptions } from '@tanstack/react-query'
import type { getSharedArtwork } from '../../../../domain/api/artworks'
import { callApi } from '../../../api/client'

/** What a stranger sees: no session, only the token of their link. */
export function sharedArtworkQuery(token: string) {
  return queryOptions({
    queryKey: ['shared-artwork', token],
    queryFn: ({ signal }) =>
      callApi<typeof getSharedArtwork>('GET', '/api/v1/shared-artworks/{token}', {
        params: { token },
        signal,
      }),
    placeholderData: undefined,
  })
}
