import { and, eq } from 'drizzle-orm'
import { DomainError } from '../../domain/errors'
import { recordAudit } from '../audit/record'
import { apiKeys } from '../database/schema/people'
import type { Change } from '../dependencies'
import { publish } from '../events/publish'

/** Ends a key at once. It stays in the list, so that one sees what was. */
export async function endApiKey(change: Change, id: string): Promise<undefined> {
  const { tx, actor, at } = change
  const [row] = await tx
    .select({ endedAt: apiKeys.endedAt })
    .from(apiKeys)
    .where(and(eq(apiKeys.id, id), eq(apiKeys.workspaceId, actor.workspaceId)))
    .for('update')
  if (!row) throw new DomainError('not_found')
  if (row.endedAt !== null) return
  await tx.update(apiKeys).set({ endedAt: at }).where(eq(apiKeys.id, id))
  await publish(
    { ...change, workspaceId: actor.workspaceId },
    'api_keys.updated',
    '/api/v1/api-keys',
  )
  await recordAudit(change, { action: 'api_key.end', subject: `/api/v1/api-keys/${id}` })
}
