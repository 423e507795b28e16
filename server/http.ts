import { Server as NetServer } from 'node:net'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { getRequestListener, type Http2Bindings, type HttpBindings } from '@hono/node-server'
import type { Api } from './api'
import type { Log } from './dependencies'
import { isDelivery, takeDelivery } from './http-deliveries'
import type { createMetrics } from './metrics'

type Parts = {
  api: Api
  serveStatic: (request: Request) => Response | null
  log: Log
  metrics: ReturnType<typeof createMetrics>
}

const apiPath = /^\/(api|webhooks|healthz|readyz|metrics)(\/|$)/

export type HttpServer = {
  /** Answers the port, which the system chose when it was 0. */
  listen(port: number, host: string): Promise<number>
  /** Takes no new requests, lets those under way finish, and cuts what is left after `patienceMs`. */
  close(patienceMs: number): Promise<void>
}

/** Long enough for a client in the middle of many requests to be told that its connection ends. */
const noticeMs = 300

/** The way in over HTTP: the API and the web app on one port, each request counted, timed and logged. */
export function createHttpServer(parts: Parts): HttpServer {
  let closing = false
  const listener = getRequestListener(
    async (request: Request, bindings) => {
      nameTheClient(bindings)
      const response = await answer(parts, request)
      if (closing) sayItEnds(bindings.outgoing)
      return response
    },
    { overrideGlobalObjects: false },
  )
  const server = createServer((incoming, outgoing) => {
    if (!isDelivery(incoming)) return void listener(incoming, outgoing)
    if (closing) sayItEnds(outgoing)
    void deliver(parts, incoming, outgoing)
  })
  return {
    listen: (port, host) => listen(server, port, host),
    async close(patienceMs) {
      await letQueueIn()
      closing = true
      const closed = stopListening(server)
      await pause(noticeMs)
      server.closeIdleConnections()
      const cut = setTimeout(() => server.closeAllConnections(), patienceMs)
      await closed
      clearTimeout(cut)
    },
  }
}

/** Connections that wait to be taken would be cut with the door. Node takes one in each turn of its loop. */
async function letQueueIn(): Promise<void> {
  const since = performance.now()
  for (let turn = 0; turn < 100 && performance.now() - since < 2000; turn += 1)
    await new Promise((resolve) => setImmediate(resolve))
}

/**
 * Resolves when the last connection has ended. The close of an HTTP server cuts idle connections at once, also one
 * with a request on its way; the close it inherits only takes no new ones.
 */
function stopListening(server: Server): Promise<void> {
  return new Promise((resolve) => void NetServer.prototype.close.call(server, () => resolve()))
}

/** Ends after what has come in meanwhile was read: a busy process runs its timers first. */
function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(() => setImmediate(resolve), ms))
}

/** Cutting a connection that is in use would lose the request that is on its way: its client is told first. */
function sayItEnds(outgoing: ServerResponse | Http2Bindings['outgoing']): void {
  outgoing.setHeader('connection', 'close')
}

async function deliver(parts: Parts, incoming: IncomingMessage, outgoing: ServerResponse) {
  const started = performance.now()
  const status = await takeDelivery(parts.api, incoming, outgoing)
  if (status !== null) note(parts, { method: 'POST', path: '/webhooks/meta', status, started })
}

async function answer(parts: Parts, request: Request) {
  const { api, serveStatic } = parts
  const started = performance.now()
  const { pathname } = new URL(request.url)
  const served = apiPath.test(pathname) ? null : serveStatic(request)
  const response = served ?? (await api.request(request))
  const { method } = request
  note(parts, { method, path: served ? null : pathname, status: response.status, started })
  return response
}

type Answered = {
  method: string
  /** Without the query, which may hold phone numbers and tokens; `null` for files, which are not logged. */
  path: string | null
  status: number
  started: number
}

function note({ log, metrics }: Parts, { method, path, status, started }: Answered): void {
  const seconds = (performance.now() - started) / 1000
  metrics.requests.observe({ method, status: `${Math.floor(status / 100)}xx` }, seconds)
  if (path !== null) log.info({ method, path, status, ms: Math.round(seconds * 1000) }, 'request')
}

const clientHeader = 'x-handleboard-client'

/**
 * The address for rate limits is what the socket says; a header of that name from outside is dropped. Node keeps
 * headers twice, parsed and as they came, and the adapter reads from both.
 */
function nameTheClient({ incoming }: HttpBindings | Http2Bindings): void {
  const { rawHeaders, headers } = incoming
  const address = incoming.socket.remoteAddress ?? 'unknown'
  for (let index = rawHeaders.length - 2; index >= 0; index -= 2)
    if (rawHeaders[index]?.toLowerCase() === clientHeader) rawHeaders.splice(index, 2)
  rawHeaders.push(clientHeader, address)
  headers[clientHeader] = address
}

function listen(server: Server, port: number, host: string): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, () => {
      const address = server.address()
      resolve(typeof address === 'object' && address !== null ? address.port : port)
    })
  })
}
