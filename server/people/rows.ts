import { and, eq, gt, isNull, or, asc, exists } from 'drizzle-orm'
import type { Person } from '../../domain/api/people'
import { DomainError } from '../../domain/errors'
import type { Store } from '../database/database'
import { account, user } from '../database/schema/people'
import { decodeCursor, toPage } from '../paging'

type PersonRow = typeof user.$inferSelect & { hasPassword: boolean }

function selectPeople(store: Store) {
  return store
    .select({ person: user, credential: account.id })
    .from(user)
    .leftJoin(account, and(eq(account.userId, user.id), eq(account.providerId, 'credential')))
}

export function toPerson(row: PersonRow): Person {
  return {
    id: row.id,
    name: row.name,
    email: row.email,
    role: row.role,
    state: row.endedAt !== null ? 'ended' : row.hasPassword ? 'active' : 'invited',
    createdAt: row.createdAt.toISOString(),
    lastSeenAt: row.lastSeenAt?.toISOString() ?? null,
  }
}

export async function listPeople(
  store: Store,
  workspaceId: string,
  query: { limit: number; cursor?: string | undefined },
) {
  const cursor = decodeCursor(query.cursor)
  const rows = await selectPeople(store)
    .where(and(eq(user.workspaceId, workspaceId), cursor ? gt(user.id, cursor.id) : undefined))
    .orderBy(asc(user.id))
    .limit(query.limit + 1)
  const people = rows.map(({ person, credential }) => ({
    ...person,
    hasPassword: credential !== null,
  }))
  return toPage(people, query.limit, toPerson, (row) => ({ value: '', id: row.id }))
}

/** One person of the workspace, locked; `not_found` for another workspace's. */
export async function lockPerson(tx: Store, workspaceId: string, id: string): Promise<PersonRow> {
  const [row] = await tx
    .select()
    .from(user)
    .where(and(eq(user.id, id), eq(user.workspaceId, workspaceId)))
    .for('update')
  if (!row) throw new DomainError('not_found')
  const credentials = await tx
    .select({ id: account.id })
    .from(account)
    .where(eq(account.userId, id))
  return { ...row, hasPassword: credentials.length > 0 }
}

/**
 * Refuses to take the last admin away. Counts only admins who can sign in, and locks them: two admins who demote
 * each other at the same time are one after the other here.
 */
export async function demandOtherAdmin(tx: Store, workspaceId: string, id: string): Promise<void> {
  const admins = await tx
    .select({ id: user.id })
    .from(user)
    .where(
      and(
        eq(user.workspaceId, workspaceId),
        eq(user.role, 'admin'),
        isNull(user.endedAt),
        or(
          eq(user.id, id),
          exists(tx.select({ id: account.id }).from(account).where(eq(account.userId, user.id))),
        ),
      ),
    )
    .orderBy(asc(user.id))
    .for('update')
  if (!admins.some((admin) => admin.id !== id)) throw new DomainError('last_admin')
}
