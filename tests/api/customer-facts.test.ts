import { sql } from 'drizzle-orm'
import { afterAll, expect, it } from 'vitest'
import { refreshCustomers } from '../../server/customers/refresh'
import {
  customerIds,
  customerNames,
  customerPhones,
  customers,
} from '../../server/database/schema/customers'
import { funnelDays } from '../../server/database/schema/phone-requests'
import { systemChange } from '../../server/jobs/system-change'
import { openDesk } from './desk'

const desk = await openDesk({ lines: 4 })
afterAll(desk.close)
const { store } = desk.database
const at = (minute: number) => new Date(Date.UTC(2026, 10, 20, 12, minute))

it('derives a customer from what was told, and again when more is', async () => {
  const line = desk.freshLine()
  const { workspaceId } = desk.admin
  const id = desk.api.deps.newId()
  await store.insert(customers).values({
    id,
    workspaceId,
    lineId: line.id,
    firstSeenAt: at(9),
    arrivedWithoutPhone: false,
    askState: 'never_asked',
  })
  const source = { lineId: line.id, customerId: 'IL.13491208655302741918' }
  await store.insert(customerIds).values({
    ...source,
    owner: id,
    since: at(1),
    firstMessageAt: at(1),
    lastMessageAt: at(3),
    firstWithPhone: false,
  })
  await store.insert(customerNames).values([
    { ...source, name: 'Dana', username: '', since: at(1), lastAt: at(2) },
    { ...source, name: 'Dana', username: 'dana.k', since: at(3), lastAt: at(3) },
  ])
  const refresh = () =>
    desk.database.transaction((tx) =>
      refreshCustomers(systemChange(desk.api.deps, tx, workspaceId), [id]),
    )
  await refresh()
  const read = async () => (await store.select().from(customers))[0]
  expect(await read()).toMatchObject({
    name: 'Dana',
    username: 'dana.k',
    phoneDigits: null,
    firstSeenAt: at(1),
    lastMessageAt: at(3),
    askState: 'never_asked',
    arrivedDay: '2026-11-20',
    version: 2,
  })
  await store.insert(customerPhones).values({
    ...source,
    digits: '972501234567',
    trust: 'seen',
    since: at(4),
    lastAt: at(4),
    seenAt: at(4),
  })
  await refresh()
  expect(await read()).toMatchObject({
    phoneDigits: '972501234567',
    phoneTrust: 'seen',
    askState: 'phone_known',
    phoneSeenAt: at(4),
    version: 3,
  })
  await refresh()
  expect(await read()).toMatchObject({ version: 3 })
  expect(
    await store.select({ arrived: funnelDays.arrived, day: funnelDays.day }).from(funnelDays),
  ).toEqual([{ arrived: 1, day: '2026-11-20' }])
  await store.execute(sql`select 1`)
})
