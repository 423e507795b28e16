import type { z } from 'zod'
import type { createWebhookEndpoint as contract } from '../../domain/api/webhook-endpoints'
import { recordAudit } from '../audit/record'
import { randomBase64, type Secrets } from '../auth/secrets'
import { webhookEndpoints } from '../database/schema/webhook-endpoints'
import type { Change } from '../dependencies'
import { announceEndpoint, pathOf } from './announce'
import { toEndpoint } from './rows'

type Answer = z.input<typeof contract.answer>

/** As Standard Webhooks writes a secret: its prefix, and 32 random bytes. */
export function newSecret(): string {
  return `whsec_${randomBase64()}`
}

/** Adds an address. The secret is in this answer; what is kept of it is encrypted. */
export async function createEndpoint(
  change: Change,
  secrets: Secrets,
  body: z.output<typeof contract.body>,
): Promise<Answer> {
  const { workspaceId, name } = change.actor
  const secret = newSecret()
  const eventTypes = [...new Set(body.eventTypes)]
  const [row] = await change.tx
    .insert(webhookEndpoints)
    .values({
      id: change.newId(),
      workspaceId,
      url: body.url,
      eventTypes,
      secret: await secrets.encrypt(secret),
      createdBy: name,
      createdAt: change.at,
    })
    .returning()
  if (!row) throw new Error('An endpoint that was inserted is gone.')
  await announceEndpoint(change, workspaceId, row.id)
  await recordAudit(change, {
    action: 'webhook_endpoint.create',
    subject: pathOf(row.id),
    after: { url: row.url, eventTypes },
  })
  return { endpoint: toEndpoint(row), secret }
}
