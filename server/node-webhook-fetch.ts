import { lookup, type LookupAddress } from 'node:dns'
import { request as requestHttp, type IncomingMessage, type RequestOptions } from 'node:http'
import { request as requestHttps } from 'node:https'
import { isForbiddenAddress } from '../domain/webhook-address'
import type { Fetch } from './dependencies'
import { ForbiddenAddress } from './webhook-endpoints/post'

/**
 * Calls the addresses of webhooks. The name is looked up here and the connection goes to what was found allowed: a
 * name that answers differently the second time leads nowhere else. Redirects are answers, not followed.
 */
export function createWebhookFetch(find: typeof lookup = lookup): Fetch {
  return async (request) => {
    const url = new URL(request.url)
    const body = new Uint8Array(await request.arrayBuffer())
    const incoming = await send(url, body, {
      method: request.method,
      headers: { ...Object.fromEntries(request.headers), 'content-length': body.byteLength },
      signal: request.signal,
      agent: false,
      lookup: allowed(find),
    })
    return toResponse(incoming)
  }
}

function send(url: URL, body: Uint8Array, options: RequestOptions): Promise<IncomingMessage> {
  const begin = url.protocol === 'https:' ? requestHttps : requestHttp
  return new Promise((resolve, reject) => {
    begin(url, options, resolve).on('error', reject).end(body)
  })
}

type Found = (error: Error | null, address: string | LookupAddress[], family?: number) => void

/** What a name leads to, without the addresses that no webhook has business at. */
function allowed(find: typeof lookup): NonNullable<RequestOptions['lookup']> {
  return (host, options, found: Found) => {
    find(host, { ...options, all: true }, (error, addresses) => {
      if (error) return found(error, [])
      const open = addresses.filter(({ address }) => !isForbiddenAddress(address))
      const [first] = open
      if (!first) return found(new ForbiddenAddress(), [])
      if (options.all) found(null, open)
      else found(null, first.address, first.family)
    })
  }
}

/** Read as it comes, so that whoever reads decides when it is enough. */
function toResponse(incoming: IncomingMessage): Response {
  const status = incoming.statusCode ?? 500
  if ([204, 205, 304].includes(status)) {
    incoming.resume()
    return new Response(null, { status })
  }
  // Without an encoding its chunks are bytes.
  const chunks: AsyncIterator<Uint8Array> = incoming.iterator()
  const body = new ReadableStream<Uint8Array>({
    async pull(controller) {
      const chunk = await chunks.next()
      if (chunk.done) controller.close()
      else controller.enqueue(new Uint8Array(chunk.value))
    },
    cancel() {
      incoming.destroy()
    },
  })
  return new Response(body, { status })
}
