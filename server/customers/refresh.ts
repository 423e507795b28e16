import { sql } from 'drizzle-orm'
import { askStateOf } from '../../domain/customer'
import { failureOf } from '../../domain/customer-failure'
import type { Store } from '../database/database'
import { customers } from '../database/schema/customers'
import type { Change } from '../dependencies'
import { arrivalDays, countArrivals } from './arrivals'
import { deriveCustomers, type Derived } from './derive'
import { columns, names, type CustomerRow, type Known, type Move, type Name } from './columns'
import { tellOfCustomers } from './tell'

/** Moves with each message, and nobody decides by it: whoever read the customer before is not out of date. */
const restless: readonly Name[] = ['lastMessageAt', 'phoneSeenAt']

/**
 * Derives all that follows from facts for these customers anew: from what was told of them and from their requests.
 * The rows are locked in the order of their ids. Tells programs and the funnel what it changed, but no screen: whoever
 * calls knows what else happened.
 */
export async function refreshCustomers(change: Change, ids: string[]): Promise<void> {
  if (ids.length === 0) return
  const before = await lockCustomers(change.tx, ids)
  const derived = await deriveCustomers(change.tx, [...before.keys()])
  const dayOf = await arrivalDays(change, derived)
  const moves = derived.flatMap((one) => {
    const row = before.get(one.id)
    return row ? [moveOf(row, one, dayOf(one))] : []
  })
  const moved = moves.filter(({ changed }) => changed.length > 0)
  if (moved.length > 0) await write(change.tx, moved)
  await countArrivals(change, moved)
  await tellOfCustomers(change, moved)
}

/** Locks customers in the order in which everybody locks them. */
export async function holdCustomers(tx: Store, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return
  await tx.execute(sql`
    select from customers where id in (select json_array_elements_text(${JSON.stringify(ids)}::json))
    order by id for no key update`)
}

export async function lockCustomers(
  tx: Store,
  ids: readonly string[],
): Promise<Map<string, CustomerRow>> {
  const rows = await tx
    .select()
    .from(customers)
    .where(sql`${customers.id} in (select json_array_elements_text(${JSON.stringify(ids)}::json))`)
    .orderBy(customers.id)
    .for('no key update')
  return new Map(rows.map((row) => [row.id, row]))
}

function moveOf(before: CustomerRow, derived: Derived, arrivedDay: string | null): Move {
  const after = { ...knownOf(derived), arrivedDay }
  const changed = names.filter((name) => plain(before[name]) !== after[name])
  return { before, after, changed }
}

function plain(value: CustomerRow[Name]) {
  return value instanceof Date ? value.getTime() : value
}

function knownOf(derived: Derived): Omit<Known, 'arrivedDay'> {
  const failure = failureOf(derived)
  return {
    ...derived,
    askState: askStateOf({
      phoneKnown: derived.phoneDigits !== null,
      inConflict: derived.inConflict,
      hasOpenRequest: derived.hasOpenRequest,
      last: derived.lastState,
    }),
    notReachable: failure.forGood,
    failedUntil: failure.until,
  }
}

const fields = sql.join(
  names.map((name) => sql`${sql.identifier(name)} ${sql.raw(jsonTypeOf(name))}`),
  sql`, `,
)
const values = sql.join(
  names.map((name) => sql`${sql.identifier(columnOf(name))} = ${valueOf(name)}`),
  sql`, `,
)

function columnOf(name: Name): string {
  return customers[name].name
}

function jsonTypeOf(name: Name): string {
  return columns[name] === 'timestamptz' ? 'float8' : columns[name]
}

function valueOf(name: Name) {
  const value = sql`known.${sql.identifier(name)}`
  return columns[name] === 'timestamptz' ? sql`to_timestamp(${value} / 1000)` : value
}

async function write(tx: Store, moves: readonly Move[]): Promise<void> {
  const rows = moves.map(({ before, after, changed }) => ({
    ...after,
    id: before.id,
    isNews: changed.some((name) => !restless.includes(name)),
  }))
  await tx.execute(sql`
    update customers set ${values}, version = version + known."isNews"::int
    from json_to_recordset(${JSON.stringify(rows)}::json) as known(id text, "isNews" boolean, ${fields})
    where customers.id = known.id`)
}
