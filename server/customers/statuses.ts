import { sql } from 'drizzle-orm'
import type { PhoneRequestFacts } from '../../domain/phone-request'
import { rowsOf, type Store } from '../database/database'
import type { PhoneRequestNews } from '../phone-requests/apply-facts'
import type { Sorted } from './news-from-events'

const mark = 'phone_request:'

type Told = Sorted['statuses'][number]

/**
 * What statuses mean for requests: by what we gave Meta with the message, else by the id of the message. Those of other
 * messages are not ours. Also answers whose requests they are.
 */
export async function newsOfStatuses(
  tx: Store,
  statuses: readonly Told[],
): Promise<{ news: PhoneRequestNews[]; customers: string[] }> {
  if (statuses.length === 0) return { news: [], customers: [] }
  const wanted = statuses.map(({ lineId, status: { messageId, callbackData } }) => ({
    lineId,
    messageId,
    id: callbackData?.startsWith(mark) ? callbackData.slice(mark.length) : null,
  }))
  const found = await findRequests(tx, wanted)
  const byId = new Map(found.map((row) => [row.id, row]))
  const byMessage = new Map(found.map((row) => [`${row.lineId} ${row.messageId}`, row]))
  const news = statuses.flatMap((told, index): PhoneRequestNews[] => {
    const { lineId, messageId, id = null } = wanted[index] ?? { lineId: '', messageId: '' }
    const marked = id === null ? undefined : byId.get(id)
    const row = marked?.lineId === lineId ? marked : byMessage.get(`${lineId} ${messageId}`)
    return row ? [{ id: row.id, messageId, ...newsOf(told) }] : []
  })
  return { news, customers: found.flatMap(({ customer }) => customer ?? []) }
}

type Wanted = { lineId: string; messageId: string; id: string | null }
type Found = { id: string; lineId: string; messageId: string | null; customer: string | null }

async function findRequests(tx: Store, wanted: readonly Wanted[]): Promise<Found[]> {
  const result = await tx.execute(sql`
    with wanted as (
      select * from json_to_recordset(${JSON.stringify(wanted)}::json) as told("lineId" text, "messageId" text, id text))
    select request.id, request.line_id as "lineId", request.message_id as "messageId", request.customer
    from wanted join phone_requests request on request.id = wanted.id
    union
    select request.id, request.line_id, request.message_id, request.customer
    from wanted join phone_requests request
      on request.line_id = wanted."lineId" and request.message_id = wanted."messageId"`)
  return rowsOf<Found>(result)
}

const factOf = {
  sent: 'sentAt',
  delivered: 'deliveredAt',
  read: 'readAt',
  failed: 'failedAt',
} as const satisfies Record<string, keyof PhoneRequestFacts>

function newsOf({ status, at }: Told): Pick<PhoneRequestNews, 'facts' | 'failure'> {
  if (status.status === 'unknown') return { facts: {} }
  const facts = { [factOf[status.status]]: at }
  if (status.status !== 'failed') return { facts }
  const [error] = status.errors
  const failure = { code: error?.code ?? null, details: error?.details ?? error?.title ?? null }
  return { facts, failure }
}
