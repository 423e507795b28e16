import { and, desc, eq, isNull, ne } from 'drizzle-orm'
import { endingOf } from '../../domain/name-use'
import type { Store } from '../database/database'
import { formerNames } from '../database/schema/names'
import { lines } from '../database/schema/lines'
import type { Change } from '../dependencies'
import { publish } from '../events/publish'
import type { LineRow } from './rows'

/** Keeps that a name has left its line, in the transaction that learns of it. The line is locked by the caller. */
export async function keepFormerName(
  change: Change,
  line: LineRow,
  now: { username: string | null; revoked: boolean },
): Promise<void> {
  const { username, workspaceId } = line
  if (username === null || username === now.username) return
  const releasing = line.releaseState === 'on_its_way' && line.releaseUsername === username
  const ending = endingOf({
    revoked: now.revoked,
    releasing,
    heldElsewhere: await isHeldElsewhere(change.tx, line, username),
    replacedBy: now.username,
  })
  await change.tx.insert(formerNames).values({
    id: change.newId(),
    workspaceId,
    lineId: line.id,
    username,
    displayCase: line.usernameDisplayCase,
    ending,
    at: change.at,
    byName: ending === 'released' ? (line.releaseBy?.name ?? null) : null,
    reason: releasing ? (line.releaseBy?.reason ?? null) : null,
  })
  const resource = `/api/v1/names/${encodeURIComponent(username)}`
  await publish({ ...change, workspaceId }, 'names.updated', resource)
}

/** A read may see that a name is gone before the webhook says that Meta took it. */
export async function markRevoked(
  { tx }: Change,
  { lineId, username }: { lineId: string; username: string },
): Promise<void> {
  const [last] = await tx
    .select({ id: formerNames.id })
    .from(formerNames)
    .where(and(eq(formerNames.lineId, lineId), eq(formerNames.username, username)))
    .orderBy(desc(formerNames.id))
    .limit(1)
  if (last)
    await tx.update(formerNames).set({ ending: 'revoked' }).where(eq(formerNames.id, last.id))
}

async function isHeldElsewhere(tx: Store, line: LineRow, username: string): Promise<boolean> {
  const [holder] = await tx
    .select({ id: lines.id })
    .from(lines)
    .where(
      and(
        eq(lines.workspaceId, line.workspaceId),
        eq(lines.username, username),
        ne(lines.id, line.id),
        isNull(lines.goneAt),
      ),
    )
    .limit(1)
  return holder !== undefined
}
