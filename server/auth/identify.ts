import { and, eq, gt, isNull, lt, or } from 'drizzle-orm'
import type { Actor, Role } from '../../domain/roles'
import type { Database } from '../database/database'
import { apiKeys } from '../database/schema/people'
import type { SessionAuth } from './better-auth'
import { sha256 } from './secrets'

/** Who sends this request: an API key when there is an Authorization header, else the session of the cookie. */
export function createIdentify(options: {
  database: Database
  auth: SessionAuth
  now: () => Date
}) {
  return async function identify(request: Request): Promise<Actor | null> {
    const authorization = request.headers.get('authorization')
    if (authorization !== null) return identifyKey(options.database, options.now(), authorization)
    if (!request.headers.has('cookie')) return null
    const found = await options.auth.api.getSession({ headers: request.headers })
    if (!found || found.user.endedAt) return null
    return {
      kind: 'person',
      id: found.user.id,
      name: found.user.name,
      role: found.user.role as Role,
      workspaceId: found.user.workspaceId,
    }
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
