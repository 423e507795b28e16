/** Looks at every byte of the first text whatever they are, so that timing tells nothing about the second. */
function isSameText(one: string, other: string): boolean {
  const encoder = new TextEncoder()
  const left = encoder.encode(one)
  const right = encoder.encode(other)
  let difference = left.length ^ right.length
  for (const [index, byte] of left.entries()) difference |= byte ^ (right[index] ?? 0)
  return difference === 0
}

const longestChallenge = 1000

/**
 * Meta's handshake (meta-contract 8): the text to answer with 200 as plain text, or `null` when the query is not
 * the handshake or the verify token is not ours (answer 403). An empty token of ours never matches.
 */
export function verifyChallenge(query: URLSearchParams, verifyToken: string): string | null {
  const challenge = query.get('hub.challenge') ?? ''
  const token = query.get('hub.verify_token') ?? ''
  if (query.get('hub.mode') !== 'subscribe' || verifyToken === '') return null
  if (challenge === '' || challenge.length > longestChallenge) return null
  return isSameText(token, verifyToken) ? challenge : null
}
