import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import type { listAudit } from '../../../domain/api/audit'
import type { listApiKeys } from '../../../domain/api/people'
import { callApi } from '../../api/client'
import type { AuditSearch } from './audit-search'

export function auditQuery({ action, actor, subject }: AuditSearch) {
  return infiniteQueryOptions({
    queryKey: ['audit', { action, actor, subject }],
    queryFn: ({ pageParam, signal }) =>
      callApi<typeof listAudit>('GET', '/api/v1/audit', {
        query: {
          limit: 50,
          ...(action === undefined ? {} : { action }),
          ...(actor === undefined ? {} : { actorId: actor }),
          ...(subject === undefined ? {} : { subject }),
          ...(pageParam === '' ? {} : { cursor: pageParam }),
        },
        signal,
      }),
    initialPageParam: '',
    getNextPageParam: ({ nextCursor }) => nextCursor,
    // Everything anybody does adds an entry.
    staleTime: 0,
  })
}

/** The newest keys by name, for a filter. */
export function apiKeyNamesQuery() {
  return queryOptions({
    queryKey: ['api-keys', 'names'],
    queryFn: ({ signal }) =>
      callApi<typeof listApiKeys>('GET', '/api/v1/api-keys', { query: { limit: 200 }, signal }),
  })
}
