import { and, eq, isNotNull } from 'drizzle-orm'
import type { Person } from '../../domain/api/people'
import { DomainError } from '../../domain/errors'
import type { Role } from '../../domain/roles'
import { recordAudit } from '../audit/record'
import { randomToken, sha256 } from '../auth/secrets'
import { invitations, user } from '../database/schema/people'
import type { Change } from '../dependencies'
import { publish } from '../events/publish'
import { createPerson } from './create-person'
import { lockPerson, toPerson } from './rows'

const week = 7 * 24 * 60 * 60_000

export type Invitation = { person: Person; invitationUrl: string; expiresAt: string }

/** Adds a person who sets a password by a link. The link is answered once; only its hash is stored. */
export async function invitePerson(
  change: Change,
  input: { name: string; email: string; role: Role },
  publicUrl: string,
): Promise<Invitation> {
  const { actor, at } = change
  const row =
    (await bringBack(change, input)) ??
    (await createPerson(change.tx, {
      ...input,
      id: change.newId(),
      accountId: change.newId(),
      workspaceId: actor.workspaceId,
      language: null,
      passwordHash: null,
      at,
    }))
  const link = await makeLink(change, row.id, publicUrl)
  await publish({ ...change, workspaceId: actor.workspaceId }, 'people.updated', '/api/v1/users')
  await recordAudit(change, {
    action: 'user.invite',
    subject: `/api/v1/users/${row.id}`,
    after: { email: row.email, role: row.role },
  })
  return { person: toPerson({ ...row, hasPassword: false }), ...link }
}

/** Somebody whose access ended here comes back as the same person, so that their record stays one. */
async function bringBack(
  { tx, actor, at }: Change,
  input: { name: string; email: string; role: Role },
) {
  const [row] = await tx
    .update(user)
    .set({ name: input.name, role: input.role, endedAt: null, updatedAt: at })
    .where(
      and(
        eq(user.email, input.email.toLowerCase()),
        eq(user.workspaceId, actor.workspaceId),
        isNotNull(user.endedAt),
      ),
    )
    .returning()
  return row ?? null
}

/** A new link for a person who lost the old one or forgot the password; links from before end. */
export async function renewInvitation(
  change: Change,
  id: string,
  publicUrl: string,
): Promise<Invitation> {
  const row = await lockPerson(change.tx, change.actor.workspaceId, id)
  if (row.endedAt !== null)
    throw new DomainError('step_not_allowed', {
      detail: 'The access of this person has ended; invite them again.',
      allowed: [],
    })
  await change.tx.delete(invitations).where(eq(invitations.userId, id))
  const link = await makeLink(change, id, publicUrl)
  await recordAudit(change, { action: 'user.renew_invitation', subject: `/api/v1/users/${id}` })
  return { person: toPerson(row), ...link }
}

async function makeLink(change: Change, userId: string, publicUrl: string) {
  const token = randomToken()
  const expiresAt = new Date(change.at.getTime() + week)
  await change.tx
    .insert(invitations)
    .values({ id: change.newId(), userId, tokenHash: await sha256(token), expiresAt })
  return { invitationUrl: `${publicUrl}/invitation/${token}`, expiresAt: expiresAt.toISOString() }
}
