/** Only the form Meta sends; another spelling of the same digest is not from Meta. */
const signatureForm = /^sha256=([0-9a-f]{64})$/

function bytesOfHex(hex: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from({ length: hex.length / 2 }, (_, index) =>
    Number.parseInt(hex.slice(index * 2, index * 2 + 2), 16),
  )
}

/**
 * True when `X-Hub-Signature-256` is the HMAC-SHA256 of the raw bytes under the app secret (meta-contract 8). The
 * comparison is WebCrypto's own, in constant time. Check before anything else looks at the body. An empty secret
 * never verifies: anybody could sign with it.
 */
export async function verifySignature(
  rawBytes: Uint8Array<ArrayBuffer>,
  header: string | null | undefined,
  appSecret: string,
): Promise<boolean> {
  const hex = signatureForm.exec(header ?? '')?.[1]
  if (hex === undefined || appSecret === '') return false
  const key = await crypto.subtle.importKey(
    'raw',
    new TextEncoder().encode(appSecret),
    { name: 'HMAC', hash: 'SHA-256' },
    false,
    ['verify'],
  )
  return crypto.subtle.verify('HMAC', key, bytesOfHex(hex), rawBytes)
}
