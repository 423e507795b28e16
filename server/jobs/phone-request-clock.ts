import { and, asc, eq, isNotNull, isNull, lt, lte, or } from 'drizzle-orm'
import { phoneRequests } from '../database/schema/phone-requests'
import type { Dependencies } from '../dependencies'
import { applyFacts, type PhoneRequestNews } from '../phone-requests/apply-facts'
import type { PhoneRequestRow } from '../phone-requests/rows'
import { systemChange } from './system-change'

const mostAtOnce = 200

/**
 * What happens to requests by time alone: one that was given to Meta by a process that died is unsure from now on; one
 * whose answer was lost and of which nothing was heard has failed; one that nobody answered has expired.
 */
export async function workPhoneRequestClock(deps: Dependencies): Promise<boolean> {
  const [first, ...others] = [...(await lost(deps)), ...(await unanswered(deps))]
  if (!first) return false
  const { workspaceId } = first
  const due = [first, ...others].filter((row) => row.workspaceId === workspaceId)
  await deps.database.transaction(async (tx) => {
    const change = systemChange(deps, tx, workspaceId)
    await applyFacts(
      change,
      due.map((row) => newsOf(deps, row)),
    )
  })
  return true
}

function lost({ database, now }: Dependencies): Promise<PhoneRequestRow[]> {
  return database.store
    .select()
    .from(phoneRequests)
    .where(
      and(
        eq(phoneRequests.step, 'look'),
        lte(phoneRequests.runAt, now()),
        or(isNull(phoneRequests.leaseUntil), lt(phoneRequests.leaseUntil, now())),
      ),
    )
    .orderBy(asc(phoneRequests.runAt))
    .limit(mostAtOnce)
}

function unanswered({ database, now }: Dependencies): Promise<PhoneRequestRow[]> {
  return database.store
    .select()
    .from(phoneRequests)
    .where(
      and(
        eq(phoneRequests.open, true),
        isNotNull(phoneRequests.expiresAt),
        lte(phoneRequests.expiresAt, now()),
      ),
    )
    .orderBy(asc(phoneRequests.expiresAt))
    .limit(mostAtOnce)
}

/** Whether it still is so is asked of the locked row: statuses and answers may have come meanwhile. */
function newsOf(deps: Dependencies, row: PhoneRequestRow): PhoneRequestNews {
  const now = deps.now()
  const { id, step, unsureAt, expiresAt } = row
  if (step !== 'look') return { id, facts: { expiredAt: expiresAt }, onlyIf: ({ open }) => open }
  const onlyIf = (locked: PhoneRequestRow) =>
    locked.step === 'look' && locked.runAt.getTime() === row.runAt.getTime()
  if (unsureAt !== null)
    return { id, facts: { failedAt: now }, failure: { code: null, details: 'answer_lost' }, onlyIf }
  const runAt = new Date(now.getTime() + deps.pace.lostAnswer)
  return { id, facts: { unsureAt: now }, set: { runAt, leaseUntil: null }, onlyIf }
}
