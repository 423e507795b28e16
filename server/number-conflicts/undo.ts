import { eq, sql } from 'drizzle-orm'
import type { NumberConflict } from '../../domain/api/number-conflicts'
import { DomainError } from '../../domain/errors'
import { makeCustomers } from '../customers/make'
import { refreshCustomers } from '../customers/refresh'
import { settlePeople } from '../customers/settle-people'
import type { BeforeDecision } from '../database/schema/customers'
import { phoneRequests } from '../database/schema/phone-requests'
import type { Change } from '../dependencies'
import { moveFunnel } from '../phone-requests/move-funnel'
import { answer, lockConflict } from './decide'
import { canUndo, type ConflictRow } from './rows'

/** Takes a decision back: its fact goes, both are as they were, and who is who follows anew. */
export async function undoConflict(
  change: Change,
  wish: { id: string; ifMatch: number | undefined },
): Promise<NumberConflict> {
  const row = await lockConflict(change, wish)
  const { before } = row
  if (before === null || !canUndo(row))
    throw new DomainError('step_not_allowed', {
      detail: 'There is no decision, or something happened since that depends on it.',
      allowed: row.state === 'open' ? ['decide'] : [],
    })
  const { tx } = change
  await tx.execute(sql`
    update number_conflicts set state = 'open', decision = null, decided_at = null, decided_by = null, note = null,
      before = null, version = version + 1
    where id = ${row.id}`)
  await takeFactBack(change, row, before)
  if (before.taken !== null) await makeAgain(change, row, before.taken)
  const keys = [...before.phones.map(({ key }) => key), ...(before.taken?.keys ?? [])]
  const places = [...new Set(keys)].map((key) => ({ lineId: row.lineId, key }))
  const { touched, taken } = await settlePeople(change, places)
  const both = [row.older, row.newer].filter((id) => !taken.has(id))
  await refreshCustomers(change, [...new Set([...both, ...touched])])
  if (row.phoneRequestId !== null && row.decision !== 'keep')
    await reopenOutcome(change, row.phoneRequestId)
  return answer(change, row, { verb: 'undo', after: { state: 'open' } })
}

/** What Meta told since of the same phone stays. */
async function takeFactBack(
  { tx }: Change,
  row: ConflictRow,
  before: BeforeDecision,
): Promise<void> {
  const decidedAt = new Date(row.decidedAt ?? 0).toISOString()
  await tx.execute(sql`
    update customer_phones set ruled_out = was."ruledOut",
      lost_at = case when lost_at > ${decidedAt}::timestamptz then lost_at else was."lostAt" end
    from json_to_recordset(${JSON.stringify(before.phones)}::json)
      as was(key text, "lostAt" timestamptz, "ruledOut" boolean)
    where line_id = ${row.lineId} and digits = ${row.digits} and customer_id = was.key`)
  if (before.sameAs !== null)
    await tx.execute(sql`
      update customer_ids set same_as = null
      where line_id = ${row.lineId} and customer_id = ${before.sameAs}`)
}

async function makeAgain(
  change: Change,
  { lineId }: ConflictRow,
  { id, keys, requests }: NonNullable<BeforeDecision['taken']>,
): Promise<void> {
  const { tx, at } = change
  await makeCustomers(change, [{ id, lineId }])
  // Whoever was known before is not asked by itself as if they had come just now.
  await tx.execute(sql`
    update customers set auto_asked_at = ${at.toISOString()}::timestamptz where id = ${id}`)
  await tx.execute(sql`
    update customer_ids set owner = ${id} where line_id = ${lineId}
      and customer_id in (select json_array_elements_text(${JSON.stringify(keys)}::json))`)
  await tx.execute(sql`
    update phone_requests set customer = ${id}
    where id in (select json_array_elements_text(${JSON.stringify(requests)}::json))`)
}

/** The one way back of an outcome, which otherwise only grows: nobody knows again whose number it is. */
async function reopenOutcome({ tx, actor }: Change, id: string): Promise<void> {
  const [before] = await tx
    .select()
    .from(phoneRequests)
    .where(eq(phoneRequests.id, id))
    .for('update')
  if (!before || before.shareOutcome !== 'shared') return
  const after = { ...before, shareOutcome: 'conflict' as const, state: 'conflict' as const }
  await tx
    .update(phoneRequests)
    .set({ shareOutcome: after.shareOutcome, state: after.state })
    .where(eq(phoneRequests.id, id))
  await moveFunnel(tx, actor.workspaceId, [{ before, after }])
}
