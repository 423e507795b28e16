import { eq } from 'drizzle-orm'
import { sendProblemOf, type SendPolicy } from '../../domain/send-problems'
import { blockLine, lineTook, slowLine } from '../asking/line-standing'
import { templates } from '../database/schema/templates'
import type { Change, Dependencies } from '../dependencies'
import type { GraphError, GraphLost } from '../meta/graph-answer'
import type { GraphClient } from '../meta/graph-client'
import { sendTemplate, type SentMessage } from '../meta/messages'
import { applyFacts, type PhoneRequestNews } from '../phone-requests/apply-facts'
import { graphClientFor } from '../settings/connection'
import { readSoon } from '../templates/ask'
import { waitFor } from './account-pause'
import { claimPhoneRequest, giveBack, leave, type PhoneRequestJob } from './phone-request-claim'
import { readyOf, type Readiness } from './phone-request-ready'
import { systemChange } from './system-change'

/** What Meta brings back with each status of the message. */
export function callbackDataOf(id: string): string {
  return `phone_request:${id}`
}

type Ready = Extract<Readiness, { kind: 'ready' }>

/**
 * Sends one request, if one may leave. Sending is not idempotent and nothing can be looked up: from the mark that is
 * set right before the call it is never sent again, whatever becomes of the answer or of this process.
 */
export async function workPhoneRequest(deps: Dependencies): Promise<boolean> {
  const job = await claimPhoneRequest(deps)
  if (!job) return false
  await turnOf(deps, job)
  const found = await readyOf(deps, job)
  if (found?.readiness.kind !== 'ready') {
    await settle(deps, job, (change) => keep(deps, change, job, found?.readiness))
    return true
  }
  const { readiness } = found
  const client = await graphClientFor(deps, job.workspaceId)
  if (!client) {
    await settle(deps, job, (change) => disconnected(deps, change, job))
    return true
  }
  // Held up on the way here, this worker may not be the only one any more.
  const isLate = deps.now().getTime() + deps.pace.callTimeout > job.leaseUntil.getTime()
  if (isLate || !(await leave(deps, job, readiness))) {
    await settle(deps, job, (change) => giveBack(change.tx, job))
    return true
  }
  await send(deps, client, job, readiness)
  return true
}

/** Each line sends so many a second, whoever sends. */
async function turnOf(deps: Dependencies, { sendAt }: PhoneRequestJob): Promise<void> {
  const wait = Math.min(sendAt.getTime() - deps.now().getTime(), 1000)
  if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait))
}

function settle<T>(
  deps: Dependencies,
  job: PhoneRequestJob,
  work: (change: Change) => Promise<T>,
): Promise<T> {
  return deps.database.transaction((tx) => work(systemChange(deps, tx, job.workspaceId)))
}

/** It does not leave: for good, or until a template fits. */
async function keep(
  deps: Dependencies,
  change: Change,
  job: PhoneRequestJob,
  readiness: Readiness | undefined,
): Promise<void> {
  if (readiness?.kind !== 'over') {
    const runAt = new Date(change.at.getTime() + deps.pace.rereadOpen)
    return giveBack(change.tx, job, { runAt, waitsFor: 'template_not_approved' })
  }
  await giveBack(change.tx, job)
  const news = { id: job.id, facts: { cancelledAt: change.at }, cancelReason: readiness.reason }
  await applyFacts(change, [{ ...news, onlyIf: ({ step }) => step === 'ask' }])
}

async function send(
  deps: Dependencies,
  client: GraphClient,
  job: PhoneRequestJob,
  { phoneNumberId, customerId, template }: Ready,
): Promise<void> {
  const answer = await sendTemplate(client, {
    phoneNumberId,
    address: { kind: 'customer_id', value: customerId },
    name: template.name,
    language: template.language,
    callbackData: callbackDataOf(job.id),
  })
  await settle(deps, job, async (change) => {
    switch (answer.kind) {
      case 'ok':
        await applyFacts(change, [accepted(change, job, answer)])
        return lineTook(change, job.lineId, job.leaseUntil)
      case 'not_addressable':
        await applyFacts(change, [failed(change, job, null, 'not_addressable')])
        return lineTook(change, job.lineId, job.leaseUntil)
      case 'lost':
        return hearNothing(deps, change, job, answer)
      case 'error':
        return hearNo(deps, change, { job, template, answer })
    }
  })
}

