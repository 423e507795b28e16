import type { Store } from '../../server/database/database'
import { lines } from '../../server/database/schema/lines'
import { accounts, workspaces } from '../../server/database/schema/workspaces'

export type KeptLines = Awaited<ReturnType<typeof keepLines>>

/** A workspace whose lines and names were read from Meta, to be put into the next test's empty database. */
export async function keepLines(store: Store) {
  return {
    workspaces: await store.select().from(workspaces),
    accounts: await store.select().from(accounts),
    lines: await store.select().from(lines),
  }
}

/** The audit trail begins anew: its entries are not kept. */
export async function putLines(store: Store, kept: KeptLines): Promise<void> {
  const fresh = kept.workspaces.map((row) => ({ ...row, auditLength: 0, auditHead: '' }))
  await store.insert(workspaces).values(fresh)
  await store.insert(accounts).values(kept.accounts)
  await store.insert(lines).values(kept.lines)
}
