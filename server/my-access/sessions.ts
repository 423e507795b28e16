import { and, desc, eq, gt, lt, ne, sql } from 'drizzle-orm'
import type { z } from 'zod'
import type { listSessions as contract, Session } from '../../domain/api/my-access'
import { DomainError } from '../../domain/errors'
import { recordAudit } from '../audit/record'
import type { Store } from '../database/database'
import { session } from '../database/schema/people'
import type { Change } from '../dependencies'
import { decodeCursor, toPage } from '../paging'

type Row = typeof session.$inferSelect
type Query = z.output<typeof contract.query>

/** Whose sessions, seen from which of them; `null` where there is no cookie, as in a browser tab. */
export type Own = { personId: string; currentId: string | null }

/** The sign-ins of a person that have not run out, newest first. */
export async function listSessions(store: Store, own: Own, query: Query, now: Date) {
  const cursor = decodeCursor(query.cursor)
  const rows = await store
    .select()
    .from(session)
    .where(
      and(
        eq(session.userId, own.personId),
        gt(session.expiresAt, now),
        cursor ? lt(session.id, cursor.id) : undefined,
      ),
    )
    .orderBy(desc(session.id))
    .limit(query.limit + 1)
  return toPage(rows, query.limit, toSession(own), ({ id }) => ({ value: '', id }))
}

function toSession({ currentId }: Own) {
  return (row: Row): Session => ({
    id: row.id,
    current: row.id === currentId,
    createdAt: row.createdAt.toISOString(),
    expiresAt: row.expiresAt.toISOString(),
    ipAddress: row.ipAddress,
    userAgent: row.userAgent,
  })
}

/** Ends one session of the person; somebody else's is not there. */
export async function endSession(change: Change, id: string): Promise<undefined> {
  const { tx, actor } = change
  const ended = await tx
    .delete(session)
    .where(and(eq(session.id, id), eq(session.userId, actor.id)))
    .returning({ id: session.id })
  if (ended.length === 0) throw new DomainError('not_found')
  await recordAudit(change, { action: 'session.end', subject: `/api/v1/users/${actor.id}` })
}

/** Ends all sessions of the person but the current one. */
export async function endOtherSessions(change: Change, own: Own): Promise<undefined> {
  const ended = await change.tx
    .delete(session)
    .where(
      and(
        eq(session.userId, own.personId),
        own.currentId === null ? sql`true` : ne(session.id, own.currentId),
      ),
    )
    .returning({ id: session.id })
  if (ended.length === 0) return
  await recordAudit(change, {
    action: 'session.end_others',
    subject: `/api/v1/users/${own.personId}`,
    after: { ended: ended.length },
  })
}
