import { sql } from 'drizzle-orm'
import type { Job } from '../../../domain/api/jobs'
import { recordAudit } from '../../audit/record'
import { importRows, jobs } from '../../database/schema/flow'
import type { Change } from '../../dependencies'
import { publish } from '../../events/publish'
import { toJob } from '../../jobs/rows'
import { judgeRows, type JudgedRow } from './judge'
import { readKnown } from './known'
import type { FileRow } from './read-file'

/** Stores the rows with a job that creates their requests. Rows with problems are over at once: skipped. */
export async function startImport(
  change: Change,
  rows: readonly FileRow[],
  options: { submit: boolean },
): Promise<Job> {
  const { tx, actor, at } = change
  const { workspaceId } = actor
  const judged = judgeRows(rows, await readKnown(tx, workspaceId, at))
  const skipped = judged.filter(({ problems }) => problems.length > 0).length
  const [job] = await tx
    .insert(jobs)
    .values({
      id: change.newId(),
      workspaceId,
      kind: 'requests_import',
      state: 'queued',
      importing: { submit: options.submit, by: actor },
      done: skipped,
      total: judged.length,
      runAt: at,
      createdAt: at,
    })
    .returning()
  if (!job) throw new Error('A job that was inserted is gone.')
  await storeRows(change, job.id, judged)
  await tx.execute(sql`select pg_notify('handleboard_jobs', '')`)
  await publish({ ...change, workspaceId }, 'job.updated', `/api/v1/jobs/${job.id}`)
  await recordAudit(change, {
    action: 'username_request.import',
    subject: `/api/v1/jobs/${job.id}`,
    after: { rows: judged.length, skipped, submit: options.submit },
  })
  return toJob(job)
}

/** A statement takes 65,535 values. */
const rowsAtOnce = 2000

async function storeRows({ tx }: Change, jobId: string, judged: JudgedRow[]): Promise<void> {
  for (let from = 0; from < judged.length; from += rowsAtOnce)
    await tx.insert(importRows).values(
      judged.slice(from, from + rowsAtOnce).map(({ row, line, wish, problems }) => ({
        jobId,
        row,
        lineId: line?.id ?? null,
        lineName: line?.displayName ?? null,
        wish,
        problems,
        outcome: problems.length > 0 ? ('skipped' as const) : ('waiting' as const),
      })),
    )
}
