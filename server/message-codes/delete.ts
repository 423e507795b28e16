import { and, eq, isNull, sql } from 'drizzle-orm'
import type { MessageCode } from '../../domain/api/message-codes'
import { DomainError } from '../../domain/errors'
import { isSettled } from '../../domain/message-code'
import { artworks } from '../database/schema/artworks'
import type { Change } from '../dependencies'
import { announceCode } from './announce'
import { asking, updateCode, wakeWorker } from './ask'
import { notNow } from './edit'
import { getMessageCode, lockCode, type CodeRow } from './rows'

/** Deletes a code at Meta; one that Meta never made is over at once. Deleted twice, it is deleted once. */
export async function deleteMessageCode(change: Change, id: string): Promise<MessageCode> {
  const { tx, actor, at } = change
  const row = await lockCode(change, id)
  if (row.state !== 'deleting' && row.state !== 'deleted') {
    if (!isSettled(row.state)) throw notNow(row)
    await demandUnused(change, row)
    const isAtMeta = row.code !== null
    const over = { state: 'deleted', problem: null, updatedAt: at } as const
    await updateCode(change, row, isAtMeta ? asking(change, 'delete') : over)
    if (isAtMeta) await wakeWorker(change)
    const { site, prefilledMessage, code } = row
    await announceCode(change, { id, verb: 'delete', before: { site, prefilledMessage, code } })
  }
  return getMessageCode(tx, actor.workspaceId, id)
}

/** What is printed from an artwork would lead nowhere. */
async function demandUnused({ tx, actor }: Change, { id }: CodeRow): Promise<void> {
  const [shown] = await tx
    .select({ id: artworks.id, name: artworks.name })
    .from(artworks)
    .where(
      and(
        eq(artworks.workspaceId, actor.workspaceId),
        isNull(artworks.endedAt),
        sql`(${artworks.design} -> 'qr' ->> 'codeId') = ${id}`,
      ),
    )
    .limit(1)
  if (!shown) return
  throw new DomainError('step_not_allowed', {
    detail: `The artwork “${shown.name}” shows this code. Put another one on it first: /api/v1/artworks/${shown.id}.`,
    allowed: [],
  })
}
