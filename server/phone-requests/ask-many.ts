import { and, asc, eq, inArray, sql } from 'drizzle-orm'
import type { z } from 'zod'
import type { askMany as contract } from '../../domain/api/phone-requests'
import { DomainError } from '../../domain/errors'
import { recordAudit } from '../audit/record'
import { languageErrors, readAsking } from '../asking/settings'
import type { Store } from '../database/database'
import { jobs } from '../database/schema/flow'
import type { Change } from '../dependencies'
import { publish } from '../events/publish'
import { toJob } from '../jobs/rows'
import type { Counts } from './count-many'
import { filterOf, type ManyFilter } from './many-filter'

type Body = z.output<typeof contract.body>

export function demandLanguage({ language }: Body): void {
  const fields = languageErrors('language', language)
  if (fields.length > 0) throw new DomainError('invalid_input', { fields })
}

/** Starts asking all that the filter means, or answers the job that is doing just that. */
export async function startAskMany(
  change: Change,
  body: Body,
  counts: Counts,
): Promise<z.input<typeof contract.answer>> {
  const { tx, actor, at } = change
  const { workspaceId } = actor
  if ((await readAsking(tx, workspaceId)).stopped) throw new DomainError('asking_stopped')
  // Two people at once get one job.
  await tx.execute(sql`select pg_advisory_xact_lock(hashtext(${`ask many ${workspaceId}`}))`)
  const filter = filterOf(body)
  const running = await sameJob(tx, workspaceId, filter)
  if (running) return { job: toJob(running), ...counts.answer }
  const [row] = await tx
    .insert(jobs)
    .values({
      id: change.newId(),
      workspaceId,
      kind: 'phone_requests',
      state: 'queued',
      asking: { filter, by: actor, after: null, walked: false },
      total: counts.looked,
      runAt: at,
      createdAt: at,
    })
    .returning()
  if (!row) throw new Error('A job that was inserted is gone.')
  await tx.execute(sql`select pg_notify('handleboard_jobs', '')`)
  const subject = `/api/v1/jobs/${row.id}`
  await publish({ ...change, workspaceId }, 'job.updated', subject)
  const after = { filter, ...counts.answer }
  await recordAudit(change, { action: 'phone_request.ask_many', subject, after })
  return { job: toJob(row), ...counts.answer }
}

async function sameJob(tx: Store, workspaceId: string, filter: ManyFilter) {
  const [row] = await tx
    .select()
    .from(jobs)
    .where(
      and(
        eq(jobs.workspaceId, workspaceId),
        eq(jobs.kind, 'phone_requests'),
        inArray(jobs.state, ['queued', 'running', 'paused']),
        sql`${jobs.asking} -> 'filter' = ${JSON.stringify(filter)}::jsonb`,
      ),
    )
    .orderBy(asc(jobs.id))
    .limit(1)
  return row
}
