import { eq } from 'drizzle-orm'
import type { Person } from '../../domain/api/people'
import type { Role } from '../../domain/roles'
import { recordAudit } from '../audit/record'
import { account, invitations, session, user } from '../database/schema/people'
import type { Change } from '../dependencies'
import { publish } from '../events/publish'
import { demandOtherAdmin, lockPerson, toPerson } from './rows'

/** Changes a role. It counts from the person's next call on. */
export async function editPerson(change: Change, id: string, role: Role): Promise<Person> {
  const { tx, at, actor } = change
  const before = await lockPerson(tx, actor.workspaceId, id)
  if (before.role === 'admin' && role !== 'admin') await demandOtherAdmin(tx, actor.workspaceId, id)
  await tx.update(user).set({ role, updatedAt: at }).where(eq(user.id, id))
  await publish({ ...change, workspaceId: actor.workspaceId }, 'people.updated', '/api/v1/users')
  await recordAudit(change, {
    action: 'user.edit',
    subject: `/api/v1/users/${id}`,
    before: { role: before.role },
    after: { role },
  })
  return toPerson({ ...before, role })
}

/** Ends a person's access at once: sessions, password and invitation go, the record of what they did stays. */
export async function endPerson(change: Change, id: string): Promise<undefined> {
  const { tx, at, actor } = change
  const before = await lockPerson(tx, actor.workspaceId, id)
  if (before.endedAt !== null) return
  if (before.role === 'admin') await demandOtherAdmin(tx, actor.workspaceId, id)
  await tx.update(user).set({ endedAt: at, updatedAt: at }).where(eq(user.id, id))
  await tx.delete(session).where(eq(session.userId, id))
  await tx.delete(account).where(eq(account.userId, id))
  await tx.delete(invitations).where(eq(invitations.userId, id))
  await publish({ ...change, workspaceId: actor.workspaceId }, 'people.updated', '/api/v1/users')
  await recordAudit(change, {
    action: 'user.end',
    subject: `/api/v1/users/${id}`,
    before: { role: before.role },
  })
}
