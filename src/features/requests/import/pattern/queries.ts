import { infiniteQueryOptions } from '@tanstack/react-query'
import type { listLines } from '../../../../../domain/api/lines'
import { callApi } from '../../../../api/client'

/** As many as one job takes from here. */
export const mostLines = 5000

/** The lines that a pattern is for, page by page; not read again by itself, since people type into their rows. */
export function patternLinesQuery(q: string | undefined, all: boolean) {
  return infiniteQueryOptions({
    queryKey: ['pattern-lines', q ?? '', all],
    queryFn: ({ pageParam, signal }) =>
      callApi<typeof listLines>('GET', '/api/v1/lines', {
        query: {
          limit: 200,
          ...(q === undefined ? {} : { q }),
          ...(all ? {} : { usernameState: 'none' }),
          ...(pageParam === null ? {} : { cursor: pageParam }),
        },
        signal,
      }),
    // A cast: the first page has no cursor, and the type of the others must not narrow to it.
    initialPageParam: null as string | null,
    getNextPageParam: (page, pages) => (pages.length * 200 >= mostLines ? null : page.nextCursor),
    staleTime: Number.POSITIVE_INFINITY,
  })
}
