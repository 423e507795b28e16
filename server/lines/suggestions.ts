import { DomainError } from '../../domain/errors'
import type { Actor } from '../../domain/roles'
import type { Dependencies } from '../dependencies'
import { spendRead } from '../jobs/name-reader'
import { readSuggestions } from '../meta/usernames'
import { keepSuggestions } from '../name-pool/suggestions'
import { graphClientFor } from '../settings/connection'
import { findLines } from './rows'

/** Names that Meta keeps for the portfolio; empty when the account has used up its reads or Meta has none. */
export async function listSuggestions(deps: Dependencies, actor: Actor, id: string) {
  const [line] = await findLines(deps.database.store, actor.workspaceId, [id])
  if (!line) throw new DomainError('not_found')
  const now = deps.now()
  const client = await graphClientFor(deps, actor.workspaceId)
  if (!client || !(await spendRead(deps.database.store, line, now)))
    throw new DomainError('meta_unreachable')
  const found = await readSuggestions(client, line.phoneNumberId)
  if (found.kind !== 'ok') throw new DomainError('meta_unreachable')
  await keepSuggestions(deps, { line, usernames: found.usernames })
  return { items: found.usernames, confirmedAt: now.toISOString() }
}
