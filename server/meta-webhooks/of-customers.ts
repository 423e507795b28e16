import { applyCustomerEvents } from '../customers/apply-events'
import type { Received } from '../customers/news-from-events'
import { databaseFailure } from '../database/database'
import type { Dependencies } from '../dependencies'
import { isCustomerEvent } from '../meta/customer-events'
import type { MetaEvent } from '../meta/webhook-events'

type Delivery = { id: number; workspaceId: string; receivedAt: Date; events: MetaEvent[] }

/** By delivery. */
export type OfCustomers = { remarks: Map<number, string[]>; failures: Map<number, Error> }

/** So many events in one transaction: enough to be quick, few enough that nobody else waits long. */
const mostAtOnce = 2000

/**
 * Applies what deliveries tell of customers together, whoever sent them: thousands come in a second, each with one
 * event. Where that fails they are applied one by one, so that only what cannot be applied is left.
 */
export async function applyOfCustomers(
  deps: Dependencies,
  deliveries: readonly Delivery[],
): Promise<OfCustomers> {
  const done: OfCustomers = { remarks: new Map(), failures: new Map() }
  const ofWorkspace = new Map<string, Received[]>()
  for (const { id: delivery, workspaceId, receivedAt, events } of deliveries) {
    const own = events.filter(isCustomerEvent)
    const known = ofWorkspace.get(workspaceId) ?? []
    for (const event of own) known.push({ event, delivery, receivedAt })
    if (own.length > 0) ofWorkspace.set(workspaceId, known)
  }
  for (const [workspaceId, received] of ofWorkspace)
    for (let from = 0; from < received.length; from += mostAtOnce)
      await applyPart(deps, workspaceId, received.slice(from, from + mostAtOnce), done)
  return done
}

/** Halves what fails until only what cannot be applied is left. */
async function applyPart(
  deps: Dependencies,
  workspaceId: string,
  received: readonly Received[],
  done: OfCustomers,
): Promise<void> {
  try {
    for (const { delivery, remark } of await applyCustomerEvents(deps, workspaceId, received))
      done.remarks.set(delivery, [...(done.remarks.get(delivery) ?? []), remark])
  } catch (error) {
    const failure = databaseFailure(error)
    if (failure === 'unavailable' || failure === 'full') throw error
    const [first, ...more] = received
    if (first === undefined) return
    if (more.length === 0) {
      done.failures.set(
        first.delivery,
        new Error('An event could not be applied.', { cause: error }),
      )
      return
    }
    const half = Math.ceil(received.length / 2)
    await applyPart(deps, workspaceId, received.slice(0, half), done)
    await applyPart(deps, workspaceId, received.slice(half), done)
  }
}
