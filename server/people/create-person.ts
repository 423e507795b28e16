import type { Language } from '../../domain/api/me'
import { DomainError } from '../../domain/errors'
import type { Role } from '../../domain/roles'
import type { Store } from '../database/database'
import { account, user } from '../database/schema/people'

export type NewPerson = {
  id: string
  accountId: string
  workspaceId: string
  name: string
  email: string
  role: Role
  language: Language | null
  /** `null`: invited, sets it by the invitation's link. */
  passwordHash: string | null
  at: Date
}

/** Adds a person. An address that is taken, here or in another workspace, is `already_exists`. */
export async function createPerson(
  tx: Store,
  person: NewPerson,
): Promise<typeof user.$inferSelect> {
  const email = person.email.toLowerCase()
  const [row] = await tx
    .insert(user)
    .values({
      id: person.id,
      name: person.name,
      email,
      workspaceId: person.workspaceId,
      role: person.role,
      language: person.language,
      createdAt: person.at,
      updatedAt: person.at,
    })
    .onConflictDoNothing()
    .returning()
  if (!row)
    throw new DomainError('already_exists', { detail: 'A person with this e-mail address exists.' })
  if (person.passwordHash !== null)
    await setPassword(tx, { ...person, passwordHash: person.passwordHash })
  return row
}

/** Sets the password that the session library checks. */
export async function setPassword(
  tx: Store,
  person: { id: string; accountId: string; passwordHash: string; at: Date },
): Promise<void> {
  const values = { password: person.passwordHash, updatedAt: person.at }
  await tx
    .insert(account)
    .values({
      id: person.accountId,
      accountId: person.id,
      providerId: 'credential',
      userId: person.id,
      createdAt: person.at,
      ...values,
    })
    .onConflictDoUpdate({ target: [account.userId, account.providerId], set: values })
}
