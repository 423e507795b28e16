import { and, eq, sql } from 'drizzle-orm'
import { rowsOf } from '../database/database'
import { jobs } from '../database/schema/flow'
import { accounts } from '../database/schema/workspaces'
import type { Dependencies } from '../dependencies'
import { publish } from '../events/publish'
import { markGone, storePage } from '../lines/store-page'
import { readAccount, subscribeApp } from '../meta/accounts'
import { nextTryAfter } from '../meta/backoff'
import { metaErrorDisposition } from '../meta/errors'
import type { GraphError, GraphLost } from '../meta/graph-answer'
import { listPhoneNumbers, type PhoneNumbersPage } from '../meta/phone-numbers'
import { clientOf, connectionOf, type Connection } from '../settings/connection'
import { waitFor } from './account-pause'
import { getJob, type JobRow } from './rows'
import { systemChange } from './system-change'

const mostAttempts = 8

/** Goes on with a sync that is due, page by page; what is stored stays, also over a restart. */
export async function workSync(deps: Dependencies, stopping: AbortSignal): Promise<boolean> {
  const id = await claim(deps)
  if (id === null) return false
  const [job] = await deps.database.store.select().from(jobs).where(eq(jobs.id, id))
  if (!job) return true
  const connection = await connectionOf(deps, job.workspaceId)
  if (!connection) await finish(deps, job, 'failed', 'There is no connection to Meta.')
  else await syncAccounts(deps, { job, connection, stopping })
  return true
}

async function claim(deps: Dependencies): Promise<string | null> {
  const now = sql`${deps.now().toISOString()}::timestamptz`
  const until = new Date(deps.now().getTime() + deps.pace.lease).toISOString()
  const result = await deps.database.store.execute(sql`
    update jobs set state = 'running', lease_until = ${until}::timestamptz
    where id = (select id from jobs where state in ('queued', 'running') and run_at <= ${now}
      and (lease_until is null or lease_until < ${now}) order by id limit 1 for update skip locked)
    returning id`)
  return rowsOf<{ id: string }>(result)[0]?.id ?? null
}

type Sync = { job: JobRow; connection: Connection; stopping: AbortSignal }

async function syncAccounts(deps: Dependencies, sync: Sync): Promise<void> {
  const { job, connection } = sync
  const problems: string[] = []
  for (let index = job.progress.wabaIndex; index < connection.wabaIds.length; index += 1) {
    const wabaId = connection.wabaIds[index]
    if (wabaId === undefined) break
    const after = index === job.progress.wabaIndex ? job.progress.after : null
    const ended = await syncAccount(deps, { ...sync, wabaId, index, after })
    if (ended.kind === 'stopped') return
    if (ended.kind === 'later') return postpone(deps, job, ended.answer)
    if (ended.kind === 'paced') return goOnLater(deps, job, { wait: ended.wait })
    if (ended.kind === 'problem') problems.push(`${wabaId}: ${ended.problem}`)
  }
  await finish(deps, job, problems.length > 0 ? 'failed' : 'done', problems.join(' ') || null)
}

type Account = Sync & { wabaId: string; index: number; after: string | null }
type Ended =
  | { kind: 'whole' }
  | { kind: 'stopped' }
  | { kind: 'problem'; problem: string }
  | { kind: 'later'; answer: GraphError | GraphLost }
  | { kind: 'paced'; wait: number }

async function syncAccount(deps: Dependencies, account: Account): Promise<Ended> {
  const { job, connection, wabaId } = account
  const client = clientOf(deps, connection)
  if (account.after === null) {
    const read = await readAccount(client, wabaId)
    // Without a subscription no webhook comes; asking twice does no harm (meta-contract 8).
    await subscribeApp(client, wabaId)
    if (read.kind === 'ok') await noteAccount(deps, job, wabaId, { name: read.name, problem: null })
  }
  let whole = true
  const options = account.after === null ? {} : { after: account.after }
  for await (const page of listPhoneNumbers(client, wabaId, options)) {
    if (page.kind === 'page') {
      whole = whole && page.unreadableRows === 0
      if (!(await storeProgress(deps, account, page))) return { kind: 'stopped' }
      if (account.stopping.aborted) return giveBack(deps, job)
      // Most of the hour's calls are used up: leave the rest to people, and go on a little later.
      const wait = nextTryAfter({
        usage: page.usage,
        errorCode: null,
        attempt: 0,
        random: Math.random,
      })
      if (wait !== null && page.after !== null) return { kind: 'paced', wait }
    } else if (page.kind === 'incomplete') {
      return endAccount(deps, account, 'Meta’s list of lines has no end; what came is stored.')
    } else if (
      page.kind === 'lost' ||
      metaErrorDisposition(page.error, 'list_phone_numbers').kind === 'try_later'
    ) {
      return { kind: 'later', answer: page }
    } else {
      return endAccount(
        deps,
        account,
        `Meta answered with code ${page.error.code}: ${page.error.message}`,
      )
    }
  }
  return endAccount(deps, account, null, whole)
}

