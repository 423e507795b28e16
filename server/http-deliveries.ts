import { Buffer } from 'node:buffer'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Api } from './api'
import { mostDeliveryBytes } from './meta-webhooks/accept'

/** True for a delivery of Meta: the one kind of call that comes by the thousand. */
export function isDelivery({ method, url }: IncomingMessage): boolean {
  return method === 'POST' && url === '/webhooks/meta'
}

/**
 * Takes a delivery without a Request and a Response of the platform around it, which cost more than all the rest.
 * Answers the status that was sent, or `null` when whoever sent it went away in the middle.
 */
export async function takeDelivery(
  api: Pick<Api, 'deliver'>,
  incoming: IncomingMessage,
  outgoing: ServerResponse,
): Promise<number | null> {
  const bytes = await readBytes(incoming)
  if (bytes === null) return null
  const signature = incoming.headers['x-hub-signature-256']
  const refusal = await api.deliver({ bytes, signature: signature?.toString() })
  if (refusal === null) {
    outgoing.writeHead(200, { 'content-length': 0 }).end()
    return 200
  }
  // What is left of a body that is too long is not read: the connection ends with the answer.
  if (!incoming.complete) outgoing.setHeader('connection', 'close')
  outgoing.writeHead(refusal.status, Object.fromEntries(refusal.headers))
  outgoing.end(await refusal.text())
  return refusal.status
}

/** The body, or as much of it as shows that it is too long; `null` when it broke off. */
function readBytes(incoming: IncomingMessage): Promise<Uint8Array | null> {
  return new Promise((resolve) => {
    const chunks: Buffer[] = []
    let length = 0
    const end = () => resolve(Buffer.concat(chunks))
    incoming.on('data', (chunk: Buffer) => {
      chunks.push(chunk)
      length += chunk.length
      if (length <= mostDeliveryBytes) return
      incoming.removeAllListeners('data').pause()
      end()
    })
    incoming.on('end', end)
    incoming.on('close', () => resolve(null))
  })
}
