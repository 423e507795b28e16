import { usualTemplateName } from '../../domain/template-wording'
import type { Dependencies } from '../dependencies'
import { nextTryAfter } from '../meta/backoff'
import type { Answered, GraphError, GraphLost } from '../meta/graph-answer'
import { templateDisposition } from '../meta/template-disposition'
import type { TemplateRead } from '../meta/template-reading'
import { listTemplates } from '../meta/templates'
import { clientOf, connectionOf } from '../settings/connection'
import { claimAccountJob, finishAccountJob } from './account-job'
import { waitFor } from './account-pause'
import { getJob, type JobRow } from './rows'
import { giveBack, goOnLater, tallyOf, type Account, type Sync } from './sync-progress'
import { endTemplateAccount, storeTemplatePage } from './template-sync-progress'

const mostAttempts = 8
/** Meta takes up to 6,000 templates on an account: one list call for each hundred. */
const pageSize = 100

/** Goes on with a reading of templates that is due, page by page; what is stored stays, also over a restart. */
export async function workTemplateSync(
  deps: Dependencies,
  stopping: AbortSignal,
): Promise<boolean> {
  const job = await claimAccountJob(deps, 'templates_sync')
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
    if (ended === 'stopped') return
    if (ended !== 'over') return postpone(deps, job, ended)
  }
  const { problems } = tally
  await finish(deps, job, problems.length > 0 ? 'failed' : 'done', problems.join(' ') || null)
}

type Later = { wait: number } | GraphError | GraphLost
type Ended = 'over' | 'stopped' | Later
type Page = Extract<
  Answered<{ items: TemplateRead[]; after: string | null; unreadable: number }>,
  { kind: 'ok' }
>

async function syncAccount(deps: Dependencies, account: Account): Promise<Ended> {
  const { connection, wabaId, tally } = account
  const client = clientOf(deps, connection)
  for (;;) {
    const page = await listTemplates(client, wabaId, {
      after: tally.after,
      limit: pageSize,
      ...(tally.ours && { name: usualTemplateName }),
    })
    if (page.kind !== 'ok') return failed(deps, account, page)
    const stopped = await store(deps, account, page)
    if (stopped !== null) return stopped
    if (page.after === null) {
      await endTemplateAccount(deps, account, null)
      return 'over'
    }
  }
}

/** Tried again later, where that may help; else the account is closed with what is wrong, and the others go on. */
async function failed(
  deps: Dependencies,
  account: Account,
  answer: GraphError | GraphLost,
): Promise<Ended> {
  const { id, workspaceId } = account.job
  const isRefused =
    answer.kind === 'error' && templateDisposition(answer.error, 'list').kind !== 'try_later'
  const { attempts } = await getJob(deps.database.store, workspaceId, id)
  if (!isRefused && attempts + 1 < mostAttempts) return answer
  const problem = isRefused
    ? `Meta answered with code ${answer.error.code}: ${answer.error.message}`
    : 'Meta could not be reached; what came is stored.'
  await endTemplateAccount(deps, account, problem)
  return 'over'
}

/** Stores a page; answers why to go no further now, or `null`. */
async function store(deps: Dependencies, account: Account, page: Page): Promise<Ended | null> {
  if (!(await storeTemplatePage(deps, account, page))) return 'stopped'
  if (account.stopping.aborted) {
    await giveBack(deps, account.job)
    return 'stopped'
  }
  if (page.after === null) return null
  // Most of the hour's calls are used up: leave the rest to people, and go on a little later.
  const { usage } = page
  const wait = nextTryAfter({ usage, errorCode: null, attempt: 0, random: Math.random })
  return wait === null ? null : { wait }
}

async function postpone(deps: Dependencies, job: JobRow, why: Later): Promise<void> {
  if ('wait' in why) return goOnLater(deps, job, why)
  const { attempts } = await getJob(deps.database.store, job.workspaceId, job.id)
  const errorCode = why.kind === 'lost' ? 'lost' : why.error.code
  const wait = waitFor(deps, attempts + 1, { usage: why.usage, errorCode })
  return goOnLater(deps, job, { wait, attempts: attempts + 1 })
}

function finish(
  deps: Dependencies,
  job: JobRow,
  state: 'done' | 'failed',
  message: string | null,
): Promise<void> {
  const read = { event: 'templates.updated', resource: '/api/v1/phone-request-templates' } as const
  return finishAccountJob(deps, job, { state, message }, read)
}
