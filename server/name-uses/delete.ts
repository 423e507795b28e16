import { eq } from 'drizzle-orm'
import { recordAudit } from '../audit/record'
import { nameUses } from '../database/schema/names'
import type { Change } from '../dependencies'
import { publish } from '../events/publish'
import { getOwnNameUse } from './rows'

/** Takes a use away that was noted by mistake; the record keeps what it was. */
export async function deleteNameUse(change: Change, id: string): Promise<undefined> {
  const { workspaceId } = change.actor
  const { username, kind, title } = await getOwnNameUse(change.tx, workspaceId, id)
  await change.tx.delete(nameUses).where(eq(nameUses.id, id))
  const subject = `/api/v1/name-uses/${id}`
  await publish({ ...change, workspaceId }, 'names.updated', subject)
  await recordAudit(change, {
    action: 'name_use.delete',
    subject,
    before: { username, kind, title },
  })
}
