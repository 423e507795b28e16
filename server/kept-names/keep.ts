import type { z } from 'zod'
import type { keepName as contract, KeptName } from '../../domain/api/kept-names'
import { DomainError } from '../../domain/errors'
import { recordAudit } from '../audit/record'
import { keptNames } from '../database/schema/names'
import type { Change } from '../dependencies'
import { publish } from '../events/publish'
import { toKeptName } from './rows'
import { refusePastDay } from './until'

/** Keeps a name for a campaign: a word to our own people, of which Meta is told nothing. */
export async function keepName(
  change: Change,
  body: z.output<typeof contract.body>,
): Promise<KeptName> {
  const { tx, actor, at } = change
  const { workspaceId } = actor
  refusePastDay(body.until, at)
  const { username, campaign, until } = body
  const [row] = await tx
    .insert(keptNames)
    .values({
      id: change.newId(),
      workspaceId,
      username,
      campaign,
      until,
      note: body.note || null,
      createdBy: actor.id,
      createdByName: actor.name,
      createdAt: at,
    })
    .onConflictDoNothing()
    .returning()
  if (!row)
    throw new DomainError('already_exists', {
      detail: `@${username} is kept for a campaign already.`,
    })
  const subject = `/api/v1/kept-names/${row.id}`
  await publish({ ...change, workspaceId }, 'names.updated', subject)
  await recordAudit(change, {
    action: 'kept_name.create',
    subject,
    after: { username, campaign, until },
  })
  return toKeptName(row)
}
