import { and, eq } from 'drizzle-orm'
import type { z } from 'zod'
import type { editNameUse as contract, NameUse } from '../../domain/api/name-uses'
import { DomainError } from '../../domain/errors'
import { recordAudit } from '../audit/record'
import { nameUses } from '../database/schema/names'
import type { Change } from '../dependencies'
import { publish } from '../events/publish'
import { getNameUse, getOwnNameUse } from './rows'

type Body = z.output<typeof contract.body>

/** Corrects a use, ends it, or opens it again. What is not named stays as it is. */
export async function editNameUse(
  change: Change,
  input: { id: string; body: Body; ifMatch: number | undefined },
): Promise<NameUse> {
  const { tx, actor } = change
  const { workspaceId } = actor
  const before = await getOwnNameUse(tx, workspaceId, input.id)
  if (before.version !== input.ifMatch) throw new DomainError('stale')
  const [updated] = await tx
    .update(nameUses)
    .set({ ...columnsOf(change, input.body, before), version: before.version + 1 })
    .where(and(eq(nameUses.id, input.id), eq(nameUses.version, before.version)))
    .returning({ id: nameUses.id })
  if (!updated) throw new DomainError('stale')
  const after = await getNameUse(tx, workspaceId, input.id)
  const subject = `/api/v1/name-uses/${input.id}`
  await publish({ ...change, workspaceId }, 'names.updated', subject)
  await recordAudit(change, {
    action: `name_use.${verbOf(before, after)}`,
    subject,
    before: shownIn(before),
    after: shownIn(after),
  })
  return after
}

function columnsOf({ actor, at }: Change, body: Body, before: NameUse) {
  const { kind, title, where, url, ended } = body
  return {
    ...(kind !== undefined && { kind }),
    ...(title !== undefined && { title }),
    ...(where !== undefined && { place: where || null }),
    ...(url !== undefined && { url }),
    // Ended again, it keeps who did it first.
    ...(ended === true &&
      before.ended === null && { endedAt: at, endedBy: actor.id, endedByName: actor.name }),
    ...(ended === false && { endedAt: null, endedBy: null, endedByName: null }),
  }
}

function verbOf(before: NameUse, after: NameUse): 'end' | 'reopen' | 'edit' {
  if (before.ended === null && after.ended !== null) return 'end'
  return before.ended !== null && after.ended === null ? 'reopen' : 'edit'
}

function shownIn({ username, kind, title, where, url }: NameUse) {
  return { username, kind, title, where, url }
}
