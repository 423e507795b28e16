import type { MiddlewareHandler } from 'hono'
import { bodyLimit } from 'hono/body-limit'

type Limit = { maxSize: number; onError: () => never }

/**
 * Counts a body while it is read: whoever sends does not have to say how much it will be. Node's adapter hands out
 * requests that only look like one, and no new one can be made of them, as the limit does where the size is not said:
 * a chunked body, and each DELETE of a browser. Those become a real one first.
 */
export function limitBody(limit: Limit): MiddlewareHandler {
  const usual = bodyLimit(limit)
  return function limited(context, next) {
    const { raw } = context.req
    const { headers } = raw
    const isSaid = headers.has('content-length') && !headers.has('transfer-encoding')
    if (!isSaid && raw.body && Object.getPrototypeOf(raw) !== Request.prototype)
      context.req.raw = realRequest(raw, raw.body)
    return usual(context, next)
  }
}

function realRequest({ url, method, headers, signal }: Request, body: ReadableStream): Request {
  // Streams are sent one way at a time; the type does not know the word yet.
  const init: RequestInit & { duplex: 'half' } = { method, headers, signal, body, duplex: 'half' }
  return new Request(url, init)
}
