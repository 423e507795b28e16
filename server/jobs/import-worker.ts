import { and, asc, eq, inArray, lte, sql } from 'drizzle-orm'
import { importRows, jobs } from '../database/schema/flow'
import type { Store } from '../database/database'
import type { Change, Dependencies } from '../dependencies'
import { publish } from '../events/publish'
import { lockLines } from '../lines/rows'
import { createRow, type StoredRow } from '../username-requests/import/create-row'
import type { JobRow } from './rows'

/** Few enough that nobody else waits long for the embedded database, which does one transaction at a time. */
const rowsAtOnce = 25

/**
 * Creates the requests of the next rows of an import: requests, rows and progress in one transaction, which holds the
 * job. So there is no lease: a process that dies leaves no trace, and pausing waits for the batch that is under way.
 */
export async function workImport(deps: Dependencies): Promise<boolean> {
  // Looked at first, so that looking for work in vain begins no transaction.
  if (!(await hasDueImport(deps))) return false
  return deps.database.transaction(async (tx) => {
    const job = await holdNext(deps, tx)
    if (job?.importing == null) return false
    const { by, submit } = job.importing
    const change = { tx, actor: by, at: deps.now(), newId: deps.newId }
    const rows = await nextRows(tx, job.id)
    const lines = await presentLines(change, rows)
    for (const row of rows)
      await createRow(change, row, { line: lines.get(row.lineId ?? '') ?? null, submit })
    await moveOn(change, job, rows.length)
    return true
  })
}

function dueImports(deps: Dependencies) {
  return and(
    eq(jobs.kind, 'requests_import'),
    inArray(jobs.state, ['queued', 'running']),
    lte(jobs.runAt, deps.now()),
  )
}

async function hasDueImport(deps: Dependencies): Promise<boolean> {
  const { store } = deps.database
  const found = await store.select({ id: jobs.id }).from(jobs).where(dueImports(deps)).limit(1)
  return found.length > 0
}

/** The oldest import that no other process holds, held until the commit. */
async function holdNext(deps: Dependencies, tx: Store): Promise<JobRow | undefined> {
  const [job] = await tx
    .select()
    .from(jobs)
    .where(dueImports(deps))
    .orderBy(asc(jobs.id))
    .limit(1)
    .for('no key update', { skipLocked: true })
  return job
}

async function nextRows(tx: Store, jobId: string): Promise<StoredRow[]> {
  return tx
    .select()
    .from(importRows)
    .where(and(eq(importRows.jobId, jobId), eq(importRows.outcome, 'waiting')))
    .orderBy(asc(importRows.row))
    .limit(rowsAtOnce)
}

/** The lines of the rows, locked, without those that are gone from their account since. */
async function presentLines({ tx, actor }: Change, rows: StoredRow[]) {
  const ids = rows.flatMap(({ lineId }) => lineId ?? [])
  const locked = ids.length === 0 ? [] : await lockLines(tx, ids)
  const present = locked.filter(
    (line) => line.goneAt === null && line.workspaceId === actor.workspaceId,
  )
  return new Map(present.map((line) => [line.id, line]))
}

/** How far it has come; over when this batch was not full. */
async function moveOn(change: Change, job: JobRow, count: number): Promise<void> {
  const isOver = count < rowsAtOnce
  const { workspaceId } = job
  await change.tx
    .update(jobs)
    .set({
      done: sql`${jobs.done} + ${count}`,
      state: isOver ? 'done' : 'running',
      finishedAt: isOver ? change.at : null,
    })
    .where(eq(jobs.id, job.id))
  await publish({ ...change, workspaceId }, 'job.updated', `/api/v1/jobs/${job.id}`)
}
