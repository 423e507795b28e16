import { and, eq, isNull } from 'drizzle-orm'
import { nextMailWait } from '../../domain/mail-delivery'
import type { Store } from '../database/database'
import { user } from '../database/schema/people'
import type { Dependencies, MailOutcome } from '../dependencies'
import { composeMail } from '../mails/compose'
import { claimMail, itemsOf, settleMail, type MailJob } from './mail-claim'

/**
 * Sends one message, if one is due. A process that dies between sending and writing it down sends it again, under
 * the same Message-ID: at least once.
 */
export async function workMail(deps: Dependencies): Promise<boolean> {
  const job = await claimMail(deps)
  if (!job) return false
  const { store } = deps.database
  const person = await readPerson(store, job.personId)
  if (!person) {
    await settleMail(store, job, { state: 'dropped', doneAt: deps.now() })
    return true
  }
  const { messageId } = job
  const { publicUrl } = deps
  const items = await itemsOf(store, messageId)
  await settle(deps, job, await deps.sendMail(composeMail({ messageId, person, items, publicUrl })))
  return true
}

/** Nobody whose access has ended is told anything. */
async function readPerson(store: Store, id: string) {
  const [person] = await store
    .select({ name: user.name, email: user.email, language: user.language })
    .from(user)
    .where(and(eq(user.id, id), isNull(user.endedAt)))
  return person
}

async function settle(deps: Dependencies, job: MailJob, outcome: MailOutcome): Promise<void> {
  const { store } = deps.database
  const now = deps.now()
  if (outcome.kind === 'sent') return settleMail(store, job, { state: 'sent', doneAt: now })
  const { problem } = outcome
  const wait = outcome.kind === 'refused' ? null : nextMailWait(job.attempts)
  const about = { messageId: job.messageId, attempts: job.attempts, problem }
  if (wait !== null) {
    deps.log.warn(about, 'an e-mail could not be sent; it is tried again')
    return settleMail(store, job, { runAt: new Date(now.getTime() + wait) })
  }
  deps.log.error(about, 'an e-mail was given up; its notifications stand in the app')
  await settleMail(store, job, { state: 'given_up', doneAt: now })
}
