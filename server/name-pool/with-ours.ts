import type { PoolName } from '../../domain/api/name-pool'
import type { Store } from '../database/database'
import { keptForCampaigns } from '../kept-names/rows'
import { holdersOf } from '../username-checks/check'
import type { Bare } from './page'

type Asked = { workspaceId: string; items: Bare[]; now: Date }

export async function withOurs(
  store: Store,
  { workspaceId, items, now }: Asked,
): Promise<PoolName[]> {
  const names = items.map(({ username }) => username)
  if (names.length === 0) return []
  const holders = await holdersOf(store, workspaceId, names)
  const kept = await keptForCampaigns(store, { workspaceId, names, now })
  return items.map((item) => ({
    ...item,
    heldBy: holders.get(item.username) ?? null,
    keptFor: kept.get(item.username) ?? null,
  }))
}
