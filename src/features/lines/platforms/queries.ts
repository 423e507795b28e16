import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import type {
  connectAsset,
  disconnectAsset,
  getLinePlatforms,
  listPlatformBoard,
  lookAtAsset,
} from '../../../../domain/api/platform-assets'
import type { AssetPlatform } from '../../../../domain/platform'
import { callApi } from '../../../api/client'
import type { PlatformsSearch } from './platforms-search'

const noCursor: string | undefined = undefined

/** Under `['lines']`: what changes a line, its requests or its assets may change a verdict. */
export function platformBoardQuery(filter: PlatformsSearch) {
  return infiniteQueryOptions({
    queryKey: ['lines', 'platform-board', filter],
    queryFn: ({ pageParam: cursor, signal }) =>
      callApi<typeof listPlatformBoard>('GET', '/api/v1/platform-board', {
        query: { ...filter, limit: 100, ...(cursor === undefined ? {} : { cursor }) },
        signal,
      }),
    initialPageParam: noCursor,
    getNextPageParam: (page) => page.nextCursor,
  })
}

export function linePlatformsQuery(id: string) {
  return queryOptions({
    queryKey: ['line', id, 'platforms'],
    queryFn: ({ signal }) =>
      callApi<typeof getLinePlatforms>('GET', '/api/v1/lines/{id}/platform-assets', {
        params: { id },
        signal,
      }),
  })
}

export type Place = { id: string; platform: AssetPlatform }

const path = '/api/v1/lines/{id}/platform-assets/{platform}'

export function connect(params: Place, assetId: string) {
  return callApi<typeof connectAsset>('PUT', path, { params, body: { assetId } })
}

export function disconnect(params: Place) {
  return callApi<typeof disconnectAsset>('DELETE', path, { params })
}

export function look(params: Place) {
  return callApi<typeof lookAtAsset>('POST', `${path}/look`, { params })
}
