/** `X-Hub-Signature-256`: HMAC-SHA256 of the raw body with the app secret, in hex (meta-contract 8). */
export async function signBody(body: Uint8Array<ArrayBuffer>, appSecret: string): Promise<string> {
  const secret = new TextEncoder().encode(appSecret)
  const algorithm = { name: 'HMAC', hash: 'SHA-256' }
  const key = await crypto.subtle.importKey('raw', secret, algorithm, false, ['sign'])
  const mac = new Uint8Array(await crypto.subtle.sign('HMAC', key, body))
  return `sha256=${[...mac].map((byte) => byte.toString(16).padStart(2, '0')).join('')}`
}
