import { and, eq } from 'drizzle-orm'
import type { Endpoint } from '../domain/api/endpoint'
import { DomainError } from '../domain/errors'
import type { Actor } from '../domain/roles'
import { sha256 } from './auth/secrets'
import { idempotencyKeys } from './database/schema/flow'
import type { Change, Dependencies } from './dependencies'

type Asked = {
  deps: Dependencies
  contract: Endpoint
  request: Request
  body: unknown
  actor: Actor
  /** Which part of a call that does several things, each in a transaction of its own. */
  part?: number
}

/**
 * Runs a verb in one transaction. With an `Idempotency-Key` the first answer is stored in that same transaction, so
 * a repeated request, even one at the same time or after a crash, gets that answer and does nothing again.
 */
export async function answerOnce<T>(
  asked: Asked,
  verb: (change: Change) => Promise<T>,
): Promise<T> {
  const { deps, actor } = asked
  const key = keyOf(asked)
  const fingerprint = key === null ? '' : await fingerprintOf(asked)
  return deps.database.transaction(async (tx) => {
    const change = { tx, actor, at: deps.now(), newId: deps.newId }
    if (key === null) return verb(change)
    const stored = await claim(change, key, fingerprint)
    if (stored) {
      if (stored.fingerprint !== fingerprint || stored.answer === null)
        throw new DomainError('idempotency_mismatch')
      const answer = await deps.secrets.decrypt(stored.answer).catch(() => {
        throw new DomainError('idempotency_mismatch', {
          detail: 'The server has another key since.',
        })
      })
      // Stored by the same endpoint, as the fingerprint shows.
      return JSON.parse(answer) as T
    }
    const answer = await verb(change)
    const sealed = await deps.secrets.encrypt(JSON.stringify(answer))
    await tx.update(idempotencyKeys).set({ answer: sealed }).where(keyIs(actor, key))
    return answer
  })
}

/** Each part has a key of its own; with a space in it, so that no caller can have sent it. */
function keyOf({ contract, request, part }: Asked): string | null {
  const key = contract.idempotent ? readKey(request) : null
  return key === null || part === undefined ? key : `${key} ${part}`
}

function readKey(request: Request): string | null {
  const key = request.headers.get('idempotency-key')
  if (key === null) return null
  if (/^[\x21-\x7e]{1,200}$/.test(key)) return key
  throw new DomainError('invalid_input', {
    fields: [
      {
        path: 'header.idempotency-key',
        code: 'invalid',
        message: 'Use 1 to 200 visible ASCII characters.',
      },
    ],
  })
}

async function fingerprintOf({ request, body }: Asked): Promise<string> {
  const { pathname, search } = new URL(request.url)
  // A file may be large: its own hash stands for it.
  const content = body instanceof Uint8Array ? await sha256(body) : JSON.stringify(body ?? null)
  return sha256(`${request.method} ${pathname}${search} ${content}`)
}

/** Takes the key, or answers what is stored under it. Waits for another request that is using it right now. */
async function claim({ tx, actor, at }: Change, key: string, fingerprint: string) {
  const taken = await tx
    .insert(idempotencyKeys)
    .values({ workspaceId: actor.workspaceId, actorId: actor.id, key, fingerprint, at })
    .onConflictDoNothing()
    .returning({ key: idempotencyKeys.key })
  if (taken.length > 0) return null
  const [stored] = await tx.select().from(idempotencyKeys).where(keyIs(actor, key))
  return stored ?? null
}

function keyIs(actor: Actor, key: string) {
  return and(
    eq(idempotencyKeys.workspaceId, actor.workspaceId),
    eq(idempotencyKeys.actorId, actor.id),
    eq(idempotencyKeys.key, key),
  )
}
