import { sql, type SQL } from 'drizzle-orm'
import type { NumberConflict } from '../../domain/api/number-conflicts'
import { DomainError } from '../../domain/errors'
import { outcomeAfter, type ConflictDecision } from '../../domain/number-conflict'
import { recordAudit } from '../audit/record'
import { keysOfOwner } from '../customers/keys'
import { refreshCustomers } from '../customers/refresh'
import { phonesFor } from '../customers/rows'
import { settlePeople } from '../customers/settle-people'
import { rowsOf, type Store } from '../database/database'
import type { BeforeDecision } from '../database/schema/customers'
import type { Change } from '../dependencies'
import { publish } from '../events/publish'
import { lockLines } from '../lines/rows'
import { applyFacts } from '../phone-requests/apply-facts'
import { findConflict, sideBefore, toConflict, type ConflictRow } from './rows'
import { publishConflicts } from './settle'

type Wish = {
  id: string
  decision: ConflictDecision
  note: string | undefined
  ifMatch: number | undefined
}

/**
 * Writes a decision down as a fact, and lets who is who follow from it: `keep` rules the number out for the newer,
 * `moved` takes it from the older, `same_person` joins both.
 */
export async function decideConflict(change: Change, wish: Wish): Promise<NumberConflict> {
  const row = await lockConflict(change, wish)
  if (row.state !== 'open')
    throw new DomainError('step_not_allowed', {
      detail: 'This conflict is over.',
      allowed: row.state === 'decided' ? ['undo'] : [],
    })
  const { decision } = wish
  const sides = {
    older: await sideOf(change.tx, row.older),
    newer: await sideOf(change.tx, row.newer),
  }
  const before = await beforeDecision(change, row, sides)
  await close(change, wish, before)
  await writeFact(change, row, { decision, sides })
  const keys = [...sides.older.keys, ...sides.newer.keys]
  const { touched, taken } = await settlePeople(
    change,
    keys.map((key) => ({ lineId: row.lineId, key })),
  )
  const gone = [sides.older, sides.newer].find(({ id }) => taken.has(id)) ?? null
  const joined = decision === 'same_person' ? (sides.newer.keys[0] ?? null) : null
  await keepBefore(change, row, { ...before, sameAs: joined, taken: gone })
  const both = [row.older, row.newer].filter((id) => !taken.has(id))
  await refreshCustomers(change, [...new Set([...both, ...touched])])
  const shareOutcome = outcomeAfter(decision)
  if (row.phoneRequestId !== null)
    await applyFacts(change, [{ id: row.phoneRequestId, facts: { shareOutcome } }])
  return answer(change, row, { verb: 'decide', after: { decision } })
}

/** The conflict, locked after its line, as it is at this version. */
export async function lockConflict(
  change: Change,
  { id, ifMatch }: { id: string; ifMatch: number | undefined },
): Promise<ConflictRow> {
  const { tx, actor } = change
  const { lineId } = await findConflict(tx, actor.workspaceId, id)
  await lockLines(tx, [lineId])
  await tx.execute(sql`select id from number_conflicts where id = ${id} for update`)
  const row = await findConflict(tx, actor.workspaceId, id)
  if (row.version !== ifMatch) throw new DomainError('stale')
  return row
}

type Side = NonNullable<BeforeDecision['taken']>
type Sides = { older: Side; newer: Side }

/** What one of the two is made of: enough to make them again. */
async function sideOf(tx: Store, id: string): Promise<Side> {
  const asked = await tx.execute(sql`select id from phone_requests where customer = ${id}`)
  return {
    id,
    keys: await keysOfOwner(tx, id),
    requests: rowsOf<{ id: string }>(asked).map((request) => request.id),
  }
}

async function beforeDecision(
  { tx }: Change,
  row: ConflictRow,
  { older, newer }: Sides,
): Promise<BeforeDecision> {
  const phones = await tx.execute(sql`
    select customer_id as key, lost_at::text as "lostAt", ruled_out as "ruledOut" from customer_phones
    where line_id = ${row.lineId} and digits = ${row.digits} and ${isOneOf([...older.keys, ...newer.keys])}`)
  return {
    older: sideBefore(row.older, row.olderSide),
    newer: sideBefore(row.newer, row.newerSide),
    phones: rowsOf<BeforeDecision['phones'][number]>(phones),
    sameAs: null,
    taken: null,
  }
}

function isOneOf(keys: readonly string[]): SQL {
  return sql`customer_id in (select json_array_elements_text(${JSON.stringify(keys)}::json))`
}

async function close({ tx, actor, at }: Change, wish: Wish, before: BeforeDecision): Promise<void> {
  await tx.execute(sql`
    update number_conflicts set state = 'decided', decision = ${wish.decision}, note = ${wish.note ?? null},
      decided_at = ${at.toISOString()}::timestamptz, decided_by = ${actor.name},
      before = ${JSON.stringify(before)}::jsonb, version = version + 1
    where id = ${wish.id}`)
}

async function writeFact(
  { tx, at }: Change,
  { lineId, digits }: ConflictRow,
  { decision, sides: { older, newer } }: { decision: ConflictDecision; sides: Sides },
): Promise<void> {
  const isNumber = sql`line_id = ${lineId} and digits = ${digits}`
  if (decision === 'keep')
    await tx.execute(sql`
      update customer_phones set ruled_out = true where ${isNumber} and ${isOneOf(newer.keys)}`)
  else if (decision === 'moved')
    await tx.execute(sql`
      update customer_phones set lost_at = greatest(lost_at, last_at, ${at.toISOString()}::timestamptz)
      where ${isNumber} and ${isOneOf(older.keys)}`)
  else
    await tx.execute(sql`
      update customer_ids set same_as = ${older.keys[0] ?? null}
      where line_id = ${lineId} and customer_id = ${newer.keys[0] ?? ''}`)
}

async function keepBefore({ tx }: Change, row: ConflictRow, before: BeforeDecision): Promise<void> {
  await tx.execute(sql`
    update number_conflicts set before = ${JSON.stringify(before)}::jsonb where id = ${row.id}`)
}

/** Tells the screens and the audit, and answers the conflict as it is now. */
export async function answer(
  change: Change,
  row: ConflictRow,
  { verb, after }: { verb: 'decide' | 'undo'; after: unknown },
): Promise<NumberConflict> {
  const { tx, actor } = change
  const { workspaceId } = actor
  await publishConflicts(change, row.id)
  await publish({ ...change, workspaceId }, 'customers.updated', '/api/v1/customers')
  const subject = `/api/v1/number-conflicts/${row.id}`
  const before = { state: row.state, decision: row.decision }
  await recordAudit(change, { action: `number_conflict.${verb}`, subject, before, after })
  return toConflict(await findConflict(tx, workspaceId, row.id), phonesFor(actor))
}
