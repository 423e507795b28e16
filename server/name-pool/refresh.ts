import { and, eq, isNull, sql } from 'drizzle-orm'
import type { z } from 'zod'
import type { refreshNamePool as contract } from '../../domain/api/name-pool'
import { DomainError } from '../../domain/errors'
import type { Actor } from '../../domain/roles'
import { recordAudit } from '../audit/record'
import { lines } from '../database/schema/lines'
import type { Dependencies } from '../dependencies'
import { spendRead } from '../jobs/name-reader'
import type { GraphClient } from '../meta/graph-client'
import { readSuggestions } from '../meta/usernames'
import { graphClientFor } from '../settings/connection'
import { keepSuggestions } from './suggestions'

type Answer = z.input<typeof contract.answer>
type Outcome = Answer['accounts'][number]

/** In one go; each may take as long as a call to Meta may. The others are told to come later. */
const mostAccounts = 10

type Reader = { id: string; workspaceId: string; wabaId: string; phoneNumberId: string }

/**
 * Asks Meta once for each account what it keeps for us: the list belongs to the whole business, so one line of an
 * account speaks for all of it (meta-contract 1.2).
 */
export async function refreshNamePool(deps: Dependencies, actor: Actor): Promise<Answer> {
  const { workspaceId } = actor
  const client = await graphClientFor(deps, workspaceId)
  if (!client) throw new DomainError('meta_unreachable')
  const accounts: Outcome[] = []
  for (const [index, reader] of (await readersOf(deps, workspaceId)).entries())
    accounts.push(
      index < mostAccounts
        ? await readOne(deps, client, reader)
        : { wabaId: reader.wabaId, outcome: 'later', names: 0 },
    )
  await deps.database.transaction((tx) =>
    recordAudit(
      { tx, actor, at: deps.now(), newId: deps.newId },
      { action: 'name_pool.refresh', subject: '/api/v1/name-pool', after: { accounts } },
    ),
  )
  return { accounts }
}

async function readOne(deps: Dependencies, client: GraphClient, reader: Reader): Promise<Outcome> {
  const { wabaId } = reader
  if (!(await spendRead(deps.database.store, reader, deps.now())))
    return { wabaId, outcome: 'wait', names: 0 }
  const found = await readSuggestions(client, reader.phoneNumberId)
  if (found.kind !== 'ok') return { wabaId, outcome: 'failed', names: 0 }
  await keepSuggestions(deps, { line: reader, usernames: found.usernames })
  return { wabaId, outcome: 'read', names: found.usernames.length }
}

/** One connected line of each account, the one that was named first. */
async function readersOf(deps: Dependencies, workspaceId: string): Promise<Reader[]> {
  return deps.database.store
    .selectDistinctOn([lines.wabaId], {
      id: lines.id,
      workspaceId: lines.workspaceId,
      wabaId: lines.wabaId,
      phoneNumberId: lines.phoneNumberId,
    })
    .from(lines)
    .where(and(eq(lines.workspaceId, workspaceId), isNull(lines.goneAt)))
    .orderBy(lines.wabaId, sql`${lines.status} = 'connected' desc`, lines.id)
}
