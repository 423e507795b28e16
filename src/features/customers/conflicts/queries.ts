import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import type {
  decideConflict,
  getConflict,
  listConflicts,
  NumberConflict,
  undoConflict,
} from '../../../../domain/api/number-conflicts'
import type { ConflictDecision } from '../../../../domain/number-conflict'
import { callApi } from '../../../api/client'
import type { ConflictsSearch } from './conflicts-search'

const path = '/api/v1/number-conflicts'

const noCursor: string | undefined = undefined

/** Without a state in the address those that wait for a decision. */
export function conflictFilterOf({ state = 'open', lineId }: ConflictsSearch) {
  return { state, ...(lineId === undefined ? {} : { lineId }) }
}

export function conflictsQuery(search: ConflictsSearch) {
  const filter = conflictFilterOf(search)
  return infiniteQueryOptions({
    queryKey: ['number-conflicts', 'list', filter],
    queryFn: ({ pageParam: cursor, signal }) =>
      callApi<typeof listConflicts>('GET', path, {
        query: { ...filter, ...(cursor === undefined ? {} : { cursor }) },
        signal,
      }),
    initialPageParam: noCursor,
    getNextPageParam: (page) => page.nextCursor,
  })
}

/** Only how many wait: one row is asked for, the total comes with it. */
export function openConflictsQuery() {
  return queryOptions({
    queryKey: ['number-conflicts', 'open'],
    queryFn: async ({ signal }) => {
      const page = await callApi<typeof listConflicts>('GET', path, {
        query: { state: 'open', limit: 1 },
        signal,
      })
      return page.total
    },
  })
}

export function conflictQuery(id: string) {
  return queryOptions({
    queryKey: ['number-conflicts', 'one', id],
    queryFn: ({ signal }) =>
      callApi<typeof getConflict>('GET', `${path}/{id}`, { params: { id }, signal }),
    placeholderData: undefined,
  })
}

export function decide(
  { id, version }: NumberConflict,
  decision: ConflictDecision,
  note: string,
): Promise<NumberConflict> {
  return callApi<typeof decideConflict>('POST', `${path}/{id}/decide`, {
    params: { id },
    body: { decision, ...(note === '' ? {} : { note }) },
    ifMatch: version,
  })
}

export function undo({ id, version }: Pick<NumberConflict, 'id' | 'version'>) {
  return callApi<typeof undoConflict>('POST', `${path}/{id}/undo`, {
    params: { id },
    ifMatch: version,
  })
}
