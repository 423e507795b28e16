import type { z } from 'zod'
import type { confirmMessageCodes as contract } from '../../domain/api/message-codes'
import { DomainError } from '../../domain/errors'
import type { Actor } from '../../domain/roles'
import type { Store } from '../database/database'
import type { Dependencies } from '../dependencies'
import { demandRead } from '../lines/confirm'
import { findLines } from '../lines/rows'
import { readMessageCodes } from '../meta/message-codes'
import { graphClientFor } from '../settings/connection'
import { applyList } from './apply-list'

/** Looks at Meta's list of a line's codes now, because a person wants to know. */
export async function confirmMessageCodes(
  deps: Dependencies,
  actor: Actor,
  id: string,
): Promise<z.input<typeof contract.answer>> {
  const [line] = await findLines(deps.database.store, actor.workspaceId, [id])
  if (!line) throw new DomainError('not_found')
  await demandRead(deps, line)
  const client = await graphClientFor(deps, actor.workspaceId)
  const list = client && (await readMessageCodes(client, line.phoneNumberId))
  if (list?.kind !== 'ok')
    throw new DomainError('meta_unreachable', {
      ...(list?.kind === 'error' && { detail: `Meta answered with code ${list.error.code}.` }),
    })
  const begin = (tx: Store) => ({ tx, actor, at: deps.now(), newId: deps.newId })
  return { ...(await applyList(deps, begin, id, list)), confirmedAt: list.askedAt.toISOString() }
}
