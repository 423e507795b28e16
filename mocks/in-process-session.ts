import { hashPassword, verifyPassword } from 'better-auth/crypto'
import { and, eq, isNull } from 'drizzle-orm'
import type { Actor, Role } from '../domain/roles'
import { identifyKey } from '../server/auth/identify'
import type { Database } from '../server/database/database'
import { account, user } from '../server/database/schema/people'
import { workspaces } from '../server/database/schema/workspaces'
import type { Dependencies } from '../server/dependencies'
import { createPerson } from '../server/people/create-person'

type Person = typeof user.$inferSelect

/** One session for one tab or test: whoever signed in last. API keys work as they do on the server. */
export function createInProcessSession(database: Database, now: () => Date) {
  let current: Actor | null = null

  /** Roles change and access ends while somebody is signed in. */
  async function refresh(actor: Actor | null): Promise<Actor | null> {
    if (actor?.kind !== 'person') return actor
    const [person] = await database.store
      .select()
      .from(user)
      .where(and(eq(user.id, actor.id), isNull(user.endedAt)))
    return person ? actorOf(person) : null
  }

  async function signIn(request: Request): Promise<Response> {
    const { email, password } = (await request.json()) as { email: string; password: string }
    const [found] = await database.store
      .select({ person: user, hash: account.password })
      .from(user)
      .innerJoin(account, eq(account.userId, user.id))
      .where(and(eq(user.email, email.toLowerCase()), isNull(user.endedAt)))
    const right = found?.hash && (await verifyPassword({ hash: found.hash, password }))
    if (!found || !right) return Response.json({}, { status: 401 })
    current = actorOf(found.person)
    await database.store.update(user).set({ lastSeenAt: now() }).where(eq(user.id, found.person.id))
    return Response.json({})
  }

  return {
    become(actor: Actor | null) {
      current = actor
    },
    async identify(request: Request): Promise<Actor | null> {
      const authorization = request.headers.get('authorization')
      return authorization === null ? refresh(current) : identifyKey(database, now(), authorization)
    },
    async handle(request: Request): Promise<Response> {
      const { pathname } = new URL(request.url)
      if (pathname === '/api/auth/sign-in/email') return signIn(request)
      if (pathname === '/api/auth/sign-out') current = null
      return Response.json({})
    },
    async addPerson(
      deps: Dependencies,
      person: { name: string; email: string; role: Role; password?: string },
    ): Promise<Actor & { kind: 'person' }> {
      const [workspace] = await database.store
        .select()
        .from(workspaces)
        .orderBy(workspaces.createdAt)
        .limit(1)
      if (!workspace) throw new Error('There is no workspace yet.')
      const { password, ...rest } = person
      const row = await createPerson(database.store, {
        ...rest,
        id: deps.newId(),
        accountId: deps.newId(),
        workspaceId: workspace.id,
        language: 'en',
        passwordHash: password === undefined ? 'never matches' : await hashPassword(password),
        at: now(),
      })
      return actorOf(row)
    },
  }
}

function actorOf(person: Person): Actor & { kind: 'person' } {
  const { id, name, role, workspaceId } = person
  return { kind: 'person', id, name, role, workspaceId }
}
