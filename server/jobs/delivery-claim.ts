import { and, eq, sql } from 'drizzle-orm'
import { testEventType } from '../../domain/outgoing-events'
import { rowsOf, type Store } from '../database/database'
import { webhookDeliveries } from '../database/schema/webhook-endpoints'
import type { Dependencies } from '../dependencies'

export type DeliveryJob = {
  id: string
  endpointId: string
  payload: string
  attempts: number
  leaseUntil: Date
}

/**
 * Takes the next delivery that is due: one for each address at a time, and those of addresses that answer first. So
 * one that is slow or gone holds nobody else up, however much waits for it.
 */
export async function claimDelivery(deps: Dependencies): Promise<DeliveryJob | null> {
  const at = deps.now()
  const now = sql`${at.toISOString()}::timestamptz`
  const leaseUntil = new Date(at.getTime() + deps.pace.lease)
  const result = await deps.database.store.execute(sql`
    with due as (
      select delivery.id from webhook_deliveries delivery
      join webhook_endpoints endpoint on endpoint.id = delivery.endpoint_id
      where delivery.state = 'waiting' and delivery.run_at <= ${now}
        and (delivery.lease_until is null or delivery.lease_until < ${now})
        and (endpoint."on" or delivery.type = ${testEventType})
        and not exists (
          select 1 from webhook_deliveries busy
          where busy.endpoint_id = delivery.endpoint_id and busy.state = 'waiting' and busy.lease_until >= ${now})
      order by endpoint.failing_since nulls first, delivery.run_at, delivery.id
      limit 1 for update of delivery skip locked)
    update webhook_deliveries set lease_until = ${leaseUntil.toISOString()}::timestamptz,
      last_attempt_at = ${now}, attempts = attempts + 1
    from due where webhook_deliveries.id = due.id
    returning webhook_deliveries.id, webhook_deliveries.endpoint_id as "endpointId",
      webhook_deliveries.payload, webhook_deliveries.attempts`)
  const [row] = rowsOf<Omit<DeliveryJob, 'leaseUntil'>>(result)
  return row ? { ...row, leaseUntil } : null
}

type Outcome = Partial<typeof webhookDeliveries.$inferSelect>

/** Writes down what became of the try, if this worker still holds it. Another may have taken it over. */
export async function settleDelivery(
  tx: Store,
  job: DeliveryJob,
  outcome: Outcome,
): Promise<boolean> {
  const settled = await tx
    .update(webhookDeliveries)
    .set({ ...outcome, leaseUntil: null })
    .where(
      and(
        eq(webhookDeliveries.id, job.id),
        eq(webhookDeliveries.state, 'waiting'),
        eq(webhookDeliveries.leaseUntil, job.leaseUntil),
      ),
    )
    .returning({ id: webhookDeliveries.id })
  return settled.length > 0
}
