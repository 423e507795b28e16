import type { PoolName } from '../../domain/api/name-pool'
import type { Dependencies } from '../dependencies'
import { listFormer } from './former'
import { listKept } from './kept'
import { listNearMisses } from './near-misses'
import { listSuggestionsKept } from './suggestions'
import type { BarePage, PoolQuery } from './page'
import { withOurs } from './with-ours'

/** A page of one kind, with what our own lines, requests and campaigns have to do with each name. */
export async function listNamePool(
  deps: Dependencies,
  workspaceId: string,
  query: PoolQuery,
): Promise<{ items: PoolName[]; nextCursor: string | null }> {
  const { store } = deps.database
  const page = await readPage(deps, workspaceId, query)
  const items = await withOurs(store, { workspaceId, items: page.items, now: deps.now() })
  return { items, nextCursor: page.nextCursor }
}

function readPage(
  { database: { store } }: Dependencies,
  workspaceId: string,
  query: PoolQuery,
): Promise<BarePage> {
  switch (query.kind) {
    case 'suggestion':
      return listSuggestionsKept(store, workspaceId, query)
    case 'released':
    case 'revoked':
      return listFormer(store, workspaceId, { ...query, kind: query.kind })
    case 'near_miss':
      return listNearMisses(store, workspaceId, query)
    case 'kept':
      return listKept(store, workspaceId, query)
  }
}
