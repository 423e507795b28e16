import { and, eq, gt, isNull, lt, or } from 'drizzle-orm'
import type { Actor, Role } from '../../domain/roles'
import type { Database } from '../database/database'
import { apiKeys } from '../database/schema/people'
import type { SessionAuth } from './better-auth'
import { sha256 } from './secrets'

export type Identify = ((request: Request) => Promise<Actor | null>) & {
  /** Asks again for everyone: somebody's access changed. */
  forget(): void
}

/** How long an identity is believed without asking the database again. Changes of access are announced at once. */
const freshFor = 5000
const mostRemembered = 5000

/** Who sends this request: an API key when there is an Authorization header, else the session of the cookie. */
export function createIdentify(options: {
  database: Database
  auth: SessionAuth
  now: () => Date
}): Identify {
  const remembered = new Map<string, { actor: Actor; until: number }>()
  let generation = 0
  async function identify(request: Request): Promise<Actor | null> {
    const credential = request.headers.get('authorization') ?? request.headers.get('cookie')
    if (credential === null) return null
    const now = options.now().getTime()
    const known = remembered.get(credential)
    if (known && known.until > now) return known.actor
    const asked = generation
    const actor = await askDatabase(options, request)
    if (remembered.size >= mostRemembered) remembered.clear()
    // An answer from before the access changed is not worth remembering.
    if (actor && asked === generation) remembered.set(credential, { actor, until: now + freshFor })
    else remembered.delete(credential)
    return actor
  }
  function forget() {
    generation += 1
    remembered.clear()
  }
  return Object.assign(identify, { forget })
}

async function askDatabase(
  { database, auth, now }: { database: Database; auth: SessionAuth; now: () => Date },
  request: Request,
): Promise<Actor | null> {
  const authorization = request.headers.get('authorization')
  if (authorization !== null) return identifyKey(database, now(), authorization)
  const found = await auth.api.getSession({ headers: request.headers })
  if (!found || found.user.endedAt) return null
  return {
    kind: 'person',
    id: found.user.id,
    name: found.user.name,
    role: found.user.role as Role,
    workspaceId: found.user.workspaceId,
  }
}

/** The key behind `Bearer hb_…`, unless it has ended or run out. */
export async function identifyKey(
  database: Database,
  now: Date,
  authorization: string,
): Promise<Actor | null> {
  const secret = /^Bearer (hb_[\w-]{20,100})$/.exec(authorization)?.[1]
  if (secret === undefined) return null
  const [key] = await database.store
    .select()
    .from(apiKeys)
    .where(
      and(
        eq(apiKeys.keyHash, await sha256(secret)),
        isNull(apiKeys.endedAt),
        or(isNull(apiKeys.expiresAt), gt(apiKeys.expiresAt, now)),
      ),
    )
  if (!key) return null
  if (key.lastUsedAt === null || key.lastUsedAt.getTime() < now.getTime() - 60_000)
    await noteUse(database, key.id, now)
  return {
    kind: 'key',
    id: key.id,
    name: key.name,
    scopes: key.scopes,
    workspaceId: key.workspaceId,
  }
}

/** Last use, to the minute: a busy key does not write on every call. */
async function noteUse(database: Database, keyId: string, now: Date): Promise<void> {
  const minuteAgo = new Date(now.getTime() - 60_000)
  await database.store
    .update(apiKeys)
    .set({ lastUsedAt: now })
    .where(
      and(eq(apiKeys.id, keyId), or(isNull(apiKeys.lastUsedAt), lt(apiKeys.lastUsedAt, minuteAgo))),
    )
}
