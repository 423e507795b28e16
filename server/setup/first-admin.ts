import { sql } from 'drizzle-orm'
import type { z } from 'zod'
import type { createFirstAdmin as contract } from '../../domain/api/me'
import { DomainError } from '../../domain/errors'
import { roles } from '../../domain/roles'
import { recordAudit } from '../audit/record'
import type { Store } from '../database/database'
import { user } from '../database/schema/people'
import { workspaces } from '../database/schema/workspaces'
import type { Change, Dependencies } from '../dependencies'
import { createPerson } from '../people/create-person'

type Body = z.output<typeof contract.body>

/** Whether nobody is here yet. */
export async function firstAdminNeeded(store: Store): Promise<boolean> {
  const [anyone] = await store.select({ id: user.id }).from(user).limit(1)
  return anyone === undefined
}

const sampleNames = {
  template_manager: 'Tamar Levi',
  marketing: 'Maya Cohen',
  viewer: 'Victor Azoulay',
} as const

/** Makes the first admin, once: of two at the same time one gets `already_set_up`. */
export async function createFirstAdmin(
  deps: Dependencies,
  change: Omit<Change, 'actor'>,
  body: Body,
): Promise<{ email: string }> {
  const { tx, at } = change
  // Hashing takes a while; it is done before anything is locked.
  const passwordHash = await deps.hashPassword(body.password)
  await tx.execute(sql`select pg_advisory_xact_lock(724002)`)
  if (!(await firstAdminNeeded(tx))) throw new DomainError('already_set_up')
  const [workspace] = await tx
    .update(workspaces)
    .set({ name: body.workspaceName })
    .returning({ id: workspaces.id })
  if (!workspace) throw new Error('There is no workspace to set up.')
  const common = { workspaceId: workspace.id, passwordHash, language: body.language, at }
  const admin = await createPerson(tx, {
    ...common,
    id: change.newId(),
    accountId: change.newId(),
    name: body.name,
    email: body.email,
    role: 'admin',
  })
  if (body.samplePeople) await createSamplePeople(change, common)
  await recordAudit(
    {
      ...change,
      actor: {
        kind: 'person',
        id: admin.id,
        name: admin.name,
        role: 'admin',
        workspaceId: workspace.id,
      },
    },
    {
      action: 'workspace.set_up',
      subject: `/api/v1/users/${admin.id}`,
      after: { email: admin.email, samplePeople: body.samplePeople },
    },
  )
  return { email: admin.email }
}

/** One person for each other role, so that a newcomer to the sandbox can try them all. */
async function createSamplePeople(
  change: Omit<Change, 'actor'>,
  common: { workspaceId: string; passwordHash: string; language: Body['language']; at: Date },
): Promise<void> {
  for (const role of roles) {
    if (role === 'admin') continue
    await createPerson(change.tx, {
      ...common,
      id: change.newId(),
      accountId: change.newId(),
      name: sampleNames[role],
      email: `${role.replace('_', '-')}@example.com`,
      role,
    })
  }
}