/** Stores a page and how far we are, in one transaction. Answers false when the job was cancelled meanwhile. */
async function storeProgress(
  deps: Dependencies,
  account: Account,
  page: PhoneNumbersPage,
): Promise<boolean> {
  const { job, wabaId } = account
  return deps.database.transaction(async (tx) => {
    const change = systemChange(deps, tx, job.workspaceId)
    const updated = await tx
      .update(jobs)
      .set({
        done: sql`${jobs.done} + ${page.rows.length}`,
        attempts: 0,
        progress: { wabaIndex: account.index, after: page.after },
        leaseUntil: new Date(change.at.getTime() + deps.pace.lease),
      })
      .where(and(eq(jobs.id, job.id), eq(jobs.state, 'running')))
      .returning({ id: jobs.id })
    if (updated.length === 0) return false
    await storePage(tx, {
      workspaceId: job.workspaceId,
      wabaId,
      rows: page.rows,
      at: change.at,
      newId: deps.newId,
    })
    await publish(
      { ...change, workspaceId: job.workspaceId },
      'job.updated',
      `/api/v1/jobs/${job.id}`,
    )
    return true
  })
}

/** This process ends: whoever looks next, here or elsewhere, goes on at once with the next page. */
async function giveBack(deps: Dependencies, job: JobRow): Promise<Ended> {
  await deps.database.store
    .update(jobs)
    .set({ leaseUntil: null })
    .where(and(eq(jobs.id, job.id), eq(jobs.state, 'running')))
  return { kind: 'stopped' }
}

async function endAccount(
  deps: Dependencies,
  account: Account,
  problem: string | null,
  whole = false,
): Promise<Ended> {
  const { job, wabaId } = account
  await deps.database.transaction(async (tx) => {
    const at = deps.now()
    const { workspaceId } = job
    if (whole) await markGone(tx, { workspaceId, wabaId, listedSince: job.createdAt, at })
    await tx
      .update(accounts)
      .set({ problem, ...(problem === null && { syncedAt: at }) })
      .where(and(eq(accounts.workspaceId, workspaceId), eq(accounts.wabaId, wabaId)))
  })
  return problem === null ? { kind: 'whole' } : { kind: 'problem', problem }
}

async function noteAccount(
  deps: Dependencies,
  job: JobRow,
  wabaId: string,
  set: { name: string | null; problem: null },
) {
  await deps.database.store
    .update(accounts)
    .set(set)
    .where(and(eq(accounts.workspaceId, job.workspaceId), eq(accounts.wabaId, wabaId)))
}

async function postpone(
  deps: Dependencies,
  job: JobRow,
  answer: GraphError | GraphLost,
): Promise<void> {
  const { attempts } = await getJob(deps.database.store, job.workspaceId, job.id)
  if (attempts + 1 >= mostAttempts)
    return finish(deps, job, 'failed', 'Meta could not be reached; what came is stored.')
  const errorCode = answer.kind === 'lost' ? 'lost' : answer.error.code
  const wait = waitFor(deps, attempts + 1, { usage: answer.usage, errorCode })
  return goOnLater(deps, job, { wait, attempts: attempts + 1 })
}

/** Puts the job down where it stands; any instance takes it up again then. */
async function goOnLater(
  deps: Dependencies,
  job: JobRow,
  { wait, attempts = 0 }: { wait: number; attempts?: number },
): Promise<void> {
  await deps.database.store
    .update(jobs)
    .set({ attempts, leaseUntil: null, runAt: new Date(deps.now().getTime() + wait) })
    .where(and(eq(jobs.id, job.id), eq(jobs.state, 'running')))
}

async function finish(
  deps: Dependencies,
  job: JobRow,
  state: 'done' | 'failed',
  message: string | null,
): Promise<void> {
  await deps.database.transaction(async (tx) => {
    const change = systemChange(deps, tx, job.workspaceId)
    await tx
      .update(jobs)
      .set({ state, message, finishedAt: change.at, leaseUntil: null })
      .where(and(eq(jobs.id, job.id), eq(jobs.state, 'running')))
    const scope = { ...change, workspaceId: job.workspaceId }
    await publish(scope, 'job.updated', `/api/v1/jobs/${job.id}`)
    await publish(scope, 'lines.synced', '/api/v1/lines')
  })
}