function accepted({ at }: Change, { id }: PhoneRequestJob, sent: SentMessage): PhoneRequestNews {
  const isHeld = sent.pace === 'held_for_quality_assessment' || sent.pace === 'paused'
  const facts = { acceptedAt: at, ...(isHeld && { heldAt: at }) }
  return { id, messageId: sent.messageId, facts }
}

function failed(
  { at }: Change,
  { id }: PhoneRequestJob,
  code: number | null,
  details: string | null,
): PhoneRequestNews {
  return { id, facts: { failedAt: at }, failure: { code, details } }
}

/** No answer. Unless the call surely never left, the message may be on its way. */
async function hearNothing(
  deps: Dependencies,
  change: Change,
  job: PhoneRequestJob,
  { sent, usage }: GraphLost,
): Promise<void> {
  const wait = (times: number) => waitFor(deps, times, { usage, errorCode: 'lost' })
  if (sent) {
    const runAt = later(change, deps.pace.lostAnswer)
    const news = { id: job.id, facts: { unsureAt: change.at }, set: { runAt, leaseUntil: null } }
    await applyFacts(change, [news])
  } else await giveBack(change.tx, job, { runAt: later(change, wait(job.attempts)) })
  await slowLine(change, job.lineId, { wait, tryUntil: job.leaseUntil })
}

function later({ at }: Change, wait: number): Date {
  return new Date(at.getTime() + wait)
}

/** Meta counts these by the hour, or by pairs: they have waits of their own. */
const countedCodes = new Set([4, 17, 32, 613, 80007, 80008, 131056])

type Refused = { job: PhoneRequestJob; template: Ready['template']; answer: GraphError }

/** Meta said no, so nothing was sent. What its code means decides what follows, for this one and for the line. */
async function hearNo(deps: Dependencies, change: Change, refused: Refused): Promise<void> {
  const { job, template, answer } = refused
  const { code, subcode, isTransient } = answer.error
  const { problem, policy } = sendProblemOf({ code, subcode, isTransient, to: 'customer_id' })
  const errorCode = countedCodes.has(code) ? code : ('lost' as const)
  const wait = (times: number) => waitFor(deps, times, { usage: answer.usage, errorCode })
  if (endsHere(policy)) {
    const details = answer.error.details ?? answer.error.message
    await applyFacts(change, [failed(change, job, code, details)])
    return lineTook(change, job.lineId, job.leaseUntil)
  }
  // One pair that is too fast says nothing of the line.
  const isOfPair = problem === 'pair_too_fast'
  const runAt = later(change, policy === 'retry' || isOfPair ? wait(job.attempts) : 0)
  await giveBack(change.tx, job, { runAt })
  if (isOfPair) return
  const rest = { wait, tryUntil: job.leaseUntil }
  if (policy === 'retry' || policy === 'slow_down') return slowLine(change, job.lineId, rest)
  if (needsTemplate(policy)) await readAgain(change, template.id)
  await blockLine(change, job.lineId, problem, rest)
}

/** The message will never do; the line may go on. */
function endsHere(policy: SendPolicy): boolean {
  return policy === 'stop' || policy === 'wait_a_day'
}

function needsTemplate(policy: SendPolicy): boolean {
  return policy === 'mend_template' || policy === 'mend_request'
}

/** Meta has another view of the template than we: ours is renewed, and those that follow find another. */
async function readAgain(change: Change, id: string): Promise<void> {
  const [row] = await change.tx.select().from(templates).where(eq(templates.id, id)).for('update')
  if (row) await readSoon(change, row)
}

/** There is nobody to ask: people must connect Meta. */
async function disconnected(
  deps: Dependencies,
  change: Change,
  job: PhoneRequestJob,
): Promise<void> {
  const wait = (times: number) => waitFor(deps, times, { usage: null, errorCode: 'lost' })
  await giveBack(change.tx, job)
  await blockLine(change, job.lineId, 'token_not_valid', { wait })
}
