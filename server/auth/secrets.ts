/** Encryption at rest and hashes of tokens, on WebCrypto: it runs in Node and in a browser tab alike. */
export type Secrets = {
  encrypt(plain: string): Promise<string>
  /** Throws when the text was made with another key or changed since. */
  decrypt(sealed: string): Promise<string>
  /** The same for the same text, and to nobody without the key a hint at it. */
  fingerprint(plain: string): Promise<string>
}

const encoder = new TextEncoder()

/** AES-256-GCM under a key derived from SECRET_KEY; each text with a nonce of its own. */
export function createSecrets(secretKey: string): Secrets {
  const key = deriveKey(secretKey)
  const marking = deriveMarkingKey(secretKey)
  return {
    async encrypt(plain) {
      const iv = crypto.getRandomValues(new Uint8Array(12))
      const data = await crypto.subtle.encrypt(
        { name: 'AES-GCM', iv },
        await key,
        encoder.encode(plain),
      )
      return `v1.${toBase64(iv)}.${toBase64(new Uint8Array(data))}`
    },
    async decrypt(sealed) {
      const [version, iv, data] = sealed.split('.')
      if (version !== 'v1' || iv === undefined || data === undefined)
        throw new Error('A stored secret has an unknown form.')
      const plain = await crypto.subtle.decrypt(
        { name: 'AES-GCM', iv: fromBase64(iv) },
        await key,
        fromBase64(data),
      )
      return new TextDecoder().decode(plain)
    },
    async fingerprint(plain) {
      const mac = await crypto.subtle.sign('HMAC', await marking, encoder.encode(plain))
      return toBase64(new Uint8Array(mac))
    },
  }
}

async function deriveKey(secretKey: string): Promise<CryptoKey> {
  return crypto.subtle.deriveKey(
    derivation('handleboard credentials'),
    await materialOf(secretKey),
    { name: 'AES-GCM', length: 256 },
    false,
    ['encrypt', 'decrypt'],
  )
}

async function deriveMarkingKey(secretKey: string): Promise<CryptoKey> {
  return crypto.subtle.deriveKey(
    derivation('handleboard fingerprints'),
    await materialOf(secretKey),
    { name: 'HMAC', hash: 'SHA-256', length: 256 },
    false,
    ['sign'],
  )
}

function materialOf(secretKey: string): Promise<CryptoKey> {
  return crypto.subtle.importKey('raw', encoder.encode(secretKey), 'HKDF', false, ['deriveKey'])
}

function derivation(info: string) {
  return { name: 'HKDF', hash: 'SHA-256', salt: new Uint8Array(), info: encoder.encode(info) }
}

/** A secret for links and keys: 32 random bytes, URL-safe. */
export function randomToken(): string {
  return randomBase64().replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')
}

/** 32 random bytes, in the alphabet that Standard Webhooks wants. */
export function randomBase64(): string {
  return toBase64(crypto.getRandomValues(new Uint8Array(32)))
}

/** SHA-256 in hex. Enough for our tokens: they are random, so they need no slow hash. */
export async function sha256(content: string | Uint8Array): Promise<string> {
  const bytes = typeof content === 'string' ? encoder.encode(content) : new Uint8Array(content)
  const digest = await crypto.subtle.digest('SHA-256', bytes)
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}

function toBase64(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes))
}

function fromBase64(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(text), (character) => character.charCodeAt(0))
}
