/** How a webhook is delivered: when it is tried again, and when an address is given up. Standard Webhooks. */

const second = 1000
const minute = 60 * second
const hour = 60 * minute

/** The waits between the tries, as the standard proposes; some three days in all. */
const waits = [
  5 * second,
  5 * minute,
  30 * minute,
  2 * hour,
  5 * hour,
  10 * hour,
  14 * hour,
  20 * hour,
  24 * hour,
]

export const mostAttempts = waits.length + 1

/** Milliseconds until the next try after `attempts` failed ones; `null` when that was the last. */
export function nextWait(attempts: number): number | null {
  return waits[attempts - 1] ?? null
}

/** An address that took nothing for as long as one delivery is tried is no address any more. */
const patience = 3 * 24 * hour

/** How long the secret from before still signs beside the new one, so that a receiver can change in peace. */
export const oldSecretLasts = 24 * hour

export const daysKept = 30

export const deliveryStates = ['waiting', 'delivered', 'failed'] as const
export type DeliveryState = (typeof deliveryStates)[number]

/** Why a try failed: an answer that is no success, none in time, none at all, or an address that is not called. */
export const deliveryProblems = [
  'refused',
  'gone',
  'redirect',
  'timeout',
  'no_answer',
  'forbidden_address',
  'secret',
] as const
export type DeliveryProblem = (typeof deliveryProblems)[number]

/** Why an address is no longer told: it said so itself, or it took nothing for days. */
export const stopReasons = ['gone', 'failing'] as const
export type StopReason = (typeof stopReasons)[number]

/** What an answer means. A redirect is not followed: the address is to be corrected by whoever set it. */
export function problemOfStatus(status: number): DeliveryProblem | null {
  if (status >= 200 && status < 300) return null
  if (status === 410) return 'gone'
  return status >= 300 && status < 400 ? 'redirect' : 'refused'
}

type Failure = { problem: DeliveryProblem; attempts: number; failingSince: Date; now: Date }

/** Whether the address is given up with this failure, and why. */
export function stopAfter({ problem, attempts, failingSince, now }: Failure): StopReason | null {
  if (problem === 'gone') return 'gone'
  const isOver = nextWait(attempts) === null
  return isOver && now.getTime() - failingSince.getTime() >= patience ? 'failing' : null
}
