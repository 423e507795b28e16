import { eq } from 'drizzle-orm'
import type { TemplateTask } from '../../domain/template-family'
import { templates } from '../database/schema/templates'
import type { Change } from '../dependencies'
import type { TemplateRow } from './rows'
import { wakeWorker } from './wake'

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
  await setColumns(change, row, soon)
  await wakeUnlessGathering(change)
  return { ...row, ...soon }
}

/** Wakes the worker when this commits; many that are gathered wake it once. */
export async function wakeUnlessGathering(change: Pick<Change, 'tx' | 'gathered'>): Promise<void> {
  if (!change.gathered) await wakeWorker(change)
}

/** Sets what was found out of it. The row must be locked. */
export async function updateTemplate(
  change: Pick<Change, 'tx' | 'gathered'>,
  row: TemplateRow,
  set: Partial<TemplateRow>,
): Promise<void> {
  await setColumns(change, row, { ...set, version: row.version + 1 })
}

/** The same without a new version: nobody's ETag is stale by it. */
export async function setColumns(
  { tx, gathered }: Pick<Change, 'tx' | 'gathered'>,
  row: TemplateRow,
  set: Partial<TemplateRow>,
): Promise<void> {
  if (gathered)
    gathered.templates.set(row.id, { ...(gathered.templates.get(row.id) ?? row), ...set })
  else await tx.update(templates).set(set).where(eq(templates.id, row.id))
}
