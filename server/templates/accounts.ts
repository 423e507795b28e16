import { and, asc, count, eq, ne, sql } from 'drizzle-orm'
import type { z } from 'zod'
import type {
  listOtherTemplates as othersContract,
  listTemplateAccounts as contract,
} from '../../domain/api/template-accounts'
import { templateStates } from '../../domain/template'
import type { Store } from '../database/database'
import { otherTemplates, templates } from '../database/schema/templates'
import { accounts } from '../database/schema/workspaces'
import { decodeCursor, toPage } from '../paging'

type Accounts = z.output<typeof contract.answer>

/** Each account: when it was read, what went wrong, and how its templates stand. */
export async function listTemplateAccounts(store: Store, workspaceId: string): Promise<Accounts> {
  const rows = await store
    .select()
    .from(accounts)
    .where(eq(accounts.workspaceId, workspaceId))
    .orderBy(asc(accounts.wabaId))
  const counted = await countStates(store, workspaceId)
  const others = await countOthers(store, workspaceId)
  return {
    items: rows.map(({ wabaId, name, templatesSyncedAt, templatesProblem }) => {
      const here = counted.filter((row) => row.wabaId === wabaId)
      const of = (state: string) =>
        here.filter((row) => row.state === state).reduce((sum, row) => sum + row.total, 0)
      return {
        wabaId,
        name,
        confirmedAt: templatesSyncedAt?.toISOString() ?? null,
        problem: templatesProblem,
        // Every state has its count; the type of an object made from entries does not say so.
        counts: Object.fromEntries(
          templateStates.map((state) => [state, of(state)]),
        ) as Accounts['items'][number]['counts'],
        waiting: of('submitting'),
        others: others.find((row) => row.wabaId === wabaId)?.total ?? 0,
      }
    }),
  }
}

function countStates(store: Store, workspaceId: string) {
  return store
    .select({ wabaId: templates.wabaId, state: templates.state, total: count() })
    .from(templates)
    .where(and(eq(templates.workspaceId, workspaceId), ne(templates.state, 'deleted')))
    .groupBy(templates.wabaId, templates.state)
}

function countOthers(store: Store, workspaceId: string) {
  return store
    .select({ wabaId: otherTemplates.wabaId, total: count() })
    .from(otherTemplates)
    .where(eq(otherTemplates.workspaceId, workspaceId))
    .groupBy(otherTemplates.wabaId)
}

type OthersQuery = z.output<typeof othersContract.query>

/** Templates of others, by name, on accounts that are connected. */
export async function listOtherTemplates(store: Store, workspaceId: string, query: OthersQuery) {
  const cursor = decodeCursor(query.cursor)
  const { workspaceId: owner, wabaId, name, metaId } = otherTemplates
  const rows = await store
    .select({ other: otherTemplates })
    .from(otherTemplates)
    .innerJoin(accounts, and(eq(accounts.workspaceId, owner), eq(accounts.wabaId, wabaId)))
    .where(
      and(
        eq(owner, workspaceId),
        query.wabaId === undefined ? undefined : eq(wabaId, query.wabaId),
        cursor ? sql`(${name}, ${metaId}) > (${cursor.value}, ${cursor.id})` : undefined,
      ),
    )
    .orderBy(asc(name), asc(metaId))
    .limit(query.limit + 1)
  return toPage(
    rows,
    query.limit,
    ({ other: { workspaceId: _owner, readAt, ...other } }) => ({
      ...other,
      readAt: readAt.toISOString(),
    }),
    ({ other }) => ({ value: other.name, id: other.metaId }),
  )
}
