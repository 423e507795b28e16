import { and, eq } from 'drizzle-orm'
import type { Language, Me } from '../../domain/api/me'
import { DomainError } from '../../domain/errors'
import { actions, may, type Actor } from '../../domain/roles'
import { user } from '../database/schema/people'
import { workspaces } from '../database/schema/workspaces'
import type { Change, Dependencies } from '../dependencies'
import { connectionOf, modeOf } from '../settings/connection'

/** Who asks, what they may do, and whether the workspace is sandbox or live. */
export async function showMe(deps: Dependencies, actor: Actor): Promise<Me> {
  const { store } = deps.database
  const [workspace] = await store
    .select()
    .from(workspaces)
    .where(eq(workspaces.id, actor.workspaceId))
  if (!workspace) throw new DomainError('not_signed_in')
  const [person] =
    actor.kind === 'person'
      ? await store.select().from(user).where(eq(user.id, actor.id))
      : [undefined]
  const connection = await connectionOf(deps, actor.workspaceId)
  return {
    kind: actor.kind === 'key' ? 'key' : 'person',
    id: actor.id,
    name: person?.name ?? actor.name,
    email: person?.email ?? null,
    role: actor.kind === 'person' ? actor.role : null,
    actions: actions.filter((action) => may(actor, action)),
    language: person?.language ?? null,
    workspace: { id: workspace.id, name: workspace.name },
    mode: modeOf(connection),
    metaConnected: connection !== null,
    reviewRequired: workspace.reviewRequired,
  }
}

/** Own name and language; a key has neither. */
export async function editMe(
  change: Change,
  set: { name?: string | undefined; language?: Language | undefined },
): Promise<void> {
  if (change.actor.kind !== 'person') throw new DomainError('not_allowed')
  const { name, language } = set
  await change.tx
    .update(user)
    .set({
      updatedAt: change.at,
      ...(name !== undefined && { name }),
      ...(language !== undefined && { language }),
    })
    .where(and(eq(user.id, change.actor.id), eq(user.workspaceId, change.actor.workspaceId)))
}
