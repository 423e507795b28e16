import { sql, type SQL } from 'drizzle-orm'
import { phoneDigits } from '../../domain/line'
import { rowsOf, type Store } from '../database/database'
import { contains } from '../search'

/** Up to so many matches are fetched and sorted; beyond, walking the list finds a page sooner. */
const fewMatches = 2000

export type Found =
  | { kind: 'few'; ids: string[] }
  /** Asked of each customer as the list is walked. */
  | { kind: 'many'; atLeast: number; condition: SQL }

/**
 * Customers by a part of a name or username, the beginning of an id, or the end of a phone; also those they had before.
 * What matches little is looked up by indexes; what matches much is met soon by walking the list.
 */
export async function findCustomers(
  store: Store,
  { q, filter }: { q: string; filter: SQL },
): Promise<Found> {
  // The limit stands within: whether there are many is known long before all are found.
  const ways = waysTo(q).map((way) => sql`(${way} limit ${fewMatches + 1})`)
  const matching = await store.execute(sql.join(ways, sql` union all `))
  const owners = [...new Set(rowsOf<{ owner: string }>(matching).map(({ owner }) => owner))]
  if (owners.length > fewMatches)
    return {
      kind: 'many',
      atLeast: fewMatches,
      condition: sql`(${sql.join(matches(q), sql` or `)})`,
    }
  if (owners.length === 0) return { kind: 'few', ids: [] }
  const filtered = await store.execute(sql`
    select customers.id from json_array_elements_text(${JSON.stringify(owners)}::json) as owner
    join customers on customers.id = owner where ${filter}`)
  return { kind: 'few', ids: rowsOf<{ id: string }>(filtered).map(({ id }) => id) }
}

function waysTo(q: string): SQL[] {
  const digits = endOfPhone(q)
  const id = beginningOfId(q)
  return [
    sql`select told.owner from customer_names naming
      join customer_ids told on told.line_id = naming.line_id and told.customer_id = naming.customer_id
      where ${isNamed('naming', q)}`,
    ...(digits === null
      ? []
      : [
          sql`select told.owner from customer_phones phone
      join customer_ids told on told.line_id = phone.line_id and told.customer_id = phone.customer_id
      where reverse(phone.digits) like ${`${reversed(digits)}%`}`,
        ]),
    ...(id === null
      ? []
      : [sql`select told.owner from customer_ids told where told.customer_id like ${`${id}%`}`]),
  ]
}

function matches(q: string): SQL[] {
  const digits = endOfPhone(q)
  const id = beginningOfId(q)
  return [
    isNamed('customers', q),
    ...(digits === null ? [] : [sql`customers.phone_digits like ${`%${digits}`}`]),
    ...(id === null ? [] : [sql`customers.customer_id like ${`${id}%`}`]),
  ]
}

/** One or two letters are in nearly every name: they mean the beginning of a word. */
function isNamed(table: 'naming' | 'customers', q: string): SQL {
  const name = sql.raw(`${table}.name`)
  const username = sql.raw(`${table}.username`)
  const text = contains(q.replace(/^@/, ''))
  if (text.length > 4) return sql`(${name} ilike ${text} or ${username} ilike ${text})`
  const start = text.slice(1)
  return sql`(${name} ilike ${start} or ${name} ilike ${`% ${start}`} or ${username} ilike ${start})`
}

/**
 * The end of a number, as people give it; a whole one they write here as "050-123 4567", which E.164 calls 972501234567.
 * `null` when the text is no number.
 */
function endOfPhone(q: string): string | null {
  const digits = phoneDigits(q)
  if (digits.length < 3 || !/^[\d\s()+.\u2066-\u2069-]+$/.test(q)) return null
  return digits.length >= 9 ? digits.replace(/^0+/, '') : digits
}

/** Its country in upper case, as ids are kept; no letter in an id means anything to LIKE. */
function beginningOfId(q: string): string | null {
  const [, country = '', rest = ''] = /^([a-z]{2})(\.[a-z0-9.]*)$/i.exec(q) ?? []
  return country === '' ? null : `${country.toUpperCase()}${rest}`
}

function reversed(digits: string): string {
  return [...digits].toReversed().join('')
}
