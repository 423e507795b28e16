import type { SendableTemplate } from '../../domain/can-ask'
import type { AskOrigin } from '../../domain/phone-request'
import type { AskCustomer, AskScene } from '../asking/ask-facts'
import { ensureLineAsking } from '../asking/lines'
import { wakeSenders } from '../asking/settings'
import { refreshCustomers } from '../customers/refresh'
import { phoneRequests } from '../database/schema/phone-requests'
import type { Change } from '../dependencies'
import { publish } from '../events/publish'
import { pathOfRequest, type PhoneRequestRow } from './rows'

export type Ask = { customer: AskCustomer; template: SendableTemplate }
type As = { origin: AskOrigin; jobId?: string }

/**
 * Queues requests for customers that are locked. Who was asked in this very moment by somebody else is left out: the
 * database has room for one open request of each.
 */
export async function insertRequests(
  change: Change,
  scene: AskScene,
  asks: readonly Ask[],
  { origin, jobId }: As,
): Promise<PhoneRequestRow[]> {
  if (asks.length === 0) return []
  const { tx, actor, at } = change
  const { workspaceId } = actor
  await ensureLineAsking(
    tx,
    workspaceId,
    asks.map(({ customer }) => customer.lineId),
  )
  const rows = await tx
    .insert(phoneRequests)
    .values(
      asks.map(({ customer, template }) => ({
        id: change.newId(),
        workspaceId,
        lineId: customer.lineId,
        customer: customer.id,
        customerId: customer.customerId,
        ...columnsOf(template),
        day: scene.today,
        origin,
        askedBy: actor.kind === 'system' ? null : actor.name,
        jobId: jobId ?? null,
        state: 'queued' as const,
        open: true,
        createdAt: at,
        step: 'ask' as const,
        runAt: at,
      })),
    )
    .onConflictDoNothing()
    .returning()
  if (rows.length === 0) return []
  await refreshCustomers(
    change,
    rows.flatMap(({ customer }) => customer ?? []),
  )
  await wakeSenders(tx)
  const [only, ...more] = rows
  const isOne = only !== undefined && more.length === 0
  const resource = isOne ? pathOfRequest(only.id) : '/api/v1/phone-requests'
  await publish({ ...change, workspaceId }, 'phone_requests.updated', resource)
  return rows
}

/** What a request keeps of its template: it is told when the template is long gone. */
export function columnsOf({ id, name, language, wordingVersion }: SendableTemplate) {
  return { templateId: id, templateName: name, language, wordingVersion }
}
