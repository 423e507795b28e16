import { and, eq, sql } from 'drizzle-orm'
import { rowsOf } from '../database/database'
import { jobs } from '../database/schema/flow'
import type { Dependencies } from '../dependencies'
import { publish } from '../events/publish'
import { readAccount, subscribeApp } from '../meta/accounts'
import { nextTryAfter } from '../meta/backoff'
import { metaErrorDisposition } from '../meta/errors'
import type { GraphError, GraphLost } from '../meta/graph-answer'
import { listPhoneNumbers } from '../meta/phone-numbers'
import { clientOf, connectionOf } from '../settings/connection'
import { waitFor } from './account-pause'
import { getJob, type JobRow } from './rows'
import {
  endAccount,
  giveBack,
  goOnLater,
  noteAccount,
  storeProgress,
  tallyOf,
  type Account,
  type AccountProblem,
  type Sync,
} from './sync-progress'
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
  else await syncAccounts(deps, { job, connection, stopping, tally: tallyOf(job) })
  return true
}

async function claim(deps: Dependencies): Promise<string | null> {
  const now = sql`${deps.now().toISOString()}::timestamptz`
  const until = new Date(deps.now().getTime() + deps.pace.lease).toISOString()
  const result = await deps.database.store.execute(sql`
    update jobs set state = 'running', lease_until = ${until}::timestamptz
    where id = (select id from jobs where kind = 'lines_sync'
      and state in ('queued', 'running') and run_at <= ${now}
      and (lease_until is null or lease_until < ${now}) order by id limit 1 for update skip locked)
    returning id`)
  return rowsOf<{ id: string }>(result)[0]?.id ?? null
}

async function syncAccounts(deps: Dependencies, sync: Sync): Promise<void> {
  const { job, connection, tally } = sync
  for (;;) {
    const wabaId = connection.wabaIds[tally.wabaIndex]
    if (wabaId === undefined) break
    const ended = await syncAccount(deps, { ...sync, wabaId })
    if (ended.kind === 'stopped') return
    if (ended.kind === 'later') return postpone(deps, job, ended.answer)
    if (ended.kind === 'paced') return goOnLater(deps, job, { wait: ended.wait })
  }
  const { problems } = tally
  await finish(deps, job, problems.length > 0 ? 'failed' : 'done', problems.join(' ') || null)
}

type Ended =
  | { kind: 'over' }
  | { kind: 'stopped' }
  | { kind: 'later'; answer: GraphError | GraphLost }
  | { kind: 'paced'; wait: number }

async function syncAccount(deps: Dependencies, account: Account): Promise<Ended> {
  const { job, connection, wabaId, tally } = account
  const client = clientOf(deps, connection)
  if (tally.after === null) {
    const read = await readAccount(client, wabaId)
    // Without a subscription no webhook comes; asking twice does no harm (meta-contract 8).
    await subscribeApp(client, wabaId)
    if (read.kind === 'ok')
      await noteAccount(deps, job, wabaId, { name: read.name, problem: null, problemReason: null })
  }
  const options = tally.after === null ? {} : { after: tally.after }
  for await (const page of listPhoneNumbers(client, wabaId, options)) {
    if (page.kind === 'page') {
      if (!(await storeProgress(deps, account, page))) return { kind: 'stopped' }
      if (account.stopping.aborted) {
        await giveBack(deps, job)
        return { kind: 'stopped' }
      }
      // Most of the hour's calls are used up: leave the rest to people, and go on a little later.
      const wait = nextTryAfter({
        usage: page.usage,
        errorCode: null,
        attempt: 0,
        random: Math.random,
      })
      if (wait !== null && page.after !== null) return { kind: 'paced', wait }
    } else if (page.kind === 'incomplete') {
      return over(deps, account, {
        text: 'Meta’s list of lines has no end; what came is stored.',
        reason: 'unknown_answer',
      })
    } else if (
      page.kind === 'lost' ||
      metaErrorDisposition(page.error, 'list_phone_numbers').kind === 'try_later'
    ) {
      return { kind: 'later', answer: page }
    } else {
      return over(deps, account, problemOf(page))
    }
  }
  return over(deps, account, null)
}

function problemOf({ error }: GraphError): AccountProblem {
  const disposition = metaErrorDisposition(error, 'list_phone_numbers')
  const text = `Meta answered with code ${error.code}: ${error.message}`
  return { text, reason: disposition.kind === 'blocked' ? disposition.reason : 'unknown_answer' }
}

async function over(
  deps: Dependencies,
  account: Account,
  problem: AccountProblem | null,
): Promise<Ended> {
  await endAccount(deps, account, problem)
  return { kind: 'over' }
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
