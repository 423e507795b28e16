import { createAdaptorServer } from '@hono/node-server'
import { createControl } from './meta/control'
import { LostAnswer } from './meta/errors'
import { createSimulatedMeta, type SimulatedMetaOptions } from './meta/meta'
import { seedIsraeliBusiness } from './meta/seed'
import type { World } from './meta/world'
import { readWorldFile, writeWorldFile } from './meta-world-file'

/** The simulated Meta over HTTP, with its control calls. Graph calls and control calls share the port. */

export type MetaServerOptions = Pick<
  SimulatedMetaOptions,
  'accessToken' | 'appSecret' | 'webhookUrl' | 'delay' | 'callsPerHour'
> & {
  /** 0, the default: any free port. */
  port?: number
  host?: string
  verifyToken?: string
  /** The world to begin with, unless the world file holds one. */
  world?: World
  worldFile?: string
  now?: () => Date
  newId?: () => string
}

/** How long a callback may take. Meta's own limit is not documented. */
const callbackTimeout = 20_000

function deliverOverNetwork(request: Request): Promise<Response> {
  return fetch(request, { signal: AbortSignal.timeout(callbackTimeout) })
}

async function createMeta(options: MetaServerOptions) {
  const { worldFile, webhookUrl } = options
  const stored = worldFile === undefined ? null : await readWorldFile(worldFile)
  return createSimulatedMeta({
    now: () => new Date(),
    newId: () => crypto.randomUUID(),
    ...options,
    world: stored ?? options.world ?? seedIsraeliBusiness(),
    ...(worldFile === undefined
      ? {}
      : { saveWorld: (world: World) => writeWorldFile(worldFile, world) }),
    ...(webhookUrl === undefined ? {} : { deliver: deliverOverNetwork }),
  })
}

type Server = ReturnType<typeof createAdaptorServer>

function listen(server: Server, port: number, host: string): Promise<string> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, () => {
      const address = server.address()
      const actual = typeof address === 'object' && address !== null ? address.port : port
      resolve(`http://${host}:${actual}`)
    })
  })
}

/** Lets calls under way finish for a moment, then cuts what is left. */
function stop(server: Server): Promise<void> {
  return new Promise((resolve) => {
    const cut = setTimeout(() => {
      if ('closeAllConnections' in server) server.closeAllConnections()
    }, 2000)
    server.close(() => {
      clearTimeout(cut)
      resolve()
    })
  })
}

export async function startMetaServer(options: MetaServerOptions) {
  const meta = await createMeta(options)
  const control = createControl(meta, options.verifyToken ?? '')
  const server = createAdaptorServer({
    overrideGlobalObjects: false,
    async fetch(request: Request, env) {
      try {
        return (await control(request)) ?? (await meta.fetch(request))
      } catch (error) {
        if (!(error instanceof LostAnswer || request.signal.aborted))
          return new Response(`The simulated Meta failed: ${String(error)}`, { status: 500 })
        // A lost answer: the caller sees its connection break, as it would on a bad line.
        env.outgoing.destroy()
        return new Response(null, { headers: { 'x-hono-already-sent': 'true' } })
      }
    },
  })
  const url = await listen(server, options.port ?? 0, options.host ?? '127.0.0.1')
  return {
    url,
    meta,
    async close() {
      meta.dispose()
      await stop(server)
    },
  }
}
