import type { Dependencies } from '../dependencies'
import { readAccount, subscribeApp } from '../meta/accounts'
import { nextTryAfter } from '../meta/backoff'
import { metaErrorDisposition } from '../meta/errors'
import type { GraphError, GraphLost } from '../meta/graph-answer'
import { listPhoneNumbers } from '../meta/phone-numbers'
import { clientOf, connectionOf } from '../settings/connection'
import { claimAccountJob, finishAccountJob } from './account-job'
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

const mostAttempts = 8

/** Goes on with a sync that is due, page by page; what is stored stays, also over a restart. */
export async function workSync(deps: Dependencies, stopping: AbortSignal): Promise<boolean> {
  const job = await claimAccountJob(deps, 'lines_sync')
  if (job === null) return false
  const connection = await connectionOf(deps, job.workspaceId)
  if (!connection) await finish(deps, job, 'failed', 'There is no connection to Meta.')
  else await syncAccounts(deps, { job, connection, stopping, tally: tallyOf(job) })
  return true
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

function finish(
  deps: Dependencies,
  job: JobRow,
  state: 'done' | 'failed',
  message: string | null,
): Promise<void> {
  const read = { event: 'lines.synced', resource: '/api/v1/lines' } as const
  return finishAccountJob(deps, job, { state, message }, read)
}
