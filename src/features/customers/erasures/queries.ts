import { infiniteQueryOptions } from '@tanstack/react-query'
import type { listErasures } from '../../../../domain/api/customers'
import { callApi, type ApiAnswer } from '../../../api/client'

export type Erasure = ApiAnswer<typeof listErasures>['items'][number]

const noCursor: string | undefined = undefined

/** Under `['customers']`: Meta's answer about the contact book comes as such an event. */
export function erasuresQuery() {
  return infiniteQueryOptions({
    queryKey: ['customers', 'erasures'],
    queryFn: ({ pageParam: cursor, signal }) =>
      callApi<typeof listErasures>('GET', '/api/v1/customers/erasures', {
        query: cursor === undefined ? {} : { cursor },
        signal,
      }),
    initialPageParam: noCursor,
    getNextPageParam: (page) => page.nextCursor,
  })
}
