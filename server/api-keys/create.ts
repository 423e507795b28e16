import type { z } from 'zod'
import type { ApiKey, createApiKey as contract } from '../../domain/api/people'
import { recordAudit } from '../audit/record'
import { randomToken, sha256 } from '../auth/secrets'
import { apiKeys } from '../database/schema/people'
import type { Change } from '../dependencies'
import { publish } from '../events/publish'
import { toApiKey } from './rows'

const day = 24 * 60 * 60_000

/** Makes a key. The secret is in this answer and nowhere else: only its hash is stored. */
export async function createApiKey(
  change: Change,
  body: z.output<typeof contract.body>,
): Promise<{ apiKey: ApiKey; secret: string }> {
  const { actor, at } = change
  const secret = `hb_${randomToken()}`
  const expiresAt =
    body.expiresInDays === null ? null : new Date(at.getTime() + body.expiresInDays * day)
  const [row] = await change.tx
    .insert(apiKeys)
    .values({
      id: change.newId(),
      workspaceId: actor.workspaceId,
      name: body.name,
      prefix: secret.slice(0, 8),
      keyHash: await sha256(secret),
      scopes: [...new Set(body.scopes)],
      createdBy: actor.name,
      createdAt: at,
      expiresAt,
    })
    .returning()
  if (!row) throw new Error('A key that was inserted is gone.')
  await publish(
    { ...change, workspaceId: actor.workspaceId },
    'api_keys.updated',
    '/api/v1/api-keys',
  )
  await recordAudit(change, {
    action: 'api_key.create',
    subject: `/api/v1/api-keys/${row.id}`,
    after: { name: row.name, scopes: row.scopes },
  })
  return { apiKey: toApiKey(row), secret }
}
