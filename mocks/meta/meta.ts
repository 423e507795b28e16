import type { SandboxPlay } from '../../domain/api/sandbox'
import type { Sandbox } from '../../server/dependencies'
import { LostAnswer } from './errors'
import { chatView, customersView } from './customer-views'
import { answerGraph, type FrontDoor } from './front-door'
import { createHolds } from './holds'
import { createPacing } from './message-pacing'
import { applyPlay, sandboxView } from './plays'
import { createSaver, createTimerDelay, type Simulation } from './simulation'
import { passTime } from './template-time'
import { createDeliveries, signedRequest, type Callback } from './webhooks'
import type { World } from './world'

export type SimulatedMetaOptions = {
  now: () => Date
  newId: () => string
  accessToken: string
  appSecret: string
  /** Left out: any version is answered. */
  graphVersions?: readonly string[]
  /** Copied: the caller's world stays as it is. */
  world: World
  /** Awaited before an answer that changed state is given. Serialize at once: the world it gets is the living one. */
  saveWorld?: (world: World) => Promise<void> | void
  /** Brings a webhook to the callback. Left out: no webhooks. */
  deliver?: (request: Request) => Promise<Response>
  webhookUrl?: string
  delay?: (ms: number) => Promise<void>
  /** In place of each account's own limit of management calls. */
  callsPerHour?: number
}

export type SimulatedMeta = ReturnType<typeof createSimulatedMeta>

/** Like the network: who stops waiting gets an abort, and the call goes on at the other end. */
async function unlessAborted<T>(signal: AbortSignal, work: () => Promise<T>): Promise<T> {
  signal.throwIfAborted()
  let stop = () => {}
  const stopped = new Promise<void>((resolve) => {
    stop = resolve
    signal.addEventListener('abort', stop, { once: true })
  })
  const given = stopped.then((): never => {
    signal.throwIfAborted()
    throw new LostAnswer()
  })
  return Promise.race([work(), given]).finally(() => signal.removeEventListener('abort', stop))
}

function callbackOf(options: SimulatedMetaOptions): Callback | null {
  const { deliver, appSecret, webhookUrl = 'http://localhost/webhooks/meta' } = options
  return deliver ? { deliver, appSecret, webhookUrl } : null
}

function createSimulation(options: SimulatedMetaOptions, disposed: AbortSignal): Simulation {
  const simulation: Simulation = {
    world: structuredClone(options.world),
    now: options.now,
    newId: options.newId,
    delay: options.delay ?? createTimerDelay(disposed),
    save: createSaver(() => options.saveWorld?.(simulation.world)),
    holds: createHolds(),
    pacing: createPacing(),
  }
  return simulation
}

/**
 * A strict, stateful Meta as a function from Request to Response: it refuses what Meta refuses, in Meta's shapes.
 * What Meta does not document is marked as an assumption where it is decided. A username set or deleted through the
 * API sends no webhook (assumption: whether Meta does is not stated, meta-contract 3).
 */
export function createSimulatedMeta(options: SimulatedMetaOptions) {
  const disposal = new AbortController()
  const simulation = createSimulation(options, disposal.signal)
  const callback = callbackOf(options)
  const deliveries = createDeliveries(simulation, callback, disposal.signal)
  const door: FrontDoor = {
    accessToken: options.accessToken,
    graphVersions: options.graphVersions ?? null,
    callsPerHour: options.callsPerHour ?? null,
  }
  deliveries.start()

  /** Nothing here runs on a clock: what time has done is noticed when somebody comes. */
  async function catchUp(): Promise<void> {
    if (!passTime(simulation)) return
    await simulation.save()
    deliveries.start()
  }

  /** Changes of templates through the API are told by webhook too. */
  async function answer(request: Request): Promise<Response> {
    await catchUp()
    return answerGraph(simulation, door, request).finally(() => deliveries.start())
  }

  const sandbox = {
    async world() {
      await catchUp()
      return sandboxView(simulation.world, options.now())
    },
    async play(play: SandboxPlay) {
      await catchUp()
      const result = applyPlay(simulation, play)
      if (result === 'not_found') return result
      await simulation.save()
      deliveries.start()
      return result
    },
    async customers(wish: Parameters<Sandbox['customers']>[0]) {
      return customersView(simulation.world, wish)
    },
    async chat(personId: string, phoneNumberId: string) {
      return chatView(simulation, personId, phoneNumberId)
    },
  } satisfies Sandbox

  return {
    ...sandbox,
    fetch: (request: Request): Promise<Response> =>
      unlessAborted(request.signal, () => answer(request)),
    /** Every username call that reached Meta's rules, oldest first; the newest 1,000. */
    claims: () => simulation.world.claims.map((claim) => ({ ...claim })),
    /** Every message that was taken or written, oldest first; the newest 5,000. */
    messages: () => simulation.world.messages.map((message) => ({ ...message })),
    holds: simulation.holds,
    /** Signs any body and delivers it once; answers the callback's status, `null` when it cannot be reached. */
    async sendWebhook(payload: unknown, { forged = false } = {}): Promise<number | null> {
      if (callback === null) return null
      const secret = forged ? `not ${callback.appSecret}` : callback.appSecret
      const request = await signedRequest(bytesOf(payload), callback, secret)
      return callback.deliver(request).then(
        (answer) => answer.status,
        () => null,
      )
    },
    /** Meta's handshake with the callback (meta-contract 8): verified when it gives the challenge back. */
    verifyCallback: (verifyToken: string) => verify(callback, verifyToken, options.newId()),
    /** Resolves when no webhook is on its way. */
    settled: () => deliveries.settled(),
    dispose() {
      disposal.abort()
      simulation.holds.release(false)
    },
  }
}

/** Text and bytes go out as they are; anything else as JSON. */
function bytesOf(payload: unknown): Uint8Array<ArrayBuffer> {
  if (payload instanceof Uint8Array) return Uint8Array.from(payload)
  const text = typeof payload === 'string' ? payload : JSON.stringify(payload)
  return new TextEncoder().encode(text)
}

async function verify(callback: Callback | null, verifyToken: string, challenge: string) {
  if (callback === null) return { verified: false, status: null }
  const url = new URL(callback.webhookUrl)
  url.searchParams.set('hub.mode', 'subscribe')
  url.searchParams.set('hub.challenge', challenge)
  url.searchParams.set('hub.verify_token', verifyToken)
  try {
    const answer = await callback.deliver(new Request(url))
    const verified = answer.status === 200 && (await answer.text()) === challenge
    return { verified, status: answer.status }
  } catch {
    return { verified: false, status: null }
  }
}
