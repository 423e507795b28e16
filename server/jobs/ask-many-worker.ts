import { and, asc, count, eq, gt, inArray, lte, sql } from 'drizzle-orm'
import { readScene, selectAskCustomers, verdictOn } from '../asking/ask-facts'
import { lockCustomers } from '../customers/refresh'
import type { Store } from '../database/database'
import { customers } from '../database/schema/customers'
import { jobs } from '../database/schema/flow'
import { phoneRequests } from '../database/schema/phone-requests'
import type { Change, Dependencies } from '../dependencies'
import { publish } from '../events/publish'
import { applyFacts } from '../phone-requests/apply-facts'
import { matching } from '../phone-requests/many-filter'
import { isStillHere } from '../phone-requests/cancel'
import { insertRequests } from '../phone-requests/insert'
import { waitingAsk } from '../phone-requests/waiting-ask'
import type { JobRow } from './rows'
import { systemChange } from './system-change'

/** Few enough that nobody else waits long for the embedded database. */
const customersAtOnce = 200
/** How often it is looked whether what was queued has left. */
const betweenLooks = 2000

type AskingJob = JobRow & { asking: NonNullable<JobRow['asking']> }

/**
 * Asks the next customers of a job: requests and progress in one transaction, which holds the job. So there is no lease:
 * a process that dies leaves no trace, and nobody is asked twice. A job is done when all it queued has left.
 */
export async function workAskMany(deps: Dependencies): Promise<boolean> {
  if (await cancelNext(deps)) return true
  // Looked at first, so that looking for work in vain begins no transaction.
  if (!(await hasDue(deps))) return false
  return deps.database.transaction(async (tx) => {
    const job = await holdNext(deps, tx)
    if (!job) return false
    const change = { tx, actor: job.asking.by, at: deps.now(), newId: deps.newId }
    await (job.asking.walked ? lookAtQueue(change, job) : askNext(change, job))
    return true
  })
}

function due(deps: Dependencies) {
  return and(
    eq(jobs.kind, 'phone_requests'),
    inArray(jobs.state, ['queued', 'running']),
    lte(jobs.runAt, deps.now()),
  )
}

async function hasDue(deps: Dependencies): Promise<boolean> {
  const { store } = deps.database
  return (await store.select({ id: jobs.id }).from(jobs).where(due(deps)).limit(1)).length > 0
}

/** The job that waits longest and that no other process holds, held until the commit. */
async function holdNext(deps: Dependencies, tx: Store): Promise<AskingJob | null> {
  const [job] = await tx
    .select()
    .from(jobs)
    .where(due(deps))
    .orderBy(asc(jobs.runAt), asc(jobs.id))
    .limit(1)
    .for('no key update', { skipLocked: true })
  return job?.asking == null ? null : { ...job, asking: job.asking }
}

async function askNext(change: Change, job: AskingJob): Promise<void> {
  const { tx, at } = change
  const { workspaceId, asking } = job
  const { filter, after } = asking
  const scene = await readScene(tx, { workspaceId, now: at })
  // Stopped, it goes no further: those that come up later would be refused for good.
  if (scene.settings.stopped) return rest(change, job)
  const wanted = and(
    matching(workspaceId, filter),
    after === null ? undefined : gt(customers.id, after),
  )
  const page = await tx
    .select({ id: customers.id })
    .from(customers)
    .where(wanted)
    .orderBy(asc(customers.id))
    .limit(customersAtOnce)
  const ids = page.map(({ id }) => id)
  await lockCustomers(tx, ids)
  const known =
    ids.length === 0 ? [] : await selectAskCustomers(tx).where(inArray(customers.id, ids))
  const language = filter.language ?? null
  const asks = known.flatMap(
    (one) => waitingAsk(scene, one, verdictOn(scene, one, language), language) ?? [],
  )
  await insertRequests(change, scene, asks, { origin: 'many', jobId: job.id })
  const walked = page.length < customersAtOnce
  await move(change, job, {
    state: 'running',
    asking: { ...asking, after: ids.at(-1) ?? after, walked },
    done: job.done + page.length - asks.length,
  })
}

async function rest(change: Change, job: AskingJob): Promise<void> {
  const runAt = new Date(change.at.getTime() + betweenLooks)
  await change.tx.update(jobs).set({ runAt }).where(eq(jobs.id, job.id))
}

/** How many of all are done with: refused at once, or gone from the queue. */
async function lookAtQueue(change: Change, job: AskingJob): Promise<void> {
  const [waiting] = await change.tx
    .select({ queued: count() })
    .from(phoneRequests)
    .where(and(eq(phoneRequests.jobId, job.id), sql`step = 'ask'`))
  const queued = waiting?.queued ?? 0
  const total = job.total ?? 0
  const done = Math.max(job.done, total - queued)
  if (queued === 0)
    return move(change, job, { state: 'done', done: Math.max(done, total), finishedAt: change.at })
  if (done === job.done) return rest(change, job)
  const runAt = new Date(change.at.getTime() + betweenLooks)
  await move(change, job, { done, runAt })
}

async function move(change: Change, job: AskingJob, set: Partial<JobRow>): Promise<void> {
  const { workspaceId } = job
  await change.tx.update(jobs).set(set).where(eq(jobs.id, job.id))
  await publish({ ...change, workspaceId }, 'job.updated', `/api/v1/jobs/${job.id}`)
}

/** What a job that was stopped has queued is taken back, some at a time; the sender passes it over meanwhile. */
async function cancelNext(deps: Dependencies): Promise<boolean> {
  const rows = await deps.database.store
    .select({ id: phoneRequests.id, workspaceId: phoneRequests.workspaceId })
    .from(phoneRequests)
    .innerJoin(jobs, eq(jobs.id, phoneRequests.jobId))
    .where(
      and(
        eq(jobs.kind, 'phone_requests'),
        eq(jobs.state, 'cancelled'),
        sql`${phoneRequests.step} = 'ask'`,
      ),
    )
    .orderBy(asc(phoneRequests.workspaceId))
    .limit(customersAtOnce)
  const workspaceId = rows[0]?.workspaceId
  if (workspaceId === undefined) return false
  await deps.database.transaction(async (tx) => {
    const change = systemChange(deps, tx, workspaceId)
    const facts = { cancelledAt: change.at }
    await applyFacts(
      change,
      rows.map(({ id }) => ({ id, facts, cancelReason: 'stopped', onlyIf: isStillHere })),
    )
  })
  return true
}
