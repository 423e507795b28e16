import { eq } from 'drizzle-orm'
import type { SendableTemplate } from '../../domain/can-ask'
import { readScene, selectAskCustomers, templateOn, type AskCustomer } from '../asking/ask-facts'
import { customers } from '../database/schema/customers'
import { lines } from '../database/schema/lines'
import { phoneRequests } from '../database/schema/phone-requests'
import type { Store } from '../database/database'
import type { Dependencies } from '../dependencies'
import type { PhoneRequestRow } from '../phone-requests/rows'
import type { PhoneRequestJob } from './phone-request-claim'

/** What is to be sent, or why it cannot be. */
export type Readiness =
  | { kind: 'ready'; phoneNumberId: string; customerId: string; template: SendableTemplate }
  | { kind: 'over'; reason: 'phone_known' | 'erased' | 'not_allowed' }
  | { kind: 'waits_for_template' }

/** Looks at a request once more before it leaves: it may have waited for days. */
export async function readyOf(
  deps: Dependencies,
  job: PhoneRequestJob,
): Promise<{ readiness: Readiness; row: PhoneRequestRow } | null> {
  const { store } = deps.database
  const [found] = await store
    .select({ row: phoneRequests, phoneNumberId: lines.phoneNumberId })
    .from(phoneRequests)
    .innerJoin(lines, eq(lines.id, phoneRequests.lineId))
    .where(eq(phoneRequests.id, job.id))
  if (!found) return null
  const { row, phoneNumberId } = found
  const customer = row.customer === null ? null : await readCustomer(store, row.customer)
  if (customer === null || customer.customerId === null)
    return { row, readiness: { kind: 'over', reason: 'erased' } }
  if (customer.phoneKnown) return { row, readiness: { kind: 'over', reason: 'phone_known' } }
  const template = await templateOf(deps, row, customer.customerId)
  if (template === null) return { row, readiness: { kind: 'waits_for_template' } }
  if (customer.optedOut && template.category === 'MARKETING')
    return { row, readiness: { kind: 'over', reason: 'not_allowed' } }
  const { customerId } = customer
  return { row, readiness: { kind: 'ready', phoneNumberId, customerId, template } }
}

async function readCustomer(store: Store, id: string): Promise<AskCustomer | null> {
  const [customer] = await selectAskCustomers(store).where(eq(customers.id, id))
  return customer ?? null
}

/** The template that was chosen while it is approved, else another in its language, else what fits best now. */
async function templateOf(
  deps: Dependencies,
  { workspaceId, lineId, templateId, language }: PhoneRequestRow,
  customerId: string,
): Promise<SendableTemplate | null> {
  const scene = await readScene(deps.database.store, {
    workspaceId,
    lineIds: [lineId],
    now: deps.now(),
  })
  const approved = scene.lines.get(lineId)?.approved ?? []
  const chosen = approved.find(({ id }) => id === templateId)
  return (
    chosen ??
    templateOn(scene, lineId, customerId, language) ??
    templateOn(scene, lineId, customerId, null)
  )
}
