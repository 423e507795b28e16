import { and, eq, isNull, sql } from 'drizzle-orm'
import { usernameStateAfter } from '../../domain/username-reading'
import type { Reading } from '../../domain/username-reading'
import { rowsOf, type Store } from '../database/database'
import { inbox } from '../database/schema/flow'
import { lines } from '../database/schema/lines'
import type { Change, Dependencies } from '../dependencies'
import { systemChange } from '../jobs/system-change'
import { applyReading } from '../lines/apply-reading'
import { asSoonAsPossible } from '../lines/read-again'
import { lockLine, type LineRow } from '../lines/rows'
import { isCustomerEvent } from '../meta/customer-events'
import { parseDelivery } from '../meta/webhook-delivery'
import type { CustomerEvent, MetaEvent, UsernameEvent } from '../meta/webhook-events'
import { applyTemplateEvents } from '../templates/apply-events'
import { applyLegacyDecision } from './legacy'
import { applyOfCustomers } from './of-customers'

const mostAttempts = 10
const mostAtOnce = 500
/** As stored: more than one delivery only up to here, so that a thousand large ones are not in memory at once. */
const mostBytesAtOnce = 4 * 1024 * 1024

/** Applies the oldest stored deliveries that are due. Answers whether there were any. */
export async function workInbox(deps: Dependencies, stopping: AbortSignal): Promise<boolean> {
  const { deliveries, until } = await claim(deps)
  const outcomes: Outcome[] = []
  const failures: unknown[] = []
  const opened = deliveries.map(open)
  const ofCustomers = await applyOfCustomers(deps, opened)
  for (const delivery of opened) {
    // Whoever comes after the lease takes what is left; so does the next start.
    if (stopping.aborted || deps.now() >= until) break
    try {
      const failure = ofCustomers.failures.get(delivery.id)
      if (failure !== undefined) throw failure
      const remarks = ofCustomers.remarks.get(delivery.id) ?? []
      outcomes.push(await applyDelivery(deps, delivery, remarks))
    } catch (error) {
      await postpone(deps, delivery)
      failures.push(error)
    }
  }
  if (outcomes.length > 0) await closeAll(deps, outcomes)
  if (failures.length > 0) throw failures[0]
  return deliveries.length > 0
}

type Claimed = { id: number; workspaceId: string; body: string; attempts: number; receivedAt: Date }
export type Opened = Omit<Claimed, 'body'> & { events: MetaEvent[]; isReadable: boolean }

function open({ body, ...claimed }: Claimed): Opened {
  const delivery = parseDelivery(body)
  const isReadable = delivery.kind === 'ok'
  return { ...claimed, isReadable, events: isReadable ? delivery.events : [] }
}

/** Takes deliveries for as long as applying can take: if we die meanwhile, they come up again. */
async function claim(deps: Dependencies): Promise<{ deliveries: Claimed[]; until: Date }> {
  const now = deps.now()
  const until = new Date(now.getTime() + deps.pace.lease)
  const at = sql`${now.toISOString()}::timestamptz`
  const result = await deps.database.store.execute(sql`
    update inbox set run_at = ${until.toISOString()}::timestamptz, attempts = attempts + 1
    where id in (
      select id from inbox where state = 'waiting' and run_at <= ${at} and id in (
        select id from (
          select id, sum(bytes) over (order by id) - bytes as before from (
            select id, pg_column_size(body) as bytes from inbox where state = 'waiting' and run_at <= ${at}
            order by id limit ${mostAtOnce}) oldest) sized
        where before < ${mostBytesAtOnce})
      order by id for update skip locked)
    returning id, workspace_id as "workspaceId", body, attempts,
      (extract(epoch from received_at) * 1000)::float8 as "receivedAt"`)
  const deliveries = rowsOf<Claimed & { receivedAt: number }>(result).map((row) => ({
    ...row,
    id: Number(row.id),
    receivedAt: new Date(row.receivedAt),
  }))
  return { deliveries: deliveries.toSorted((a, b) => a.id - b.id), until }
}

/** Tries again later; one that never works is parked where an operator sees it, not thrown away. */
async function postpone(deps: Dependencies, claimed: Opened): Promise<void> {
  const wait = deps.pace.firstBackoff * 2 ** claimed.attempts
  const gone = claimed.attempts >= mostAttempts
  await deps.database.store
    .update(inbox)
    .set({
      runAt: new Date(deps.now().getTime() + wait),
      ...(gone && { state: 'parked', remark: 'failed too often' }),
    })
    .where(eq(inbox.id, claimed.id))
}

