import { and, eq, sql } from 'drizzle-orm'
import { rowsOf } from '../database/database'
import { erasures } from '../database/schema/customers'
import type { Dependencies } from '../dependencies'
import { forgetContact } from '../meta/messages'
import { graphClientFor } from '../settings/connection'
import { waitFor } from './account-pause'

type ErasureJob = {
  id: string
  workspaceId: string
  /** Encrypted. */
  customerId: string
  phoneNumberId: string
  attempts: number
  leaseUntil: Date
}

/** Then a person must look: about a day of trying. */
const mostAttempts = 15

/** Asks Meta to drop one erased customer from the contact book, if one is due. Safe to repeat: gone is gone. */
export async function workErasure(deps: Dependencies): Promise<boolean> {
  const job = await claim(deps)
  if (!job) return false
  const client = await graphClientFor(deps, job.workspaceId)
  const customerId = await deps.secrets.decrypt(job.customerId).catch(() => null)
  // SECRET_KEY is another one since: nobody knows any more who it was.
  if (customerId === null) await settle(deps, job, 'failed', 'the id cannot be read any more')
  else if (!client) await tryLater(deps, job, 'no connection to Meta')
  else {
    const answer = await forgetContact(client, { ...job, customerId })
    if (answer.kind === 'ok') await settle(deps, job, answer.deleted ? 'done' : 'not_in_book', null)
    else if (answer.kind === 'not_addressable') await settle(deps, job, 'not_in_book', null)
    else if (answer.kind === 'lost') await tryLater(deps, job, 'no answer from Meta')
    else await tryLater(deps, job, answer.error.details ?? answer.error.message, answer)
  }
  return true
}

async function claim(deps: Dependencies): Promise<ErasureJob | null> {
  const at = deps.now()
  const now = sql`${at.toISOString()}::timestamptz`
  const leaseUntil = new Date(at.getTime() + deps.pace.lease)
  const result = await deps.database.store.execute(sql`
    update erasures set lease_until = ${leaseUntil.toISOString()}::timestamptz, attempts = attempts + 1
    where id = (select id from erasures
      where contact_book = 'asked' and run_at <= ${now} and (lease_until is null or lease_until < ${now})
      order by run_at limit 1 for update skip locked)
    returning id, workspace_id as "workspaceId", customer_id as "customerId", phone_number_id as "phoneNumberId", attempts`)
  const [row] = rowsOf<Omit<ErasureJob, 'leaseUntil'>>(result)
  return row ? { ...row, leaseUntil } : null
}

/** It is over: the id is forgotten here as well. */
async function settle(
  deps: Dependencies,
  job: ErasureJob,
  contactBook: 'done' | 'not_in_book' | 'failed',
  details: string | null,
): Promise<void> {
  await update(deps, job, { contactBook, details, customerId: null })
}

async function tryLater(
  deps: Dependencies,
  job: ErasureJob,
  details: string,
  answer?: { usage: Parameters<typeof waitFor>[2]['usage']; error: { code: number | null } },
): Promise<void> {
  if (job.attempts >= mostAttempts) return settle(deps, job, 'failed', details.slice(0, 500))
  const question = { usage: answer?.usage ?? null, errorCode: answer?.error.code ?? null }
  const runAt = new Date(deps.now().getTime() + waitFor(deps, job.attempts, question))
  await update(deps, job, { runAt, details: details.slice(0, 500) })
}

async function update(
  deps: Dependencies,
  job: ErasureJob,
  set: Partial<typeof erasures.$inferSelect>,
): Promise<void> {
  await deps.database.store
    .update(erasures)
    .set({ ...set, leaseUntil: null })
    .where(and(eq(erasures.id, job.id), eq(erasures.leaseUntil, job.leaseUntil)))
}
