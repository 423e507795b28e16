import type { z } from 'zod'
import type { createNameUse as contract, NameUse } from '../../domain/api/name-uses'
import { recordAudit } from '../audit/record'
import { nameUses } from '../database/schema/names'
import type { Change } from '../dependencies'
import { publish } from '../events/publish'
import { getNameUse } from './rows'

export async function createNameUse(
  change: Change,
  body: z.output<typeof contract.body>,
): Promise<NameUse> {
  const { tx, actor, at } = change
  const { workspaceId } = actor
  const { username, kind, title } = body
  const id = change.newId()
  await tx.insert(nameUses).values({
    id,
    workspaceId,
    username,
    kind,
    title,
    place: body.where || null,
    url: body.url ?? null,
    createdBy: actor.id,
    createdByName: actor.name,
    createdAt: at,
  })
  const subject = `/api/v1/name-uses/${id}`
  await publish({ ...change, workspaceId }, 'names.updated', subject)
  await recordAudit(change, {
    action: 'name_use.create',
    subject,
    after: { username, kind, title },
  })
  return getNameUse(tx, workspaceId, id)
}
