import { DomainError } from '../../domain/errors'
import { verifyChallenge } from '../meta/webhook-challenge'
import { verifySignature } from '../meta/webhook-signature'
import type { Server } from '../serve'
import type { createReceiver } from './receive'
import type { ConnectionCache } from './connection-cache'

/** Meta's handshake and deliveries. The signature covers the raw bytes, so nothing is parsed before it is checked. */
export function metaWebhookRoutes(
  { app, deps }: Server,
  receive: ReturnType<typeof createReceiver>,
  connections: ConnectionCache,
): void {
  app.get('/webhooks/meta', async (context) => {
    const query = new URL(context.req.url).searchParams
    for (const { connection } of await connections.all()) {
      const challenge = connection.verifyToken && verifyChallenge(query, connection.verifyToken)
      if (challenge) return context.text(challenge)
    }
    throw new DomainError('webhook_verify_token')
  })

  app.post('/webhooks/meta', async (context) => {
    const bytes = await context.req.arrayBuffer()
    const workspaceId = await senderOf(
      new Uint8Array(bytes),
      context.req.header('x-hub-signature-256'),
    )
    if (workspaceId === null) throw new DomainError('webhook_signature')
    const body = new TextDecoder().decode(bytes).replaceAll('\u0000', '\uFFFD')
    await receive({ workspaceId, body, receivedAt: deps.now() })
    return context.body(null, 200)
  })

  async function senderOf(
    bytes: Uint8Array<ArrayBuffer>,
    signature: string | undefined,
  ): Promise<string | null> {
    if (signature === undefined) return null
    for (const { workspaceId, connection } of await connections.all())
      if (connection.appSecret && (await verifySignature(bytes, signature, connection.appSecret)))
        return workspaceId
    return null
  }
}
