import { sql } from 'drizzle-orm'
import type { PhoneTrust } from '../../domain/customer'
import { rowsOf, type Store } from '../database/database'

/** What the facts of one customer say, as far as the database can tell by itself; times in milliseconds. */
export type Derived = {
  id: string
  customerId: string | null
  parentCustomerId: string | null
  username: string | null
  name: string | null
  phoneDigits: string | null
  phoneTrust: PhoneTrust | null
  phoneSince: number | null
  phoneSeenAt: number | null
  phoneSharedAt: number | null
  firstSeenAt: number
  arrivedWithoutPhone: boolean
  firstMessageAt: number | null
  lastMessageAt: number | null
  optedOut: boolean
  optedOutAt: number | null
  inConflict: boolean
  hasOpenRequest: boolean
  asks: number
  lastAskEndedAt: number | null
  /** The newest request that ended and was not taken back. */
  lastState: string | null
  lastFailedAt: number | null
  lastFailureCode: number | null
  lastFailureDetails: string | null
}

/** The trusts from the weakest, as the database compares them. */
const trustRank = sql.raw(
  `array_position(array['imported', 'typed', 'seen', 'shared'], phone.trust)`,
)

/** A time as JavaScript counts it, whatever the driver makes of times. */
function ms(column: string) {
  return sql.raw(`(extract(epoch from ${column}) * 1000)::float8`)
}

/**
 * Derives these customers anew from what was told of them. The database compares words as bytes here (`collate "C"`),
 * so that of two told in one second the same one wins everywhere.
 */
export async function deriveCustomers(tx: Store, ids: readonly string[]): Promise<Derived[]> {
  const result = await tx.execute(sql`
    with source as materialized (
      select told.* from customer_ids told
      where told.owner in (select json_array_elements_text(${JSON.stringify(ids)}::json))),
    span as (
      select owner, min(since) as first_seen_at, min(first_message_at) as first_message_at,
        max(last_message_at) as last_message_at
      from source group by owner),
    first_message as (
      select distinct on (owner) owner, first_with_phone from source where first_message_at is not null
      order by owner, first_message_at, first_with_phone),
    current_id as (
      select distinct on (owner) owner, customer_id, parent_customer_id from source
      where customer_id not like '+%'
      order by owner, until is not null, coalesce(last_message_at, since) desc, since desc, customer_id collate "C"),
    preference as (
      select distinct on (owner) owner, opted_out, preference_at from source where preference_at is not null
      order by owner, preference_at desc, opted_out desc),
    called as (
      select source.owner, naming.name, naming.username, naming.since, naming.last_at from source
      join customer_names naming on naming.line_id = source.line_id and naming.customer_id = source.customer_id),
    newest as (
      select distinct on (owner) owner, username from called
      order by owner, last_at desc, since desc, username collate "C", name collate "C"),
    named as (
      select distinct on (owner) owner, name from called where name <> ''
      order by owner, last_at desc, since desc, name collate "C"),
    number as (
      select source.owner, source.line_id, phone.digits, max(${trustRank}) as rank, min(phone.since) as since,
        max(phone.last_at) as last_at, max(phone.seen_at) as seen_at, max(phone.shared_at) as shared_at,
        max(greatest(phone.lost_at, source.until)) as lost_at, bool_or(phone.ruled_out) as ruled_out
      from source
      join customer_phones phone on phone.line_id = source.line_id and phone.customer_id = source.customer_id
      group by source.owner, source.line_id, phone.digits),
    shown as (
      select owner, max(seen_at) as seen_at, max(shared_at) as shared_at from number group by owner),
    phone as (
      select distinct on (owner) owner, digits, rank, since from number
      where (lost_at is null or lost_at < last_at) and not ruled_out
        and not exists (select 1 from number_conflicts conflict
          where conflict.newer = number.owner and conflict.digits = number.digits and conflict.state = 'open')
      order by owner, last_at desc, digits collate "C"),
    asked as (
      select customer as owner, bool_or(open) as has_open,
        count(*) filter (where coalesce(accepted_at, sent_at, delivered_at, read_at, unsure_at) is not null)::int as asks,
        max(greatest(shared_at, expired_at)) filter (where not open and state not in ('cancelled', 'failed')) as ended_at
      from phone_requests where customer in (select owner from span) group by customer),
    last as (
      select distinct on (customer) customer as owner, state, failed_at, failure_code, failure_details
      from phone_requests where customer in (select owner from span) and not open and state <> 'cancelled'
      order by customer, id desc)
    select span.owner as id, current_id.customer_id as "customerId", current_id.parent_customer_id as "parentCustomerId",
      nullif(newest.username, '') as username, named.name, phone.digits as "phoneDigits",
      (array['imported', 'typed', 'seen', 'shared'])[phone.rank] as "phoneTrust", ${ms('phone.since')} as "phoneSince",
      ${ms('shown.seen_at')} as "phoneSeenAt", ${ms('shown.shared_at')} as "phoneSharedAt",
      ${ms('span.first_seen_at')} as "firstSeenAt", not coalesce(first_message.first_with_phone, true) as "arrivedWithoutPhone",
      ${ms('span.first_message_at')} as "firstMessageAt", ${ms('span.last_message_at')} as "lastMessageAt",
      coalesce(preference.opted_out, false) as "optedOut",
      case when preference.opted_out then ${ms('preference.preference_at')} end as "optedOutAt",
      exists (select 1 from number_conflicts conflict where conflict.state = 'open'
        and (conflict.newer = span.owner or conflict.older = span.owner)) as "inConflict",
      coalesce(asked.has_open, false) as "hasOpenRequest", coalesce(asked.asks, 0) as asks,
      ${ms('asked.ended_at')} as "lastAskEndedAt", last.state as "lastState", ${ms('last.failed_at')} as "lastFailedAt",
      last.failure_code as "lastFailureCode", last.failure_details as "lastFailureDetails"
    from span
    left join first_message on first_message.owner = span.owner
    left join current_id on current_id.owner = span.owner
    left join preference on preference.owner = span.owner
    left join newest on newest.owner = span.owner
    left join named on named.owner = span.owner
    left join shown on shown.owner = span.owner
    left join phone on phone.owner = span.owner
    left join asked on asked.owner = span.owner
    left join last on last.owner = span.owner`)
  return rowsOf<Derived>(result)
}
