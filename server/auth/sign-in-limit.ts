import { inArray, sql } from 'drizzle-orm'
import { DomainError } from '../../domain/errors'
import { rowsOf } from '../database/database'
import { rateLimit } from '../database/schema/people'
import type { Dependencies } from '../dependencies'
import { sha256 } from './secrets'

const windowMs = 5 * 60_000
/** Failed attempts within the window: for one person from one address, and for one address over all people. */
const limits = { person: 5, address: 30 } as const

/**
 * Counts an attempt before the password is looked at, so that many at once cannot slip through; a success takes
 * the count away again. Raises `too_many_requests` with the seconds to wait.
 */
export async function countSignIn(
  deps: Dependencies,
  who: { email: string; address: string },
): Promise<string[]> {
  const person = `sign-in ${await sha256(`${who.email} ${who.address}`)}`
  const address = `sign-in ${await sha256(who.address)}`
  await count(deps, person, limits.person)
  await count(deps, address, limits.address)
  return [person, address]
}

export async function forgetFailures(deps: Dependencies, keys: string[]): Promise<void> {
  await deps.database.store.delete(rateLimit).where(inArray(rateLimit.key, keys))
}

/** Counts one use of a key in its window and refuses when there were too many. */
export async function count(deps: Dependencies, key: string, limit: number): Promise<void> {
  const now = deps.now().getTime()
  const result = await deps.database.store.execute(sql`
    insert into rate_limit (id, key, count, last_request) values (${deps.newId()}, ${key}, 1, ${now})
    on conflict (key) do update set
      count = case when rate_limit.last_request < ${now - windowMs} then 1 else rate_limit.count + 1 end,
      last_request = case when rate_limit.last_request < ${now - windowMs} then ${now} else rate_limit.last_request end
    returning count, last_request`)
  const [row] = rowsOf<{ count: number; last_request: number | string }>(result)
  if (row && row.count > limit)
    throw new DomainError('too_many_requests', {
      retryAfterSeconds: (Number(row.last_request) + windowMs - now) / 1000,
    })
}
