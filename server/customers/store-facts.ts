import { sql } from 'drizzle-orm'
import type { NameFacts, PhoneFacts, SourceFacts } from '../../domain/customer-news'
import { rowsOf, type Store } from '../database/database'

/** Facts of one line as rows; the merging is that of domain/customer-news.ts, done by the database. */
type OfLine<T> = T & { lineId: string }

/** A name on a line; with its owner. */
export type Named = { lineId: string; key: string; owner: string }

function time(column: string) {
  return sql.raw(`to_timestamp(told."${column}" / 1000)`)
}

/** Stores what names told. Answers those that were new, or ended by this: whose they are is to be settled anew. */
export async function storeSources(
  tx: Store,
  rows: readonly (OfLine<SourceFacts> & { owner: string })[],
): Promise<Named[]> {
  if (rows.length === 0) return []
  const result = await tx.execute(sql`
    insert into customer_ids as known (line_id, customer_id, owner, since, until, becomes, parent_customer_id,
      first_message_at, first_with_phone, last_message_at, opted_out, preference_at)
    select told."lineId", told.key, told.owner, ${time('since')}, ${time('until')}, told.becomes,
      told."parentCustomerId", ${time('firstMessageAt')}, told."firstWithPhone", ${time('lastMessageAt')},
      told."optedOut", ${time('preferenceAt')}
    from json_to_recordset(${JSON.stringify(rows)}::json) as told("lineId" text, key text, owner text, since float8,
      until float8, becomes text, "parentCustomerId" text, "firstMessageAt" float8, "firstWithPhone" boolean,
      "lastMessageAt" float8, "optedOut" boolean, "preferenceAt" float8)
    on conflict (line_id, customer_id) do update set
      since = least(known.since, excluded.since),
      until = least(known.until, excluded.until),
      becomes = case
        when excluded.until is null or known.until < excluded.until then known.becomes
        when known.until is null or excluded.until < known.until then excluded.becomes
        else least(known.becomes collate "C", excluded.becomes) end,
      parent_customer_id = greatest(known.parent_customer_id collate "C", excluded.parent_customer_id),
      first_with_phone = case
        when excluded.first_message_at is null or known.first_message_at < excluded.first_message_at
          then known.first_with_phone
        when known.first_message_at is null or excluded.first_message_at < known.first_message_at
          then excluded.first_with_phone
        else known.first_with_phone and excluded.first_with_phone end,
      first_message_at = least(known.first_message_at, excluded.first_message_at),
      last_message_at = greatest(known.last_message_at, excluded.last_message_at),
      opted_out = case
        when excluded.preference_at is null or known.preference_at > excluded.preference_at then known.opted_out
        when known.preference_at is null or excluded.preference_at > known.preference_at then excluded.opted_out
        else known.opted_out or excluded.opted_out end,
      preference_at = greatest(known.preference_at, excluded.preference_at)
    returning line_id as "lineId", customer_id as key, owner, (xmax = 0 or until is not null) as unsettled`)
  return rowsOf<Named & { unsettled: boolean }>(result).filter(({ unsettled }) => unsettled)
}

export async function storeNames(tx: Store, rows: readonly OfLine<NameFacts>[]): Promise<void> {
  if (rows.length === 0) return
  await tx.execute(sql`
    insert into customer_names as known (line_id, customer_id, name, username, since, last_at)
    select told."lineId", told.key, told.name, told.username, ${time('since')}, ${time('lastAt')}
    from json_to_recordset(${JSON.stringify(rows)}::json) as told("lineId" text, key text, name text, username text,
      since float8, "lastAt" float8)
    on conflict (line_id, customer_id, name, username) do update set
      since = least(known.since, excluded.since), last_at = greatest(known.last_at, excluded.last_at)
    where known.since > excluded.since or known.last_at < excluded.last_at`)
}

/** Stores the phones of names. Answers those names whose phone is new to them, or was lost: others may hold it. */
export async function storePhones(
  tx: Store,
  rows: readonly OfLine<PhoneFacts>[],
): Promise<Omit<Named, 'owner'>[]> {
  if (rows.length === 0) return []
  const result = await tx.execute(sql`
    insert into customer_phones as known
      (line_id, customer_id, digits, trust, since, last_at, seen_at, shared_at, lost_at)
    select told."lineId", told.key, told.digits, told.trust, ${time('since')}, ${time('lastAt')},
      ${time('seenAt')}, ${time('sharedAt')}, ${time('lostAt')}
    from json_to_recordset(${JSON.stringify(rows)}::json) as told("lineId" text, key text, digits text, trust text,
      since float8, "lastAt" float8, "seenAt" float8, "sharedAt" float8, "lostAt" float8)
    on conflict (line_id, customer_id, digits) do update set
      trust = case when array_position(array['imported', 'typed', 'seen', 'shared'], excluded.trust)
        > array_position(array['imported', 'typed', 'seen', 'shared'], known.trust)
        then excluded.trust else known.trust end,
      since = least(known.since, excluded.since),
      last_at = greatest(known.last_at, excluded.last_at),
      seen_at = greatest(known.seen_at, excluded.seen_at),
      shared_at = greatest(known.shared_at, excluded.shared_at),
      lost_at = greatest(known.lost_at, excluded.lost_at)
    where known.since > excluded.since or known.last_at < excluded.last_at or excluded.shared_at is not null
      or excluded.lost_at is not null
    returning line_id as "lineId", customer_id as key,
      (xmax = 0 or lost_at is not null) as unsettled`)
  const shared = new Set(rows.filter(isShared).map(({ lineId, key }) => `${lineId} ${key}`))
  return rowsOf<Omit<Named, 'owner'> & { unsettled: boolean }>(result).filter(
    ({ unsettled, lineId, key }) => unsettled || shared.has(`${lineId} ${key}`),
  )
}

/** By a share a phone that was only written down becomes the customer's, whoever else has it. */
function isShared({ sharedAt }: PhoneFacts): boolean {
  return sharedAt !== null
}
