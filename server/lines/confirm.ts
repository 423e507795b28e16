import { eq } from 'drizzle-orm'
import type { Line } from '../../domain/api/lines'
import { DomainError } from '../../domain/errors'
import type { Actor } from '../../domain/roles'
import { lines } from '../database/schema/lines'
import type { Dependencies } from '../dependencies'
import { spendRead } from '../jobs/name-reader'
import { readCodesAgain } from '../message-codes/read-again'
import { readUsername } from '../meta/usernames'
import { graphClientFor } from '../settings/connection'
import { applyReading } from './apply-reading'
import { clockHour } from './read-again'
import { findLines, getLine, lockLine } from './rows'

/** Reads the name of one line from Meta now, because a person wants to know. */
export async function confirmLine(deps: Dependencies, actor: Actor, id: string): Promise<Line> {
  const [line] = await findLines(deps.database.store, actor.workspaceId, [id])
  if (!line) throw new DomainError('not_found')
  await demandRead(deps, line)
  const client = await graphClientFor(deps, actor.workspaceId)
  const found = client && (await readUsername(client, line.phoneNumberId))
  if (found?.kind !== 'ok')
    throw new DomainError('meta_unreachable', {
      ...(found?.kind === 'error' && { detail: `Meta answered with code ${found.error.code}.` }),
    })
  await deps.database.transaction(async (tx) => {
    const locked = await lockLine(tx, id)
    const change = { tx, actor, at: deps.now(), newId: deps.newId }
    if (!locked) return
    await applyReading(change, locked, { ...found, revoked: false, at: found.askedAt })
    await readCodesAgain(change, eq(lines.id, id))
  })
  return getLine(deps.database.store, actor.workspaceId, id)
}

/** Takes one read of the account's budget, or refuses. */
export async function demandRead(
  deps: Dependencies,
  account: { workspaceId: string; wabaId: string },
): Promise<void> {
  const now = deps.now()
  if (await spendRead(deps.database.store, account, now)) return
  throw new DomainError('too_many_requests', {
    detail: 'This account has used up its reads for this hour.',
    retryAfterSeconds: ((clockHour(now) + 1) * 3_600_000 - now.getTime()) / 1000,
  })
}
