import { signBody } from './signature'
import type { Simulation } from './simulation'
import { findAccount, type PhoneNumber, type World } from './world'

/** Signed deliveries to our callback, tried again while it does not answer 2xx (meta-contract 3, 8). */

type UsernameUpdate = {
  username?: string
  status: 'approved' | 'reserved' | 'deleted'
  context?: 'revoked'
}

export type Callback = {
  appSecret: string
  webhookUrl: string
  deliver: (request: Request) => Promise<Response>
}

/**
 * Remembers a webhook until it is delivered. An account that our app is not subscribed to sends none. The value is its
 * JSON, since some ids in it are integers that a number cannot hold.
 */
export function queueWebhook(
  { world, newId, now }: Simulation,
  wabaId: string,
  field: string,
  value: string,
): void {
  if (!findAccount(world, wabaId)?.subscribed) return
  const time = Math.floor(now().getTime() / 1000)
  const change = `{"field":${JSON.stringify(field)},"value":${value}}`
  const entry = `{"id":${JSON.stringify(wabaId)},"time":${time},"changes":[${change}]}`
  const body = `{"object":"whatsapp_business_account","entry":[${entry}]}`
  world.undelivered.push({ id: newId(), body })
}

/** `business_username_updates` names the number by its digits only, never by its id. */
export function queueUsernameWebhook(
  simulation: Simulation,
  number: PhoneNumber,
  update: UsernameUpdate,
): void {
  const value = { display_phone_number: number.displayPhoneNumber.replace(/\D/g, ''), ...update }
  queueWebhook(simulation, number.wabaId, 'business_username_updates', JSON.stringify(value))
}

export async function signedRequest(
  body: Uint8Array<ArrayBuffer>,
  { webhookUrl }: Callback,
  secret: string,
): Promise<Request> {
  const signature = await signBody(body, secret)
  const headers = { 'content-type': 'application/json', 'x-hub-signature-256': signature }
  return new Request(webhookUrl, { method: 'POST', headers, body })
}

const firstPause = 1000
const longestPause = 5 * 60_000
/** Meta says 7 days, and 36 hours in an older text (meta-contract 8). */
const giveUpAfter = 7 * 24 * 3_600_000

type Pending = World['undelivered'][number]

type Deliveries = {
  /** Starts on everything that is queued and not yet on its way. Does not wait for it. */
  start(): void
  /** Resolves when nothing is on its way any more. */
  settled(): Promise<void>
}

export function createDeliveries(
  simulation: Simulation,
  callback: Callback | null,
  disposed: AbortSignal,
): Deliveries {
  const underway = new Map<string, Promise<void>>()
  const isQueued = ({ id }: Pending) => simulation.world.undelivered.some((one) => one.id === id)

  async function isAccepted({ body }: Pending, to: Callback): Promise<boolean> {
    try {
      const bytes = new TextEncoder().encode(body)
      const answer = await to.deliver(await signedRequest(bytes, to, to.appSecret))
      return answer.ok
    } catch {
      return false
    }
  }

  async function deliver(pending: Pending, to: Callback): Promise<void> {
    let waited = 0
    let pause = firstPause
    while (!disposed.aborted && isQueued(pending) && waited < giveUpAfter) {
      if (await isAccepted(pending, to)) break
      await simulation.delay(pause)
      waited += pause
      pause = Math.min(2 * pause, longestPause)
    }
    if (disposed.aborted) return
    const { undelivered } = simulation.world
    const at = undelivered.findIndex((one) => one.id === pending.id)
    if (at !== -1) undelivered.splice(at, 1)
    // A delivery that cannot be noted comes again after a restart: duplicates are Meta's habit too.
    await simulation.save().catch(() => undefined)
  }

  return {
    start() {
      if (callback === null) return void (simulation.world.undelivered = [])
      // New ones are added at the end: whatever stands before one that is on its way is on its way as well.
      const { undelivered } = simulation.world
      const last = undelivered.findLastIndex(({ id }) => underway.has(id))
      for (const pending of undelivered.slice(last + 1)) {
        const delivery = deliver(pending, callback).finally(() => underway.delete(pending.id))
        underway.set(pending.id, delivery)
      }
    },
    async settled() {
      while (underway.size > 0) await Promise.all(underway.values())
    },
  }
}
