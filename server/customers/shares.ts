import { sql } from 'drizzle-orm'
import type { ShareOutcome } from '../../domain/phone-request'
import { rowsOf, type Store } from '../database/database'
import type { PhoneRequestNews } from '../phone-requests/apply-facts'
import type { Share } from './news-from-events'

type Answered = {
  requestId: string
  at: number
  outcome: ShareOutcome
}

/**
 * Which question each share answers: the one that its message names, else the newest that Meta had by then. A second
 * share finds that one answered, and ends nothing else. Whose number it is was settled before.
 */
export async function newsOfShares(
  tx: Store,
  shares: readonly Share[],
): Promise<PhoneRequestNews[]> {
  if (shares.length === 0) return []
  // Meta tells whole seconds.
  const rows = shares.map((share) => ({ ...share, before: share.at + 1000 }))
  const result = await tx.execute(sql`
    select request.id as "requestId", share.at, case
      when share.digits is null then 'without_phone'
      when phone.ruled_out or exists (select 1 from number_conflicts conflict where conflict.state = 'open'
        and conflict.newer = told.owner and conflict.digits = share.digits) then 'conflict'
      else 'shared' end as outcome
    from json_to_recordset(${JSON.stringify(rows)}::json)
      as share("lineId" text, key text, at float8, before float8, digits text, "contextId" text)
    join customer_ids told on told.line_id = share."lineId" and told.customer_id = share.key
    left join customer_phones phone on phone.line_id = share."lineId" and phone.customer_id = share.key
      and phone.digits = share.digits
    cross join lateral (
      select id from phone_requests
      where phone_requests.customer = told.owner and phone_requests.line_id = share."lineId"
        and phone_requests.created_at < to_timestamp(share.before / 1000) and phone_requests.state <> 'cancelled'
        and coalesce(unsure_at, accepted_at, held_at, sent_at, delivered_at, read_at, failed_at) is not null
      order by message_id is not distinct from share."contextId" and message_id is not null desc, id desc
      limit 1) request`)
  return rowsOf<Answered>(result).map(({ requestId, at, outcome }) => ({
    id: requestId,
    facts: { sharedAt: new Date(at), shareOutcome: outcome },
  }))
}

/** Notes on open conflicts which question they came of: deciding them decides its outcome. */
export async function linkConflicts(tx: Store, shares: readonly PhoneRequestNews[]): Promise<void> {
  const ids = shares.filter(({ facts }) => facts.shareOutcome === 'conflict').map(({ id }) => id)
  if (ids.length === 0) return
  await tx.execute(sql`
    update number_conflicts set phone_request_id = request.id
    from phone_requests request
    where request.id in (select json_array_elements_text(${JSON.stringify(ids)}::json))
      and number_conflicts.newer = request.customer and number_conflicts.state = 'open'
      and number_conflicts.source = 'shared' and number_conflicts.phone_request_id is null`)
}
