import { and, eq, sql } from 'drizzle-orm'
import { usualAsking } from '../../domain/asking-settings'
import type { SendableTemplate } from '../../domain/can-ask'
import { dayIn } from '../../domain/day-in-zone'
import { quietNow } from '../asking/quiet'
import { settingsOf } from '../asking/settings'
import { rowsOf, type Store } from '../database/database'
import { askingSettings, phoneRequests } from '../database/schema/phone-requests'
import { workspaces } from '../database/schema/workspaces'
import type { Dependencies } from '../dependencies'

export type PhoneRequestJob = {
  id: string
  workspaceId: string
  lineId: string
  attempts: number
  leaseUntil: Date
  /** When its turn on the line is. */
  sendAt: Date
}

type Open = { workspaceId: string; today: string }

/** Meta takes 80 messages a second of each number (meta-contract 7.5); others send on it too. */
const sendEachMs = 50

/** What many were asked by rests with its job, and ends with it. */
const isHeldByJob = sql`exists (select 1 from jobs
  where jobs.id = request.job_id and jobs.state in ('paused', 'cancelled'))`

/** Workspaces that have something to ask and may ask now: not stopped, and not in their quiet hours. */
async function openWorkspaces({ database, now }: Dependencies): Promise<Open[]> {
  const rows = await database.store
    .select({ workspaceId: workspaces.id, chosen: askingSettings })
    .from(workspaces)
    .leftJoin(askingSettings, eq(askingSettings.workspaceId, workspaces.id))
    .where(
      sql`exists (select 1 from phone_requests waiting
        where waiting.workspace_id = ${workspaces.id} and waiting.step = 'ask')`,
    )
  const open: Open[] = []
  for (const { workspaceId, chosen } of rows) {
    const { stopped, quietHours } = chosen === null ? usualAsking : settingsOf(chosen)
    if (stopped || (await quietNow(quietHours, now())) !== null) continue
    open.push({ workspaceId, today: dayIn(quietHours.timeZone, now()) })
  }
  return open
}

/**
 * Takes the next request that may leave, for as long as a lease lasts, and counts it on its line, all in one statement:
 * lines that Meta wants to be left alone, that are gone or have asked as many as they may today are passed over. Of
 * several lines the one goes first that sent longest ago. After trouble a line tries with one at a time.
 */
export async function claimPhoneRequest(deps: Dependencies): Promise<PhoneRequestJob | null> {
  const open = await openWorkspaces(deps)
  if (open.length === 0) return null
  const at = deps.now()
  const now = sql`${at.toISOString()}::timestamptz`
  const leaseUntil = new Date(at.getTime() + deps.pace.lease)
  const lease = sql`${leaseUntil.toISOString()}::timestamptz`
  const counted = (today: string) =>
    sql.raw(`(case when asking.day = ${today}.today then asking.asked_on_day else 0 end)`)
  const result = await deps.database.store.execute(sql`
    with open as (
      select * from json_to_recordset(${JSON.stringify(open)}::json) as open("workspaceId" text, today date)),
    line as (
      select asking.line_id, asking.next_send_at, open.today from line_asking asking
      join open on open."workspaceId" = asking.workspace_id
      join lines on lines.id = asking.line_id and lines.gone_at is null
      where (asking.paused_until is null or asking.paused_until <= ${now})
        and ${counted('open')} < asking.cap_per_day
        and not exists (select 1 from asking_settings chosen
          where chosen.workspace_id = asking.workspace_id and chosen.stopped)),
    due as (
      select next.id, line.line_id, line.today from line
      cross join lateral (
        select request.id, request.run_at from phone_requests request
        where request.line_id = line.line_id and request.step = 'ask' and request.run_at <= ${now}
          and (request.lease_until is null or request.lease_until < ${now})
          and not ${isHeldByJob}
        order by request.run_at, request.id limit 1 for update skip locked) next
      order by line.next_send_at nulls first, next.run_at, next.id limit 1),
    turn as (
      update line_asking asking set day = due.today, asked_on_day = ${counted('due')} + 1,
        next_send_at = greatest(asking.next_send_at, ${now}) + ${sendEachMs} * interval '1 millisecond',
        paused_until = case when asking.slowdowns > 0 then ${lease} else asking.paused_until end
      from due where asking.line_id = due.line_id and ${counted('due')} < asking.cap_per_day
        and (asking.paused_until is null or asking.paused_until <= ${now})
      returning asking.line_id, asking.next_send_at)
    update phone_requests request set lease_until = ${lease}, attempts = request.attempts + 1
    from due, turn where request.id = due.id and turn.line_id = due.line_id
    returning request.id, request.workspace_id as "workspaceId", request.line_id as "lineId", request.attempts,
      extract(epoch from turn.next_send_at)::float8 * 1000 as "sendAt"`)
  const [row] = rowsOf<Omit<PhoneRequestJob, 'leaseUntil' | 'sendAt'> & { sendAt: number }>(result)
  return row ? { ...row, leaseUntil, sendAt: new Date(row.sendAt - sendEachMs) } : null
}

/**
 * The last look before the call, and the mark that it may have been made, in one statement: from here on this request is
 * never sent again. `false`: it was stopped, taken back or taken over meanwhile, or the phone came.
 */
export async function leave(
  deps: Dependencies,
  job: PhoneRequestJob,
  { template, customerId }: { template: SendableTemplate; customerId: string },
): Promise<boolean> {
  const now = sql`${deps.now().toISOString()}::timestamptz`
  const result = await deps.database.store.execute(sql`
    update phone_requests request set step = 'look', waits_for = null, customer_id = ${customerId},
      template_id = ${template.id}, template_name = ${template.name}, language = ${template.language},
      wording_version = ${template.wordingVersion}
    where request.id = ${job.id} and request.step = 'ask' and request.state = 'queued'
      and request.lease_until = ${job.leaseUntil.toISOString()}::timestamptz
      and not exists (select 1 from asking_settings chosen
        where chosen.workspace_id = request.workspace_id and chosen.stopped)
      and not ${isHeldByJob}
      and not exists (select 1 from line_asking asking
        where asking.line_id = request.line_id and asking.paused_until > ${now}
          and asking.paused_until <> request.lease_until)
      and exists (select 1 from customers where customers.id = request.customer and customers.phone_digits is null)
    returning request.id`)
  return rowsOf(result).length > 0
}

/** Nothing left: it does not count for the day, and the line need not wait for what came of it. */
async function uncount(tx: Store, { lineId, leaseUntil }: PhoneRequestJob): Promise<void> {
  await tx.execute(sql`
    update line_asking set asked_on_day = greatest(asked_on_day - 1, 0),
      paused_until = nullif(paused_until, ${leaseUntil.toISOString()}::timestamptz)
    where line_id = ${lineId}`)
}

/** Gives a request back to be tried later, if this worker still holds it. */
export async function giveBack(
  tx: Store,
  job: PhoneRequestJob,
  set: { runAt?: Date; waitsFor?: 'template_not_approved' } = {},
): Promise<void> {
  // The request first, as whoever claims one does: two never wait for each other in a circle.
  await tx
    .update(phoneRequests)
    .set({ ...set, step: 'ask', leaseUntil: null })
    .where(
      and(
        eq(phoneRequests.id, job.id),
        eq(phoneRequests.state, 'queued'),
        eq(phoneRequests.leaseUntil, job.leaseUntil),
      ),
    )
  await uncount(tx, job)
}
