import { recordAudit } from '../audit/record'
import type { Change } from '../dependencies'
import { publish } from '../events/publish'

export function pathOfCustomer(id: string): string {
  return `/api/v1/customers/${id}`
}

/** Tells the screens that show customers. */
export function publishCustomer(change: Change, id: string): Promise<void> {
  const { workspaceId } = change.actor
  return publish({ ...change, workspaceId }, 'customers.updated', pathOfCustomer(id))
}

type Deed = {
  id: string
  verb: 'reveal' | 'export' | 'put_phone' | 'erase'
  before?: unknown
  after?: unknown
}

/** Who did it, and to whom by our own id: the audit stays when the customer is erased, so it holds no data of theirs. */
export function recordDeed(change: Change, { id, verb, ...what }: Deed): Promise<void> {
  return recordAudit(change, { action: `customer.${verb}`, subject: pathOfCustomer(id), ...what })
}
