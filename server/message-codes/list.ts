import { and, count, desc, eq, ilike, lt, ne, or } from 'drizzle-orm'
import type { z } from 'zod'
import type { listMessageCodes as contract } from '../../domain/api/message-codes'
import type { Store } from '../database/database'
import { messageCodes } from '../database/schema/message-codes'
import { decodeCursor, toPage } from '../paging'
import { contains } from '../search'
import { selectCodes, toMessageCode } from './rows'

type Query = z.output<typeof contract.query>

/** A page of codes, newest first, and how many match. */
export async function listMessageCodes(store: Store, workspaceId: string, query: Query) {
  const filter = and(eq(messageCodes.workspaceId, workspaceId), ...filters(query))
  const cursor = decodeCursor(query.cursor)
  const rows = await selectCodes(store)
    .where(and(filter, cursor === null ? undefined : lt(messageCodes.id, cursor.id)))
    .orderBy(desc(messageCodes.id))
    .limit(query.limit + 1)
  const [counted] = await store.select({ total: count() }).from(messageCodes).where(filter)
  const page = toPage(rows, query.limit, toMessageCode, ({ code }) => ({ value: '', id: code.id }))
  return { ...page, total: counted?.total ?? 0 }
}

function filters({ lineId, q, state }: Query) {
  const pattern = contains((q ?? '').trim())
  return [
    lineId === undefined ? undefined : eq(messageCodes.lineId, lineId),
    state === undefined ? ne(messageCodes.state, 'deleted') : eq(messageCodes.state, state),
    q === undefined
      ? undefined
      : or(
          ilike(messageCodes.site, pattern),
          ilike(messageCodes.prefilledMessage, pattern),
          ilike(messageCodes.code, pattern),
        ),
  ]
}
