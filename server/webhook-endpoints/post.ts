import { Webhook } from 'standardwebhooks'
import { addressProblem } from '../../domain/webhook-address'
import { problemOfStatus, type DeliveryProblem } from '../../domain/webhook-delivery'
import type { Dependencies } from '../dependencies'
import { startDeadline } from '../meta/deadline'

/** The name of a webhook leads to an address that is not called. */
export class ForbiddenAddress extends Error {}

export type Parcel = { id: string; url: string; payload: string; secrets: readonly string[] }

export type PostOutcome = {
  problem: DeliveryProblem | null
  status: number | null
  answer: string | null
}

const mostAnswerBytes = 1024

/** Sends one delivery, signed by each secret, and keeps the beginning of the answer. */
export async function postWebhook(
  deps: Pick<Dependencies, 'webhookFetch' | 'pace' | 'now'>,
  parcel: Parcel,
): Promise<PostOutcome> {
  // Asked again: the rules may be stricter than when the address was written down.
  if (addressProblem(parcel.url) !== null)
    return { problem: 'forbidden_address', status: null, answer: null }
  const deadline = startDeadline(deps.pace.webhookTimeout)
  try {
    const request = signed(parcel, deps.now(), deadline.signal)
    const response = await deadline.race(deps.webhookFetch(request))
    const { status } = response
    // The answer counts by its status, also when the rest of it does not come.
    const answer = await deadline.race(readBeginning(response)).catch(() => null)
    return { problem: problemOfStatus(status), status, answer }
  } catch (error) {
    const problem = isForbidden(error)
      ? 'forbidden_address'
      : deadline.endedBy() === 'timeout'
        ? 'timeout'
        : 'no_answer'
    return { problem, status: null, answer: null }
  } finally {
    deadline.stop()
  }
}

function signed({ id, url, payload, secrets }: Parcel, at: Date, signal: AbortSignal): Request {
  const signatures = secrets.map((secret) => new Webhook(secret).sign(id, at, payload))
  return new Request(url, {
    method: 'POST',
    redirect: 'manual',
    signal,
    headers: {
      'content-type': 'application/json',
      'user-agent': 'Handleboard',
      'accept-encoding': 'identity',
      'webhook-id': id,
      'webhook-timestamp': String(Math.floor(at.getTime() / 1000)),
      'webhook-signature': signatures.join(' '),
    },
    body: payload,
  })
}

function isForbidden(error: unknown): boolean {
  return (
    error instanceof ForbiddenAddress ||
    (error instanceof Error && error.cause instanceof ForbiddenAddress)
  )
}

/** What nobody will read is not waited for: the connection ends with it. */
async function readBeginning(response: Response): Promise<string> {
  if (response.body === null) return ''
  const reader = response.body.getReader()
  const decoder = new TextDecoder()
  let text = ''
  for (let bytes = 0; bytes < mostAnswerBytes;) {
    const { done, value } = await reader.read()
    if (done) return storable(text + decoder.decode())
    text += decoder.decode(value.subarray(0, mostAnswerBytes - bytes), { stream: true })
    bytes += value.byteLength
  }
  // Not awaited: a peer that does not answer the cancel must not hold us.
  reader.cancel().catch(() => undefined)
  return storable(text)
}

/** No column takes NUL. */
function storable(text: string): string {
  return text.replaceAll('\u0000', '\uFFFD')
}
