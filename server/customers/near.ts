import { sql } from 'drizzle-orm'
import type { Phone, Source } from '../../domain/customer-people'
import { rowsOf, type Store } from '../database/database'

export type Place = { lineId: string; key: string }
export type OwnedSource = Source & { lineId: string; owner: string }
export type OwnedPhone = Phone & { lineId: string }

/**
 * All names that these may be one person with, or have a number in common with: by an owner, by what Meta or a person
 * said, by a phone; and those of them in turn.
 */
export async function loadNear(
  tx: Store,
  places: readonly Place[],
): Promise<{ sources: OwnedSource[]; phones: OwnedPhone[] }> {
  const sources = rowsOf<OwnedSource>(
    await tx.execute(sql`
      with recursive near as (
        select place."lineId" as line_id, place.key
        from json_to_recordset(${JSON.stringify(places)}::json) as place("lineId" text, key text)
        union
        select near.line_id, next.key from near cross join lateral (
          select other.customer_id as key from customer_ids own join customer_ids other on other.owner = own.owner
            where own.line_id = near.line_id and own.customer_id = near.key
          union all select unnest(array[own.becomes, own.same_as]) from customer_ids own
            where own.line_id = near.line_id and own.customer_id = near.key
          union all select other.customer_id from customer_ids other
            where other.line_id = near.line_id and other.becomes = near.key
          union all select other.customer_id from customer_ids other
            where other.line_id = near.line_id and other.same_as = near.key
          union all select other.customer_id from customer_phones own
            join customer_phones other on other.line_id = own.line_id and other.digits = own.digits
            where own.line_id = near.line_id and own.customer_id = near.key
          union all select '+' || own.digits from customer_phones own
            where own.line_id = near.line_id and own.customer_id = near.key
          union all select other.customer_id from customer_phones other
            where near.key like '+%' and other.line_id = near.line_id and other.digits = substr(near.key, 2)
        ) next where next.key is not null)
      select told.line_id as "lineId", told.customer_id as key, told.owner, told.becomes, told.same_as as "sameAs",
        (extract(epoch from told.since) * 1000)::float8 as since,
        (extract(epoch from told.until) * 1000)::float8 as until
      from near join customer_ids told on told.line_id = near.line_id and told.customer_id = near.key`),
  )
  const phones = rowsOf<OwnedPhone>(
    await tx.execute(sql`
      select phone.line_id as "lineId", phone.customer_id as key, phone.digits, phone.trust,
        (extract(epoch from phone.since) * 1000)::float8 as since,
        (extract(epoch from phone.last_at) * 1000)::float8 as "lastAt",
        (extract(epoch from phone.shared_at) * 1000)::float8 as "sharedAt",
        (extract(epoch from phone.lost_at) * 1000)::float8 as "lostAt", phone.ruled_out as "ruledOut"
      from json_to_recordset(${JSON.stringify(sources)}::json) as place("lineId" text, key text)
      join customer_phones phone on phone.line_id = place."lineId" and phone.customer_id = place.key`),
  )
  return { sources, phones }
}
