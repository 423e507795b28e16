import { sql, type SQL } from 'drizzle-orm'
import type { NumberConflict } from '../../domain/api/number-conflicts'
import type { PhoneTrust } from '../../domain/customer'
import type { ConflictDecision, ConflictSource, ConflictState } from '../../domain/number-conflict'
import { DomainError } from '../../domain/errors'
import { rowsOf, type Store } from '../database/database'
import type { BeforeDecision } from '../database/schema/customers'
import type { ShowPhone } from '../customers/rows'

type Side = NumberConflict['older']
type SideRow = {
  customerId: string | null
  name: string | null
  username: string | null
  firstSeenAt: number
  lastMessageAt: number | null
  phoneTrust: PhoneTrust | null
  phoneSince: number | null
}

/** A conflict with both customers as they are; a side is `null` when that one is part of the other, or erased. */
export type ConflictRow = {
  id: string
  lineId: string
  lineName: string
  digits: string
  source: ConflictSource
  state: ConflictState
  older: string
  newer: string
  phoneRequestId: string | null
  openedAt: number
  decision: ConflictDecision | null
  decidedAt: number | null
  decidedBy: string | null
  note: string | null
  before: BeforeDecision | null
  version: number
  olderSide: SideRow | null
  newerSide: SideRow | null
  /** Whether either was asked since the decision. */
  askedSince: boolean
}

function ms(column: string) {
  return sql.raw(`(extract(epoch from ${column}) * 1000)::float8`)
}

function side(who: 'older' | 'newer'): SQL {
  return sql`(
    select json_build_object('customerId', customer.customer_id, 'name', customer.name, 'username', customer.username,
      'firstSeenAt', ${ms('customer.first_seen_at')}, 'lastMessageAt', ${ms('customer.last_message_at')},
      'phoneTrust', claim.trust, 'phoneSince', claim.since)
    from customers customer
    left join lateral (
      select (array['imported', 'typed', 'seen', 'shared'])[
          max(array_position(array['imported', 'typed', 'seen', 'shared'], phone.trust))] as trust,
        ${ms('min(phone.since)')} as since
      from customer_ids told join customer_phones phone
        on phone.line_id = told.line_id and phone.customer_id = told.customer_id and phone.digits = conflict.digits
      where told.owner = customer.id) claim on true
    where customer.id = conflict.${sql.raw(who)})`
}

/** Conflicts of a workspace that a condition on `conflict` takes, oldest first. */
export async function readConflicts(
  store: Store,
  { workspaceId, where, limit }: { workspaceId: string; where: SQL; limit: number },
): Promise<ConflictRow[]> {
  const result = await store.execute(sql`
    select conflict.id, conflict.line_id as "lineId", lines.display_name as "lineName", conflict.digits, conflict.source,
      conflict.state, conflict.older, conflict.newer, conflict.phone_request_id as "phoneRequestId",
      ${ms('conflict.opened_at')} as "openedAt", conflict.decision, ${ms('conflict.decided_at')} as "decidedAt",
      conflict.decided_by as "decidedBy", conflict.note, conflict.before, conflict.version,
      ${side('older')} as "olderSide", ${side('newer')} as "newerSide",
      exists (select 1 from phone_requests request where request.customer in (conflict.older, conflict.newer)
        and request.created_at > conflict.decided_at) as "askedSince"
    from number_conflicts conflict join lines on lines.id = conflict.line_id
    where conflict.workspace_id = ${workspaceId} and ${where}
    order by conflict.id limit ${limit}`)
  return rowsOf<ConflictRow>(result)
}

/** One of the workspace; `not_found` for another workspace's. */
export async function findConflict(
  store: Store,
  workspaceId: string,
  id: string,
): Promise<ConflictRow> {
  const [row] = await readConflicts(store, {
    workspaceId,
    where: sql`conflict.id = ${id}`,
    limit: 1,
  })
  if (!row) throw new DomainError('not_found')
  return row
}

export function toConflict(row: ConflictRow, show: ShowPhone): NumberConflict {
  const { older, newer, olderSide, newerSide, before, decidedAt } = row
  return {
    id: row.id,
    lineId: row.lineId,
    lineName: row.lineName,
    phone: row.digits === '' ? '' : show(row.digits),
    source: row.source,
    state: row.state,
    older: toSide(older, olderSide, before?.older),
    newer: toSide(newer, newerSide, before?.newer),
    openedAt: new Date(row.openedAt).toISOString(),
    decision: row.decision,
    decidedAt: decidedAt === null ? null : new Date(decidedAt).toISOString(),
    decidedBy: row.decidedBy,
    note: row.note,
    canUndo: canUndo(row),
    version: row.version,
  }
}

/** Not when somebody was asked as what they are since, or is not there any more. */
export function canUndo({ state, before, askedSince, olderSide, newerSide }: ConflictRow): boolean {
  if (state !== 'decided' || before === null || askedSince) return false
  const isWhole = olderSide !== null && newerSide !== null
  return before.taken === null ? isWhole : olderSide !== null || newerSide !== null
}

/** One that is part of the other now is shown as it was. */
function toSide(customer: string, row: SideRow | null, before: SideBefore | undefined): Side {
  if (row === null && before) return { customer, ...before }
  return {
    customer,
    customerId: row?.customerId ?? null,
    name: row?.name ?? null,
    username: row?.username ?? null,
    firstSeenAt: new Date(row?.firstSeenAt ?? 0).toISOString(),
    lastMessageAt: timeOf(row?.lastMessageAt),
    phoneTrust: row?.phoneTrust ?? null,
    phoneSince: timeOf(row?.phoneSince),
  }
}

type SideBefore = BeforeDecision['older']

export function sideBefore(customer: string, row: SideRow | null): SideBefore {
  const { customer: _, ...rest } = toSide(customer, row, undefined)
  return rest
}

function timeOf(at: number | null | undefined): string | null {
  return at === null || at === undefined ? null : new Date(at).toISOString()
}
