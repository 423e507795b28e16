import { and, eq, inArray, isNull, sql } from 'drizzle-orm'
import { recordAudit } from '../audit/record'
import { lockCustomers } from '../customers/refresh'
import { customers } from '../database/schema/customers'
import { lineAsking } from '../database/schema/phone-requests'
import type { Change } from '../dependencies'
import { insertRequests } from '../phone-requests/insert'
import { waitingAsk } from '../phone-requests/waiting-ask'
import { readScene, selectAskCustomers, verdictOn } from './ask-facts'

/**
 * Asks customers who wrote for the first time, on lines that ask by themselves. Each is looked at once: what stands in
 * the way for good counts for good, while quiet hours and the day's cap are waited for.
 */
export async function considerAutoAsk(change: Change, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return
  const { tx, actor, at } = change
  await lockCustomers(tx, ids)
  const newcomers = await selectAskCustomers(tx)
    .innerJoin(
      lineAsking,
      and(eq(lineAsking.lineId, customers.lineId), eq(lineAsking.autoAsk, true)),
    )
    .where(
      and(
        sql`${customers.id} in (select json_array_elements_text(${JSON.stringify(ids)}::json))`,
        isNull(customers.autoAskedAt),
        isNull(customers.phoneDigits),
      ),
    )
    .orderBy(customers.id)
  if (newcomers.length === 0) return
  const looked = newcomers.map(({ id }) => id)
  await tx.update(customers).set({ autoAskedAt: at }).where(inArray(customers.id, looked))
  const scene = await readScene(tx, {
    workspaceId: actor.workspaceId,
    lineIds: newcomers.map(({ lineId }) => lineId),
    now: at,
  })
  const asks = newcomers.flatMap((customer) => {
    const ask = waitingAsk(scene, customer, verdictOn(scene, customer), null)
    return ask ?? []
  })
  const rows = await insertRequests(change, scene, asks, { origin: 'auto' })
  if (rows.length === 0) return
  await recordAudit(change, {
    action: 'phone_request.auto',
    subject: '/api/v1/phone-requests',
    after: { ids: rows.map(({ id }) => id) },
  })
}
