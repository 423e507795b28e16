import { and, eq } from 'drizzle-orm'
import type { MessageCode } from '../../domain/api/message-codes'
import { DomainError } from '../../domain/errors'
import type { Store } from '../database/database'
import { lines } from '../database/schema/lines'
import { messageCodes } from '../database/schema/message-codes'
import type { Change } from '../dependencies'
import { demandOwner } from '../owner'

export type CodeRow = typeof messageCodes.$inferSelect
type Row = { code: CodeRow; lineName: string }

export function selectCodes(store: Store) {
  return store
    .select({ code: messageCodes, lineName: lines.displayName })
    .from(messageCodes)
    .innerJoin(lines, eq(lines.id, messageCodes.lineId))
}

export function toMessageCode({ code: row, lineName }: Row): MessageCode {
  return {
    id: row.id,
    line: { id: row.lineId, displayName: lineName },
    site: row.site,
    prefilledMessage: row.prefilledMessage,
    messageAtMeta: row.messageAtMeta,
    code: row.code,
    deepLinkUrl: row.deepLinkUrl,
    state: row.state,
    problem: row.problem,
    nextTryAt: row.step !== 'done' && row.attempts > 0 ? row.runAt.toISOString() : null,
    owner: { id: row.ownerId, name: row.ownerName },
    createdAt: row.createdAt.toISOString(),
    updatedAt: row.updatedAt.toISOString(),
    version: row.version,
  }
}

/** One of the workspace; `not_found` for another workspace's. */
export async function getMessageCode(
  store: Store,
  workspaceId: string,
  id: string,
): Promise<MessageCode> {
  const [row] = await selectCodes(store).where(
    and(eq(messageCodes.id, id), eq(messageCodes.workspaceId, workspaceId)),
  )
  if (!row) throw new DomainError('not_found')
  return toMessageCode(row)
}

/** Locks a code for whoever may change it, until the commit. */
export async function lockCode({ tx, actor }: Change, id: string): Promise<CodeRow> {
  const [row] = await tx
    .select()
    .from(messageCodes)
    .where(and(eq(messageCodes.id, id), eq(messageCodes.workspaceId, actor.workspaceId)))
    .for('update')
  if (!row) throw new DomainError('not_found')
  demandOwner(actor, row)
  return row
}
