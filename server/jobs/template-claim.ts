import { and, eq, sql } from 'drizzle-orm'
import { rowsOf, type Store } from '../database/database'
import { templates } from '../database/schema/templates'
import type { Dependencies } from '../dependencies'
import type { TemplateRow } from '../templates/rows'

export type TemplateJob = {
  id: string
  workspaceId: string
  wabaId: string
  name: string
  language: string
  metaId: string | null
  body: string
  category: TemplateRow['askedCategory']
  task: TemplateRow['task']
  /** What to do now: ask, or look because a question may have been sent already. */
  step: 'ask' | 'look'
  attempts: number
  leaseUntil: Date
}

/** What Meta takes in an hour of each account (meta-contract 6.1). */
const creationsAnHour = 100
const hour = 60 * 60_000

/**
 * Takes the next question about a template, as the outbox does: it becomes `look` in the same statement, accounts that
 * Meta told us to leave alone are passed over, and each account is asked one at a time. What is created is counted
 * by the hour here, before Meta counts it.
 */
export async function claimTemplate(deps: Dependencies): Promise<TemplateJob | null> {
  const at = deps.now()
  const now = sql`${at.toISOString()}::timestamptz`
  const hourAgo = sql`${new Date(at.getTime() - hour).toISOString()}::timestamptz`
  const leaseUntil = new Date(at.getTime() + deps.pace.lease)
  const result = await deps.database.store.execute(sql`
    with due as (
      select template.id, template.step from templates template
      join accounts on accounts.workspace_id = template.workspace_id and accounts.waba_id = template.waba_id
      where template.step <> 'done' and template.run_at <= ${now}
        and (template.lease_until is null or template.lease_until < ${now})
        and (accounts.paused_until is null or accounts.paused_until <= ${now})
        and not exists (
          select 1 from templates busy
          where busy.workspace_id = template.workspace_id and busy.waba_id = template.waba_id
            and busy.step <> 'done' and busy.lease_until >= ${now})
        and (template.task <> 'create' or template.step <> 'ask' or (
          select count(*) from templates made
          where made.workspace_id = template.workspace_id and made.waba_id = template.waba_id
            and made.create_asked_at > ${hourAgo}) < ${creationsAnHour})
      order by template.run_at, template.id limit 1 for update of template skip locked)
    update templates set step = 'look', lease_until = ${leaseUntil.toISOString()}::timestamptz,
      attempts = attempts + 1,
      create_asked_at = case when task = 'create' and due.step = 'ask' then ${now} else create_asked_at end
    from due where templates.id = due.id
    returning templates.id, templates.workspace_id as "workspaceId", templates.waba_id as "wabaId", templates.name,
      templates.language, templates.meta_id as "metaId", templates.body, templates.asked_category as category,
      templates.task, due.step, templates.attempts`)
  const [row] = rowsOf<Omit<TemplateJob, 'leaseUntil'>>(result)
  return row ? { ...row, leaseUntil } : null
}

/** The row, if this worker still holds it; locked until the commit. Another may have taken it over. */
export async function heldTemplate(tx: Store, job: TemplateJob): Promise<TemplateRow | null> {
  const [row] = await tx
    .select()
    .from(templates)
    .where(
      and(
        eq(templates.id, job.id),
        eq(templates.step, 'look'),
        eq(templates.task, job.task),
        eq(templates.leaseUntil, job.leaseUntil),
      ),
    )
    .for('update')
  return row ?? null
}

/** Gives the job back for a later try. */
export async function postponeTemplate(
  tx: Store,
  job: TemplateJob,
  step: 'ask' | 'look',
  runAt: Date,
): Promise<void> {
  await tx.update(templates).set({ step, runAt, leaseUntil: null }).where(eq(templates.id, job.id))
}

/** The question is over, and nothing came of it that anybody's version would count. */
export async function endQuestion(tx: Store, { id }: TemplateJob): Promise<void> {
  await tx.update(templates).set({ step: 'done', leaseUntil: null }).where(eq(templates.id, id))
}