type Outcome = { id: number; state: 'applied' | 'unreadable'; remark: string | null }

/**
 * Applies the events one by one, each in a transaction of its own: Meta sends up to 1,000 at once, and nobody else
 * waits for all of them. Whoever dies in the middle begins again: an event that was applied changes nothing more.
 */
async function applyDelivery(
  deps: Dependencies,
  claimed: Opened,
  known: readonly string[],
): Promise<Outcome> {
  const remarks = new Set<string>(known)
  const { events } = claimed
  for (const event of events) {
    // Fields of later work are kept in the inbox as they came. Templates come together: many are of few.
    if (event.kind === 'other' || event.kind === 'template' || isCustomerEvent(event)) continue
    const remark = await applyEvent(deps, claimed.workspaceId, event)
    if (remark) remarks.add(remark)
  }
  const ofTemplates = events.filter((event) => event.kind === 'template')
  for (const remark of await applyTemplateEvents(deps, claimed.workspaceId, ofTemplates))
    remarks.add(remark)
  return {
    id: claimed.id,
    state: claimed.isReadable ? 'applied' : 'unreadable',
    remark: [...remarks].join('; ').slice(0, 500) || null,
  }
}

async function closeAll(deps: Dependencies, outcomes: Outcome[]): Promise<void> {
  await deps.database.store.execute(sql`
    update inbox set state = outcome.state, applied_at = ${deps.now().toISOString()}::timestamptz, remark = outcome.remark
    from json_to_recordset(${JSON.stringify(outcomes)}::json) as outcome(id bigint, state text, remark text)
    where inbox.id = outcome.id`)
}

/** Applies one event; answers a remark when there was nothing it could be applied to. */
async function applyEvent(
  deps: Dependencies,
  workspaceId: string,
  event: Exclude<MetaEvent, CustomerEvent | { kind: 'other' | 'template' }>,
): Promise<string | null> {
  if (event.kind === 'unreadable') return `unreadable ${event.field ?? 'entry'}`
  const lineId = await findLine(deps.database.store, workspaceId, event)
  if (lineId === null) return `no line for account ${event.wabaId}`
  return deps.database.transaction(async (tx) => {
    const change = systemChange(deps, tx, workspaceId)
    const line = await lockLine(tx, lineId)
    if (!line) return `no line for account ${event.wabaId}`
    if (event.kind === 'username_legacy') return applyLegacyDecision(change, line, event)
    await applyUsername(change, line, event)
    return null
  })
}

/** Webhooks name a line by account and digits only: there is no phone number id in them (meta-contract 3). */
async function findLine(
  store: Store,
  workspaceId: string,
  event: { wabaId: string; phoneDigits: string },
): Promise<string | null> {
  const [found] = await store
    .select({ id: lines.id })
    .from(lines)
    .where(
      and(
        eq(lines.workspaceId, workspaceId),
        eq(lines.wabaId, event.wabaId),
        eq(lines.phoneDigits, event.phoneDigits),
        isNull(lines.goneAt),
      ),
    )
    .orderBy(lines.id)
  return found?.id ?? null
}

async function applyUsername(change: Change, line: LineRow, event: UsernameEvent): Promise<void> {
  const reading = readingOf(event, change.at)
  await applyReading(change, line, reading)
  // The second of Meta's time may hold several changes, and an unknown word wants a look: a read settles both.
  if (isUncertain(line, reading))
    await change.tx.update(lines).set({ nextReadAt: asSoonAsPossible }).where(eq(lines.id, line.id))
}

/** Meta tells whole seconds: the change happened within that second, and not later than now. */
function readingOf(event: UsernameEvent, now: Date): Reading {
  const at = event.at === null ? now : new Date(Math.min(event.at.getTime() + 999, now.getTime()))
  return {
    username: event.status === 'deleted' ? null : event.username,
    status: event.status === 'deleted' ? 'none' : event.status,
    metaStatus: event.metaStatus,
    revoked: event.revoked,
    at,
  }
}

function isUncertain(line: LineRow, reading: Reading): boolean {
  if (reading.status === 'unknown') return true
  const sameSecond =
    line.usernameConfirmedAt !== null &&
    Math.abs(reading.at.getTime() - line.usernameConfirmedAt.getTime()) < 1000
  return sameSecond && line.usernameState !== usernameStateAfter(line.usernameState, reading)
}
