import { eq, sql } from 'drizzle-orm'
import { afterAll, expect, it } from 'vitest'
import type { Line } from '../../domain/api/lines'
import {
  customerIds,
  customerNames,
  customerPhones,
  customers,
  numberConflicts,
} from '../../server/database/schema/customers'
import { funnelDays } from '../../server/database/schema/phone-requests'
import { changed, createDeliveries, preference, sharedCard, wrote } from './customer-deliveries'
import { openDesk } from './desk'

const desk = await openDesk({ lines: 40 })
afterAll(desk.close)
const { deliver, deliverTogether } = createDeliveries(desk)
const { store } = desk.database

const minute = 60_000
const start = Date.now() - 40 * 24 * 60 * minute
const at = (minutes: number) => new Date(start + minutes * minute)

/** Each with its own persons: seven stories that touch the same numbers. */
function story() {
  const [a, b, c, d] = ['IL.1001', 'IL.1002', 'IL.1003', 'IL.1004']
  const [p, q] = ['972501110001', '972501110002']
  return [
    wrote({ phone: p, name: 'Dana' }, at(1)),
    wrote({ id: a, phone: p, name: 'Dana K' }, at(10)),
    wrote({ id: a, name: 'Dana K', username: 'dana.k' }, at(20)),
    wrote({ id: b, name: 'Avi', username: 'avi' }, at(12)),
    sharedCard({ id: b, name: 'Avi', username: 'avi' }, at(30), { phone: p }),
    wrote({ id: c, name: 'Rina', username: 'rina' }, at(15)),
    changed({}, at(40), {
      type: 'user_changed_user_id',
      user_id: d,
      previous_user_id: c,
      body: 'User changed',
    }),
    wrote({ id: d, name: 'Rina L', username: 'rina' }, at(41)),
    wrote({ id: d, phone: q, name: 'Rina L' }, at(50)),
    preference({ id: d }, at(51), 'stop'),
    preference({ id: d }, at(52), 'resume'),
    preference({ id: c }, at(53), 'stop'),
    changed({ phone: q }, at(60), {
      type: 'user_changed_number',
      wa_id: '972501110003',
      body: 'x',
    }),
    wrote({ phone: '972501110003', name: 'Rina L' }, at(61)),
    wrote({ id: b, phone: '972501110009', name: 'Avi B' }, at(70)),
  ]
}

/** All that is known on the line, without our own ids and what says when we heard of it. */
async function stateOf({ id }: Line) {
  const rows = await store.select().from(customers).where(eq(customers.lineId, id))
  const names = new Map(rows.map((row) => [row.id, `${row.customerId} ${row.name}`]))
  const sources = await store.select().from(customerIds).where(eq(customerIds.lineId, id))
  const told = sources.map(({ owner, lineId: _line, ...rest }) =>
    JSON.stringify({ ...rest, owner: names.get(owner) }),
  )
  const conflicts = await store.select().from(numberConflicts).where(eq(numberConflicts.lineId, id))
  return {
    customers: rows
      .map(({ id: _id, lineId: _line, version: _version, autoAskedAt: _askedAt, ...rest }) =>
        JSON.stringify(rest),
      )
      .toSorted(),
    told: told.toSorted(),
    names: (await store.select().from(customerNames).where(eq(customerNames.lineId, id)))
      .map(({ lineId: _line, ...rest }) => JSON.stringify(rest))
      .toSorted(),
    phones: (await store.select().from(customerPhones).where(eq(customerPhones.lineId, id)))
      .map(({ lineId: _line, ...rest }) => JSON.stringify(rest))
      .toSorted(),
    conflicts: conflicts
      .filter(({ state }) => state === 'open')
      .map(({ digits, source, older, newer, openedAt }) =>
        JSON.stringify([digits, source, names.get(older), names.get(newer), openedAt]),
      )
      .toSorted(),
    arrived: (
      await store
        .select({ day: funnelDays.day, arrived: funnelDays.arrived })
        .from(funnelDays)
        .where(sql`line_id = ${id} and arrived <> 0`)
    )
      .map((row) => JSON.stringify(row))
      .toSorted(),
  }
}

let seed = 7
function random(below: number): number {
  seed = (seed * 1103515245 + 12345) % 2147483648
  return Math.floor((seed / 2147483648) * below)
}

function shuffled<T>(all: readonly T[]): T[] {
  const rest = [...all]
  const out: T[] = []
  while (rest.length > 0) out.push(...rest.splice(random(rest.length), 1))
  return out
}

it('ends in the same customers, whatever order the same deliveries come in and how often', async () => {
  const first = desk.freshLine()
  await deliver(first, ...story())
  const expected = await stateOf(first)
  expect(expected.customers).toHaveLength(3)
  expect(expected.conflicts).toHaveLength(1)
  expect(expected.arrived).toHaveLength(1)
  for (let turn = 0; turn < 6; turn += 1) {
    const line = desk.freshLine()
    const parts = story()
    const repeated = parts.filter(() => random(3) === 0)
    if (turn % 3 === 0) await deliverTogether(line, ...shuffled([...parts, ...repeated]))
    else await deliver(line, ...shuffled([...parts, ...repeated]))
    expect(await stateOf(line)).toEqual(expected)
  }
}, 90_000)
