/** How fast one number may send (meta-contract 7.5). Kept in memory only: a restart forgets the last seconds. */

const second = 1000
const mostInASecond = 80
/** One message to the same person in 6 seconds, with bursts of 45. */
const pairPause = 6 * second
const pairBurst = 45

type Bucket = { left: number; at: number }

export type Pacing = {
  /** The code that stands in the way of a message now, or `null`; then it is counted. */
  objection(phoneNumberId: string, to: string, now: number): 130429 | 131056 | null
}

export function createPacing(): Pacing {
  const recent = new Map<string, number[]>()
  const pairs = new Map<string, Bucket>()

  function recentOf(phoneNumberId: string, now: number): number[] {
    const kept = (recent.get(phoneNumberId) ?? []).filter((at) => at > now - second)
    recent.set(phoneNumberId, kept)
    return kept
  }

  function bucketOf(pair: string, now: number): Bucket {
    const known = pairs.get(pair) ?? { left: pairBurst, at: now }
    const back = Math.max(0, now - known.at) / pairPause
    const bucket = { left: Math.min(pairBurst, known.left + back), at: now }
    pairs.set(pair, bucket)
    return bucket
  }

  return {
    objection(phoneNumberId, to, now) {
      const sent = recentOf(phoneNumberId, now)
      if (sent.length >= mostInASecond) return 130429
      const bucket = bucketOf(`${phoneNumberId} ${to}`, now)
      if (bucket.left < 1) return 131056
      bucket.left -= 1
      sent.push(now)
      return null
    },
  }
}
