import { sql } from 'drizzle-orm'
import { isPhoneKey, type CustomerFacts } from '../../domain/customer-news'
import { rowsOf, type Store } from '../database/database'

type Told = { lineId: string; facts: CustomerFacts }

/**
 * Most messages tell nothing but that somebody who is known wrote again. Moves the times of those customers and answers
 * their ids; all others are to be derived anew.
 */
export async function touchCustomers(
  tx: Store,
  told: readonly Told[],
  owners: ReadonlyMap<string, string>,
): Promise<Set<string>> {
  const places = told.flatMap(({ lineId, facts }) =>
    facts.sources.map(({ key }) => owners.get(`${lineId} ${key}`) ?? ''),
  )
  // Of one who is told of under two names each may say something else.
  const seen = new Set<string>()
  const twice = new Set(places.filter((owner) => seen.size === seen.add(owner).size))
  const rows = told
    .flatMap((one) => plainMessages(one, owners))
    .filter(({ owner }) => !twice.has(owner))
  if (rows.length === 0) return new Set()
  const result = await tx.execute(sql`
    update customers set
      last_message_at = greatest(last_message_at, to_timestamp(told."lastAt" / 1000)),
      phone_seen_at = greatest(phone_seen_at, to_timestamp(told."seenAt" / 1000))
    from json_to_recordset(${JSON.stringify(rows)}::json) as told(owner text, id text, "firstAt" float8, "lastAt" float8,
      name text, username text, digits text, "seenAt" float8)
    where customers.id = told.owner and customers.customer_id is not distinct from told.id
      and customers.last_message_at is not null and not customers.not_reachable
      and customers.first_seen_at < to_timestamp(told."firstAt" / 1000)
      and (told.name is null or (coalesce(customers.name, '') = told.name
        and coalesce(customers.username, '') = told.username))
      and (told.digits is null or (customers.phone_digits = told.digits and customers.phone_trust in ('seen', 'shared')))
    returning customers.id`)
  return new Set(rowsOf<{ id: string }>(result).map(({ id }) => id))
}

/** What the names told that were messages only, each under one name and at most one phone. */
function plainMessages({ lineId, facts }: Told, owners: ReadonlyMap<string, string>) {
  const names = grouped(facts.names)
  const phones = grouped(facts.phones)
  return facts.sources.flatMap((source) => {
    const { key, until, preferenceAt, firstMessageAt: firstAt, lastMessageAt: lastAt } = source
    const [name, ...moreNames] = names.get(key) ?? []
    const [phone, ...morePhones] = phones.get(key) ?? []
    const isShare = phone !== undefined && phone.sharedAt !== null
    if (until !== null || preferenceAt !== null || firstAt === null || isShare) return []
    if (moreNames.length > 0 || morePhones.length > 0 || phone?.lostAt) return []
    return [
      {
        owner: owners.get(`${lineId} ${key}`) ?? '',
        id: isPhoneKey(key) ? null : key,
        firstAt,
        lastAt,
        name: name?.name ?? null,
        username: name?.username ?? null,
        digits: phone?.digits ?? null,
        seenAt: phone?.seenAt ?? null,
      },
    ]
  })
}

function grouped<T extends { key: string }>(all: readonly T[]): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const one of all) groups.set(one.key, [...(groups.get(one.key) ?? []), one])
  return groups
}
