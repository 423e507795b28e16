import { DomainError } from '../../domain/errors'
import { verifyChallenge } from '../meta/webhook-challenge'
import type { Server } from '../serve'
import type { Accept } from './accept'
import type { ConnectionCache } from './connection-cache'

/** Meta's handshake and deliveries. */
export function metaWebhookRoutes(
  { app }: Server,
  accept: Accept,
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

  // Over HTTP deliveries take a shorter way to the same `accept` (server/http.ts).
  app.post('/webhooks/meta', async (context) => {
    const bytes = new Uint8Array(await context.req.arrayBuffer())
    await accept({ bytes, signature: context.req.header('x-hub-signature-256') })
    return context.body(null, 200)
  })
}
