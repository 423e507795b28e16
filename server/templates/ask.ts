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

/** The columns of one that is to be read; none where Meta is being asked something: after that it is read anyway. */
export function readingSoon({ at }: Pick<Change, 'at'>, { step, state }: TemplateRow) {
  if (step !== 'done' || state === 'deleted') return {}
  return { task: 'read' as const, step: 'ask' as const, attempts: 0, runAt: at, leaseUntil: null }
}

/** Has it read soon. That is no deed: nobody's ETag is stale by it. */
export async function readSoon(change: Change, row: TemplateRow): Promise<TemplateRow> {
  const soon = readingSoon(change, row)
  if (soon.step === undefined) return row
  await change.tx.update(templates).set(soon).where(eq(templates.id, row.id))
  await wakeWorker(change)
  return { ...row, ...soon }
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
