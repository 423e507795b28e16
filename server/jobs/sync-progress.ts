import { and, eq } from 'drizzle-orm'
import type { BlockReason } from '../../domain/username-request'
import { jobs, type SyncProgress } from '../database/schema/flow'
import { lines } from '../database/schema/lines'
import { accounts } from '../database/schema/workspaces'
import type { Dependencies } from '../dependencies'
import { publish } from '../events/publish'
import { markGone, storePage } from '../lines/store-page'
import { readCodesAgain } from '../message-codes/read-again'
import type { PhoneNumbersPage } from '../meta/phone-numbers'
import type { Connection } from '../settings/connection'
import type { JobRow } from './rows'
import { systemChange } from './system-change'

export type Sync = {
  job: JobRow
  connection: Connection
  stopping: AbortSignal
  /** How far we are; what is stored of it is what a restart goes on with. */
  tally: Required<SyncProgress> & { done: number }
}

/** The count of an account that begins again begins again too. */
export function tallyOf({ progress, done }: JobRow): Sync['tally'] {
  const start = { wabaIndex: 0, after: null, doneBefore: 0, whole: true, problems: [], ours: false }
  const known = { ...start, ...progress }
  return { ...known, done: known.after === null ? known.doneBefore : done }
}

export type Account = Sync & { wabaId: string }

/** Stores a page and how far we are, in one transaction. Answers false when the job was cancelled meanwhile. */
export async function storeProgress(
  deps: Dependencies,
  { job, wabaId, tally }: Account,
  page: PhoneNumbersPage,
): Promise<boolean> {
  tally.done += page.rows.length
  tally.after = page.after
  tally.whole &&= page.unreadableRows === 0
  return deps.database.transaction(async (tx) => {
    const change = systemChange(deps, tx, job.workspaceId)
    const { done, ...progress } = tally
    const updated = await tx
      .update(jobs)
      .set({
        done,
        attempts: 0,
        progress,
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

/** Why a list came to no end: the words for the settings, and what they mean for the lines. */
export type AccountProblem = { text: string; reason: BlockReason }

/** Closes the account and goes to the next one, in one transaction. */
export async function endAccount(
  deps: Dependencies,
  { job, wabaId, tally }: Account,
  problem: AccountProblem | null,
): Promise<void> {
  const { workspaceId } = job
  const isWhole = problem === null && tally.whole
  if (problem !== null) tally.problems.push(`${wabaId}: ${problem.text}`)
  tally.wabaIndex += 1
  tally.after = null
  tally.doneBefore = tally.done
  tally.whole = true
  await deps.database.transaction(async (tx) => {
    const at = deps.now()
    const { done, ...progress } = tally
    await tx.update(jobs).set({ done, progress }).where(eq(jobs.id, job.id))
    if (isWhole) await markGone(tx, { workspaceId, wabaId, listedSince: job.createdAt, at })
    const ofAccount = and(eq(lines.workspaceId, workspaceId), eq(lines.wabaId, wabaId))
    if (problem === null) await readCodesAgain({ tx, at }, ofAccount)
    await tx
      .update(accounts)
      .set({
        problem: problem?.text ?? null,
        problemReason: problem?.reason ?? null,
        ...(problem === null && { syncedAt: at }),
      })
      .where(and(eq(accounts.workspaceId, workspaceId), eq(accounts.wabaId, wabaId)))
  })
}

export async function noteAccount(
  deps: Dependencies,
  job: JobRow,
  wabaId: string,
  set: { name: string | null; problem: null; problemReason: null },
) {
  await deps.database.store
    .update(accounts)
    .set(set)
    .where(and(eq(accounts.workspaceId, job.workspaceId), eq(accounts.wabaId, wabaId)))
}

/** This process ends: whoever looks next, here or elsewhere, goes on at once with the next page. */
export async function giveBack(deps: Dependencies, job: JobRow): Promise<void> {
  await deps.database.store
    .update(jobs)
    .set({ leaseUntil: null })
    .where(and(eq(jobs.id, job.id), eq(jobs.state, 'running')))
}

/** Puts the job down where it stands; any instance takes it up again then. */
export async function goOnLater(
  deps: Dependencies,
  job: JobRow,
  { wait, attempts = 0 }: { wait: number; attempts?: number },
): Promise<void> {
  await deps.database.store
    .update(jobs)
    .set({ attempts, leaseUntil: null, runAt: new Date(deps.now().getTime() + wait) })
    .where(and(eq(jobs.id, job.id), eq(jobs.state, 'running')))
}
