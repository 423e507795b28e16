import { and, count, desc, eq, lt, ne } from 'drizzle-orm'
import type { z } from 'zod'
import type { listTemplates as contract } from '../../domain/api/phone-request-templates'
import type { Store } from '../database/database'
import { templates } from '../database/schema/templates'
import { accounts } from '../database/schema/workspaces'
import { decodeCursor, toPage } from '../paging'
import { selectTemplates } from './rows'
import { toTemplate } from './show'

type Query = z.output<typeof contract.query>
type Asked = { workspaceId: string; query: Query; now: Date }

/** A page of templates, newest first, and how many match. Deleted ones only where they are asked for. */
export async function listTemplates(store: Store, { workspaceId, query, now }: Asked) {
  const filter = and(eq(templates.workspaceId, workspaceId), ...filters(query))
  const cursor = decodeCursor(query.cursor)
  const rows = await selectTemplates(store)
    .where(and(filter, cursor === null ? undefined : lt(templates.id, cursor.id)))
    .orderBy(desc(templates.id))
    .limit(query.limit + 1)
  const [counted] = await store
    .select({ total: count() })
    .from(templates)
    .innerJoin(
      accounts,
      and(eq(accounts.workspaceId, templates.workspaceId), eq(accounts.wabaId, templates.wabaId)),
    )
    .where(filter)
  const page = toPage(
    rows,
    query.limit,
    (row) => toTemplate(row, now),
    ({ template }) => ({ value: '', id: template.id }),
  )
  return { ...page, total: counted?.total ?? 0 }
}

function filters({ wabaId, language, state, drift }: Query) {
  return [
    wabaId === undefined ? undefined : eq(templates.wabaId, wabaId),
    language === undefined ? undefined : eq(templates.language, language),
    state === undefined ? ne(templates.state, 'deleted') : eq(templates.state, state),
    drift === undefined ? undefined : eq(templates.drifted, true),
  ]
}
