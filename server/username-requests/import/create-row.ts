import { and, eq } from 'drizzle-orm'
import type { ImportProblem } from '../../../domain/api/request-imports'
import { DomainError } from '../../../domain/errors'
import { nameThatGoes } from '../../../domain/name-use'
import { checkUsername } from '../../../domain/username'
import { importRows } from '../../database/schema/flow'
import type { Change } from '../../dependencies'
import type { LineRow } from '../../lines/rows'
import { demandReason } from '../../name-uses/change-reason'
import { createDraft } from '../create'
import { submitRequest } from '../submit'
import { candidatesOf, isPastDay } from '../wish'
import { rowProblem } from './problem'

export type StoredRow = typeof importRows.$inferSelect

/** Makes the request of one row and notes what came of it, in the transaction of its batch. */
export async function createRow(
  change: Change,
  stored: StoredRow,
  { line, submit }: { line: LineRow | null; submit: boolean },
): Promise<void> {
  const made = await make(change, stored, { line, submit })
  await change.tx
    .update(importRows)
    .set(
      'requestId' in made
        ? { outcome: 'created', requestId: made.requestId }
        : { outcome: 'refused', problems: [made.problem] },
    )
    .where(and(eq(importRows.jobId, stored.jobId), eq(importRows.row, stored.row)))
}

type Made = { requestId: string } | { problem: ImportProblem }

/** What was valid in the file may have become impossible meanwhile: that refuses the row, not its batch. */
async function make(
  change: Change,
  { wish }: StoredRow,
  { line, submit }: { line: LineRow | null; submit: boolean },
): Promise<Made> {
  if (line === null) return { problem: rowProblem('line', 'line_gone') }
  if (wish.campaignDate !== null && isPastDay(wish.campaignDate, change.at))
    return { problem: rowProblem('campaignDate', 'in_the_past') }
  try {
    const goes = submit
      ? nameThatGoes(line, checkUsername(wish.candidates[0] ?? '').username)
      : null
    const { workspaceId } = line
    const reason = wish.reason
    const why = await demandReason(change.tx, { workspaceId, username: goes, reason })
    const draft = await createDraft(change, line, wish, candidatesOf(wish))
    if (submit) await submitRequest(change, draft, why)
    return { requestId: draft.request.id }
  } catch (error) {
    // Raised before anything of this row is written, so the batch goes on.
    if (error instanceof DomainError && error.code === 'open_request_exists')
      return { problem: rowProblem('line', 'open_request_exists') }
    if (
      error instanceof DomainError &&
      error.fields?.some(({ code }) => code === 'reason_required')
    )
      return { problem: rowProblem('reason', 'reason_required') }
    throw error
  }
}
