import { and, eq, isNull, sql } from 'drizzle-orm'
import type { Store } from './database/database'
import { accounts, workspaces } from './database/schema/workspaces'
import type { Dependencies } from './dependencies'
import { systemChange } from './jobs/system-change'
import { startSync } from './lines/sync'
import { createPerson } from './people/create-person'
import { alignAccounts } from './settings/accounts'
import { connectionOf } from './settings/connection'
import { firstAdminNeeded } from './setup/first-admin'
import { startTemplateSync } from './templates/sync'

/** What must be there before the first request: the workspace, its accounts, and the admin of the environment. */
export async function bootstrap(
  deps: Dependencies,
  admin: { email: string; password: string } | null,
): Promise<void> {
  const workspaceId = await ensureWorkspace(deps)
  const connection = await connectionOf(deps, workspaceId)
  await deps.database.transaction(async (tx) => {
    await tx.execute(sql`select pg_advisory_xact_lock(724003)`)
    const change = systemChange(deps, tx, workspaceId)
    await alignAccounts(change, connection?.wabaIds ?? [])
    if (connection && (await someAccountUnread(tx, workspaceId, 'syncedAt')))
      await startSync(change)
    if (connection && (await someAccountUnread(tx, workspaceId, 'templatesSyncedAt')))
      await startTemplateSync(change)
  })
  if (admin) await createAdmin(deps, workspaceId, admin)
}

async function ensureWorkspace(deps: Dependencies): Promise<string> {
  return deps.database.transaction(async (tx) => {
    await tx.execute(sql`select pg_advisory_xact_lock(724003)`)
    const [known] = await tx
      .select({ id: workspaces.id })
      .from(workspaces)
      .orderBy(workspaces.createdAt)
      .limit(1)
    if (known) return known.id
    const id = deps.newId()
    await tx.insert(workspaces).values({ id, name: 'Handleboard', createdAt: deps.now() })
    return id
  })
}

async function someAccountUnread(
  tx: Store,
  workspaceId: string,
  read: 'syncedAt' | 'templatesSyncedAt',
): Promise<boolean> {
  const [unread] = await tx
    .select({ id: accounts.id })
    .from(accounts)
    .where(and(eq(accounts.workspaceId, workspaceId), isNull(accounts[read])))
    .limit(1)
  return unread !== undefined
}

async function createAdmin(
  deps: Dependencies,
  workspaceId: string,
  admin: { email: string; password: string },
) {
  const passwordHash = await deps.hashPassword(admin.password)
  await deps.database.transaction(async (tx) => {
    await tx.execute(sql`select pg_advisory_xact_lock(724002)`)
    if (!(await firstAdminNeeded(tx))) return
    await createPerson(tx, {
      id: deps.newId(),
      accountId: deps.newId(),
      workspaceId,
      name: admin.email.split('@')[0] ?? 'Admin',
      email: admin.email,
      role: 'admin',
      language: null,
      passwordHash,
      at: deps.now(),
    })
  })
}
