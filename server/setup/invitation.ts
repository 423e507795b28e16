import { and, eq, gt, isNull } from 'drizzle-orm'
import { DomainError } from '../../domain/errors'
import { recordAudit } from '../audit/record'
import { sha256 } from '../auth/secrets'
import type { Store } from '../database/database'
import { invitations, session, user } from '../database/schema/people'
import { workspaces } from '../database/schema/workspaces'
import type { Change } from '../dependencies'
import { publish } from '../events/publish'
import { setPassword } from '../people/create-person'

/** The invitation behind a link, as long as it can be used. */
async function findInvitation(store: Store, token: string, now: Date) {
  const [found] = await store
    .select({ invitation: invitations, person: user, workspaceName: workspaces.name })
    .from(invitations)
    .innerJoin(user, eq(user.id, invitations.userId))
    .innerJoin(workspaces, eq(workspaces.id, user.workspaceId))
    .where(
      and(
        eq(invitations.tokenHash, await sha256(token)),
        isNull(invitations.usedAt),
        gt(invitations.expiresAt, now),
        isNull(user.endedAt),
      ),
    )
  if (!found) throw new DomainError('invitation_ended')
  return found
}

export async function showInvitation(store: Store, token: string, now: Date) {
  const { invitation, person, workspaceName } = await findInvitation(store, token, now)
  return {
    name: person.name,
    email: person.email,
    role: person.role,
    workspaceName,
    expiresAt: invitation.expiresAt.toISOString(),
  }
}

/** Uses an invitation up, once, and sets the password. Sessions from before the new password end. */
export async function acceptInvitation(
  change: Omit<Change, 'actor'>,
  input: { token: string; passwordHash: string },
): Promise<{ email: string }> {
  const { tx, at } = change
  const { invitation, person } = await findInvitation(tx, input.token, at)
  const used = await tx
    .update(invitations)
    .set({ usedAt: at })
    .where(and(eq(invitations.id, invitation.id), isNull(invitations.usedAt)))
    .returning({ id: invitations.id })
  if (used.length === 0) throw new DomainError('invitation_ended')
  await setPassword(tx, {
    id: person.id,
    accountId: change.newId(),
    passwordHash: input.passwordHash,
    at,
  })
  await tx.delete(session).where(eq(session.userId, person.id))
  await publish({ ...change, workspaceId: person.workspaceId }, 'people.updated', '/api/v1/users')
  await recordAudit(
    {
      ...change,
      actor: {
        kind: 'person',
        id: person.id,
        name: person.name,
        role: person.role,
        workspaceId: person.workspaceId,
      },
    },
    { action: 'user.set_password', subject: `/api/v1/users/${person.id}` },
  )
  return { email: person.email }
}
