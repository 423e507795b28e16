import { and, eq } from 'drizzle-orm'
import type { z } from 'zod'
import type { editKeptName as contract, KeptName } from '../../domain/api/kept-names'
import { DomainError } from '../../domain/errors'
import { recordAudit } from '../audit/record'
import { keptNames } from '../database/schema/names'
import type { Change } from '../dependencies'
import { publish } from '../events/publish'
import { getKeptName } from './rows'
import { refusePastDay } from './until'

type Body = z.output<typeof contract.body>

/** Changes what a name is kept for, or keeps it again after its end. What is not named stays as it is. */
export async function editKeptName(
  change: Change,
  input: { id: string; body: Body; ifMatch: number | undefined },
): Promise<KeptName> {
  const { tx, actor, at } = change
  const { workspaceId } = actor
  const { campaign, until, note, ended } = input.body
  const before = await getKeptName(tx, workspaceId, input.id)
  if (before.version !== input.ifMatch) throw new DomainError('stale')
  if (until !== undefined && until !== before.until) refusePastDay(until, at)
  // Kept again by somebody else meanwhile, it meets the unique index, and the answer says that it exists.
  const [updated] = await tx
    .update(keptNames)
    .set({
      ...(campaign !== undefined && { campaign }),
      ...(until !== undefined && { until }),
      ...(note !== undefined && { note: note || null }),
      ...(ended === false && { endedAt: null, endedByName: null }),
      version: before.version + 1,
    })
    .where(and(eq(keptNames.id, input.id), eq(keptNames.version, before.version)))
    .returning({ id: keptNames.id })
  if (!updated) throw new DomainError('stale')
  const after = await getKeptName(tx, workspaceId, input.id)
  const subject = `/api/v1/kept-names/${input.id}`
  await publish({ ...change, workspaceId }, 'names.updated', subject)
  await recordAudit(change, {
    action: before.ended !== null && after.ended === null ? 'kept_name.restore' : 'kept_name.edit',
    subject,
    before: shownIn(before),
    after: shownIn(after),
  })
  return after
}

function shownIn({ username, campaign, until, note }: KeptName) {
  return { username, campaign, until, note }
}
