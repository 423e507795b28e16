import { eq, sql } from 'drizzle-orm'
import type { TemplateTask } from '../../domain/template-family'
import { templates } from '../database/schema/templates'
import type { Change } from '../dependencies'
import type { TemplateRow } from './rows'

/** The columns of a template that Meta is to be asked about, from the beginning. */
export function asking({ at }: Pick<Change, 'at'>, task: TemplateTask) {
  return {
    task,
    step: 'ask' as const,
    problem: null,
    problemDetails: null,
    attempts: 0,
    runAt: at,
    leaseUntil: null,
  }
}

/** Asks later how it stands; not where Meta is being asked something: then it is read after that anyway. */
export function readingSoon({ at }: Pick<Change, 'at'>, { step }: Pick<TemplateRow, 'step'>) {
  if (step !== 'done') return {}
  return { task: 'read' as const, step: 'ask' as const, attempts: 0, runAt: at, leaseUntil: null }
}

/** Wakes the worker when this commits. */
export async function wakeWorker({ tx }: Pick<Change, 'tx'>): Promise<void> {
  await tx.execute(sql`select pg_notify('handleboard_outbox', '')`)
}

export async function updateTemplate(
  { tx }: Pick<Change, 'tx'>,
  row: TemplateRow,
  set: Partial<TemplateRow>,
): Promise<void> {
  await tx
    .update(templates)
    .set({ ...set, version: row.version + 1 })
    .where(eq(templates.id, row.id))
}
