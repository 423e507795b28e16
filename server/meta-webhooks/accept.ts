import { DomainError } from '../../domain/errors'
import type { Dependencies } from '../dependencies'
import { verifySignature } from '../meta/webhook-signature'
import type { ConnectionCache } from './connection-cache'
import type { createReceiver } from './receive'

/** A delivery as it came over the network: nothing of it is parsed before its signature is known to be right. */
export type RawDelivery = { bytes: Uint8Array; signature: string | undefined }

/** Stores a delivery that Meta signed, durably; raises `webhook_signature` for any other. */
export type Accept = (delivery: RawDelivery) => Promise<void>

export function createAccept(
  deps: Pick<Dependencies, 'now' | 'hmac'>,
  connections: ConnectionCache,
  receive: ReturnType<typeof createReceiver>,
): Accept {
  /** The workspace whose app secret signed this, or `null`. */
  async function senderOf({ bytes, signature }: RawDelivery): Promise<string | null> {
    if (signature === undefined) return null
    for (const { workspaceId, connection } of await connections.all())
      if (
        connection.appSecret &&
        (await verifySignature(bytes, signature, connection.appSecret, deps.hmac))
      )
        return workspaceId
    return null
  }
  return async function accept(delivery) {
    if (delivery.bytes.length > mostDeliveryBytes) throw new DomainError('too_large')
    const workspaceId = await senderOf(delivery)
    if (workspaceId === null) throw new DomainError('webhook_signature')
    // No column takes NUL.
    const body = decoder.decode(delivery.bytes).replaceAll('\u0000', '\uFFFD')
    await receive({ workspaceId, body, receivedAt: deps.now() })
  }
}

/** Meta sends up to 3 MB (meta-contract 8). */
export const mostDeliveryBytes = 4 * 1024 * 1024
const decoder = new TextDecoder()
