import {
  createAdaptorServer,
  type Http2Bindings,
  type HttpBindings,
  type ServerType,
} from '@hono/node-server'
import type { Api } from './api'
import type { Log } from './dependencies'
import type { createMetrics } from './metrics'

type Parts = {
  api: Api
  serveStatic: (request: Request) => Response | null
  log: Log
  metrics: ReturnType<typeof createMetrics>
}

const apiPath = /^\/(api|webhooks|healthz|readyz|metrics)(\/|$)/

/** The way in over HTTP: the API and the web app on one port, each request counted, timed and logged. */
export function createHttpServer({ api, serveStatic, log, metrics }: Parts): ServerType {
  return createAdaptorServer({
    overrideGlobalObjects: false,
    async fetch(request: Request, bindings) {
      const started = performance.now()
      nameTheClient(bindings)
      const { pathname } = new URL(request.url)
      const served = apiPath.test(pathname) ? null : serveStatic(request)
      const response = served ?? (await api.request(request))
      const seconds = (performance.now() - started) / 1000
      metrics.requests.observe(
        { method: request.method, status: `${Math.floor(response.status / 100)}xx` },
        seconds,
      )
      // Without the query: it may hold phone numbers and tokens.
      if (!served)
        log.info(
          {
            method: request.method,
            path: pathname,
            status: response.status,
            ms: Math.round(seconds * 1000),
          },
          'request',
        )
      return response
    },
  })
}

/** The address for rate limits is what the socket says; a header of that name from outside is dropped. */
function nameTheClient({ incoming }: HttpBindings | Http2Bindings): void {
  const { rawHeaders } = incoming
  for (let index = rawHeaders.length - 2; index >= 0; index -= 2)
    if (rawHeaders[index]?.toLowerCase() === 'x-handleboard-client') rawHeaders.splice(index, 2)
  rawHeaders.push('x-handleboard-client', incoming.socket.remoteAddress ?? 'unknown')
}

export function listen(server: ServerType, port: number, host: string): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, () => {
      const address = server.address()
      resolve(typeof address === 'object' && address !== null ? address.port : port)
    })
  })
}

/** Takes no new requests, lets those under way finish, and cuts what is left after a while. */
export function closeServer(server: ServerType, patienceMs: number): Promise<void> {
  return new Promise((resolve) => {
    const cut = setTimeout(() => {
      if ('closeAllConnections' in server) server.closeAllConnections()
    }, patienceMs)
    server.close(() => {
      clearTimeout(cut)
      resolve()
    })
    if ('closeIdleConnections' in server) server.closeIdleConnections()
  })
}
