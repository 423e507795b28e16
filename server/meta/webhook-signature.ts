/** HMAC-SHA256 of the bytes under the key, 32 bytes. */
export type Hmac = (key: string, bytes: Uint8Array) => Uint8Array | Promise<Uint8Array>

/** The platform's own, in Node and in a browser tab alike. */
export const webHmac: Hmac = async (key, bytes) => {
  const imported = await crypto.subtle.importKey(
    'raw',
    new TextEncoder().encode(key),
    { name: 'HMAC', hash: 'SHA-256' },
    false,
    ['sign'],
  )
  return new Uint8Array(await crypto.subtle.sign('HMAC', imported, Uint8Array.from(bytes)))
}

/** Only the form Meta sends; another spelling of the same digest is not from Meta. */
const signatureForm = /^sha256=([0-9a-f]{64})$/

/**
 * True when `X-Hub-Signature-256` is the HMAC-SHA256 of the raw bytes under the app secret (meta-contract 8). The
 * comparison takes the same time wherever they differ. Check before anything else looks at the body. An empty secret
 * never verifies: anybody could sign with it.
 */
export async function verifySignature(
  rawBytes: Uint8Array,
  header: string | null | undefined,
  appSecret: string,
  hmac: Hmac = webHmac,
): Promise<boolean> {
  const hex = signatureForm.exec(header ?? '')?.[1]
  if (hex === undefined || appSecret === '') return false
  const digest = await hmac(appSecret, rawBytes)
  let difference = 0
  for (const [index, byte] of digest.entries())
    difference |= byte ^ Number.parseInt(hex.slice(index * 2, index * 2 + 2), 16)
  return difference === 0
}
