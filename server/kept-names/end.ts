import { and, eq, isNull, sql } from 'drizzle-orm'
import { recordAudit } from '../audit/record'
import { keptNames } from '../database/schema/names'
import type { Change } from '../dependencies'
import { publish } from '../events/publish'
import { getKeptName } from './rows'

/** Keeps a name no longer. The row stays, so that it can be kept again; ended twice, it is ended once. */
export async function endKeptName(change: Change, id: string): Promise<undefined> {
  const { tx, actor, at } = change
  const { workspaceId } = actor
  const { username, campaign } = await getKeptName(tx, workspaceId, id)
  const [ended] = await tx
    .update(keptNames)
    .set({ endedAt: at, endedByName: actor.name, version: sql`${keptNames.version} + 1` })
    .where(and(eq(keptNames.id, id), isNull(keptNames.endedAt)))
    .returning({ id: keptNames.id })
  if (!ended) return
  const subject = `/api/v1/kept-names/${id}`
  await publish({ ...change, workspaceId }, 'names.updated', subject)
  await recordAudit(change, { action: 'kept_name.end', subject, before: { username, campaign } })
}
