import { eq } from 'drizzle-orm'
import type { z } from 'zod'
import type { rotateWebhookSecret as contract } from '../../domain/api/webhook-endpoints'
import { oldSecretLasts } from '../../domain/webhook-delivery'
import { DomainError } from '../../domain/errors'
import { recordAudit } from '../audit/record'
import type { Secrets } from '../auth/secrets'
import { webhookEndpoints } from '../database/schema/webhook-endpoints'
import type { Change } from '../dependencies'
import { announceEndpoint, pathOf } from './announce'
import { newSecret } from './create'
import { lockEndpoint, toEndpoint } from './rows'

/** A new secret. The one before signs beside it for a day; one from before that ends now. */
export async function rotateSecret(
  change: Change,
  secrets: Secrets,
  id: string,
): Promise<z.input<typeof contract.answer>> {
  const { workspaceId } = change.actor
  const before = await lockEndpoint(change.tx, workspaceId, id)
  const secret = newSecret()
  const [row] = await change.tx
    .update(webhookEndpoints)
    .set({
      secret: await secrets.encrypt(secret),
      oldSecret: before.secret,
      oldSecretUntil: new Date(change.at.getTime() + oldSecretLasts),
      version: before.version + 1,
    })
    .where(eq(webhookEndpoints.id, id))
    .returning()
  if (!row) throw new DomainError('not_found')
  await announceEndpoint(change, workspaceId, id)
  await recordAudit(change, { action: 'webhook_endpoint.rotate_secret', subject: pathOf(id) })
  return { endpoint: toEndpoint(row), secret }
}
