import { eq } from 'drizzle-orm'
import type { z } from 'zod'
import type {
  editWebhookEndpoint as contract,
  WebhookEndpoint,
} from '../../domain/api/webhook-endpoints'
import { DomainError } from '../../domain/errors'
import { recordAudit } from '../audit/record'
import { webhookEndpoints } from '../database/schema/webhook-endpoints'
import type { Change } from '../dependencies'
import { announceEndpoint, pathOf } from './announce'
import { lockEndpoint, toEndpoint } from './rows'
import { wakeDeliveries } from './wake'

type Edit = { id: string; body: z.output<typeof contract.body>; ifMatch: number | undefined }

/** Changes an address. Switched on again it begins anew: what waited is sent, and old failures do not count. */
export async function editEndpoint(
  change: Change,
  { id, body, ifMatch }: Edit,
): Promise<WebhookEndpoint> {
  const { workspaceId } = change.actor
  const before = await lockEndpoint(change.tx, workspaceId, id)
  if (ifMatch !== before.version) throw new DomainError('stale')
  const set = {
    ...body,
    ...(body.eventTypes && { eventTypes: [...new Set(body.eventTypes)] }),
    ...(body.on === true && !before.on && { stoppedBecause: null, failingSince: null }),
  }
  const [row] = await change.tx
    .update(webhookEndpoints)
    .set({ ...set, version: before.version + 1 })
    .where(eq(webhookEndpoints.id, id))
    .returning()
  if (!row) throw new DomainError('not_found')
  await wakeDeliveries(change.tx)
  await announceEndpoint(change, workspaceId, id)
  await recordAudit(change, {
    action: 'webhook_endpoint.edit',
    subject: pathOf(id),
    before: { url: before.url, eventTypes: before.eventTypes, on: before.on },
    after: { url: row.url, eventTypes: row.eventTypes, on: row.on },
  })
  return toEndpoint(row)
}
