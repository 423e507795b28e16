import { eq, inArray, and, sql } from 'drizzle-orm'
import { rowsOf, type Store } from '../database/database'
import { lines } from '../database/schema/lines'
import { usernameRequests } from '../database/schema/requests'
import { accounts } from '../database/schema/workspaces'
import type { Dependencies } from '../dependencies'
import { applyReading } from '../lines/apply-reading'
import { clockHour, readBudget } from '../lines/read-again'
import { lockLine } from '../lines/rows'
import { metaErrorDisposition } from '../meta/errors'
import { readUsername } from '../meta/usernames'
import { graphClientFor } from '../settings/connection'
import { pauseAccount, waitFor } from './account-pause'
import { systemChange } from './system-change'

type Due = {
  id: string
  workspaceId: string
  wabaId: string
  phoneNumberId: string
  /** While this is the line's next time, nobody has asked for another read meanwhile. */
  until: Date
}

/** Reads the name of the line that is due longest, within the budget of its account. Answers whether there was one. */
export async function readNextName(deps: Dependencies): Promise<boolean> {
  const due = await claim(deps)
  if (!due) return false
  const client = await graphClientFor(deps, due.workspaceId)
  if (!client) return false
  const found = await readUsername(client, due.phoneNumberId)
  await deps.database.transaction(async (tx) => {
    const change = systemChange(deps, tx, due.workspaceId)
    const line = await lockLine(tx, due.id)
    if (!line) return
    if (found.kind === 'ok')
      await applyReading(change, line, { ...found, revoked: false, at: found.askedAt })
    const mustWait =
      found.kind === 'error' &&
      metaErrorDisposition(found.error, 'read_username').kind === 'try_later'
    if (mustWait) {
      const wait = waitFor(deps, 1, { usage: found.usage, errorCode: found.error.code })
      await pauseAccount(tx, due, new Date(change.at.getTime() + wait))
    }
    await scheduleNext(deps, tx, due, { now: change.at, heard: !mustWait && found.kind !== 'lost' })
  })
  return true
}

/** Takes the line and one read of its account's budget, in one statement. */
async function claim(deps: Dependencies): Promise<Due | null> {
  const now = deps.now()
  const at = sql`${now.toISOString()}::timestamptz`
  const until = new Date(now.getTime() + deps.pace.lease)
  const thisHour = clockHour(now)
  const result = await deps.database.store.execute(sql`
    with due as (
      select lines.id, accounts.id as account_id from lines
      join accounts on accounts.workspace_id = lines.workspace_id and accounts.waba_id = lines.waba_id
      where lines.next_read_at <= ${at} and lines.gone_at is null
        and (accounts.paused_until is null or accounts.paused_until <= ${at})
        and (accounts.reads_hour <> ${thisHour} or accounts.reads <
          case when lines.next_read_at = 'epoch' then ${readBudget.awaited}::int else ${readBudget.idle}::int end)
      order by lines.next_read_at limit 1 for update of lines skip locked),
    spent as (
      update accounts set reads = case when reads_hour = ${thisHour} then reads + 1 else 1 end, reads_hour = ${thisHour}
      from due where accounts.id = due.account_id)
    update lines set next_read_at = ${until.toISOString()}::timestamptz from due where lines.id = due.id
    returning lines.id, lines.workspace_id as "workspaceId", lines.waba_id as "wabaId", lines.phone_number_id as "phoneNumberId"`)
  const [row] = rowsOf<Omit<Due, 'until'>>(result)
  return row ? { ...row, until } : null
}

/**
 * Sooner while Meta still has something to decide, or did not answer; spread, so that lines do not come in flocks.
 * A read that was asked for meanwhile stays due.
 */
async function scheduleNext(
  deps: Dependencies,
  tx: Store,
  due: Due,
  { now, heard }: { now: Date; heard: boolean },
): Promise<void> {
  const [open] = await tx
    .select({ id: usernameRequests.id })
    .from(usernameRequests)
    .where(
      and(
        eq(usernameRequests.lineId, due.id),
        inArray(usernameRequests.state, ['awaiting_meta', 'reserved']),
      ),
    )
    .limit(1)
  const interval = open || !heard ? deps.pace.rereadOpen : deps.pace.rereadIdle
  const spread = interval * (0.9 + Math.random() * 0.2)
  await tx
    .update(lines)
    .set({ nextReadAt: new Date(now.getTime() + spread) })
    .where(and(eq(lines.id, due.id), eq(lines.nextReadAt, due.until)))
}

/** Takes one read of the account's budget for a person who asks now; answers whether there was one left. */
export async function spendRead(
  tx: Store,
  account: { workspaceId: string; wabaId: string },
  now: Date,
  most: number = readBudget.awaited,
): Promise<boolean> {
  const thisHour = clockHour(now)
  const spent = await tx
    .update(accounts)
    .set({
      reads: sql`case when ${accounts.readsHour} = ${thisHour} then ${accounts.reads} + 1 else 1 end`,
      readsHour: thisHour,
    })
    .where(
      and(
        eq(accounts.workspaceId, account.workspaceId),
        eq(accounts.wabaId, account.wabaId),
        sql`(${accounts.readsHour} <> ${thisHour} or ${accounts.reads} < ${most})`,
        sql`(${accounts.pausedUntil} is null or ${accounts.pausedUntil} <= ${now.toISOString()}::timestamptz)`,
      ),
    )
    .returning({ id: accounts.id })
  return spent.length > 0
}
