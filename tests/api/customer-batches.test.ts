import { eq } from 'drizzle-orm'
import { afterAll, describe, expect, it } from 'vitest'
import { customers } from '../../server/database/schema/customers'
import { funnelDays } from '../../server/database/schema/phone-requests'
import { createDeliveries, wrote } from './customer-deliveries'
import { openDesk } from './desk'

const desk = await openDesk({ lines: 3 })
afterAll(desk.close)
const { deliverTogether } = createDeliveries(desk)
const { store } = desk.database

describe('a delivery of a thousand messages', () => {
  it('makes each customer known once, however often it comes', async () => {
    const line = desk.freshLine()
    const at = new Date(Date.now() - 60_000)
    const parts = Array.from({ length: 1000 }, (_none, n) =>
      wrote({ id: `IL.8001${n}`, name: `Customer ${n}` }, at),
    )
    await deliverTogether(line, ...parts)
    await deliverTogether(line, ...parts)
    const rows = await store.select().from(customers).where(eq(customers.lineId, line.id))
    expect(rows).toHaveLength(1000)
    const counted = await store.select().from(funnelDays).where(eq(funnelDays.lineId, line.id))
    expect(counted.reduce((sum, { arrived }) => sum + arrived, 0)).toBe(1000)
  })
})
