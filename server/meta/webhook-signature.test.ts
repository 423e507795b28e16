import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { verifySignature } from './webhook-signature'

const secret = 'app-secret'

async function signed(body: Uint8Array<ArrayBuffer>, appSecret: string): Promise<string> {
  const key = await crypto.subtle.importKey(
    'raw',
    new TextEncoder().encode(appSecret),
    { name: 'HMAC', hash: 'SHA-256' },
    false,
    ['sign'],
  )
  const digest = new Uint8Array(await crypto.subtle.sign('HMAC', key, body))
  const hex = Array.from(digest, (byte) => byte.toString(16).padStart(2, '0'))
  return `sha256=${hex.join('')}`
}

function flipped(bytes: Uint8Array, bit: number): Uint8Array<ArrayBuffer> {
  const copy = Uint8Array.from(bytes)
  const index = Math.floor(bit / 8) % copy.length
  copy[index] = (copy[index] ?? 0) ^ (1 << (bit % 8))
  return copy
}

const body = fc.uint8Array({ minLength: 1, maxLength: 200 }).map((bytes) => Uint8Array.from(bytes))

describe('verifySignature', () => {
  it("accepts a signature that Meta's own recipe gives", async () => {
    // printf 'hello' | openssl dgst -sha256 -hmac app-secret
    const header = 'sha256=ad5c6aa52b4bf4d1955ccd07b1393163fa5aa461e01cedabf58a512035063c49'
    expect(await verifySignature(new TextEncoder().encode('hello'), header, secret)).toBe(true)
  })

  it('accepts what was signed, byte for byte, also when it is no text', async () => {
    await fc.assert(
      fc.asyncProperty(body, async (bytes) => {
        expect(await verifySignature(bytes, await signed(bytes, secret), secret)).toBe(true)
      }),
    )
  })

  it('rejects a change of any one bit of the body', async () => {
    await fc.assert(
      fc.asyncProperty(body, fc.nat(), async (bytes, bit) => {
        const header = await signed(bytes, secret)
        expect(await verifySignature(flipped(bytes, bit), header, secret)).toBe(false)
      }),
    )
  })

  it('rejects a change of any one bit of the header', async () => {
    const bytes = new TextEncoder().encode('{}')
    const header = new TextEncoder().encode(await signed(bytes, secret))
    for (let bit = 0; bit < header.length * 8; bit++) {
      const changed = new TextDecoder().decode(flipped(header, bit))
      expect(await verifySignature(bytes, changed, secret)).toBe(false)
    }
  })

  it('rejects another secret, and an empty one even when it was used to sign', async () => {
    const bytes = new TextEncoder().encode('{}')
    const header = await signed(bytes, secret)
    expect(await verifySignature(bytes, header, 'app-secreT')).toBe(false)
    expect(await verifySignature(bytes, header, '')).toBe(false)
  })

  it('rejects every other form of the header', async () => {
    const bytes = new TextEncoder().encode('{}')
    const header = await signed(bytes, secret)
    const hex = header.slice('sha256='.length)
    const forms = [
      null,
      undefined,
      '',
      'sha256=',
      hex,
      `sha1=${hex}`,
      `SHA256=${hex}`,
      `sha256=${hex.slice(2)}`,
      `sha256=${hex}00`,
      `sha256=${hex}\n`,
      ` sha256=${hex}`,
      `sha256=${hex.toUpperCase()}`,
      `sha256=${'z'.repeat(64)}`,
      `${header},${header}`,
    ]
    for (const form of forms) expect(await verifySignature(bytes, form, secret)).toBe(false)
  })
})
