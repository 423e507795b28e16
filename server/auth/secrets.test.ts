import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createSecrets, randomToken, sha256 } from './secrets'

/** What WebCrypto says about another key, and we about another form. */
const unreadable = /operation failed|unknown form|correctly encoded|Invalid character/i
const secrets = createSecrets('a secret key that is long enough for this')

describe('a sealed secret', () => {
  it('opens to what was put in, whatever text it is', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'grapheme' }), async (plain) => {
        const sealed = await secrets.encrypt(plain)
        expect(await secrets.decrypt(sealed)).toBe(plain)
        if (plain.length > 4) expect(sealed).not.toContain(plain)
      }),
      { numRuns: 50 },
    )
  })

  it('looks different each time', async () => {
    const [one, other] = [await secrets.encrypt('token'), await secrets.encrypt('token')]
    expect(one).not.toBe(other)
  })

  it('does not open with another key', async () => {
    const sealed = await secrets.encrypt('token')
    await expect(createSecrets('another key that is long enough').decrypt(sealed)).rejects.toThrow(
      unreadable,
    )
  })

  it('does not open when a character of it was changed', async () => {
    const sealed = await secrets.encrypt('an access token of Meta')
    for (const index of [4, 10, sealed.length - 6]) {
      const other = sealed[index] === 'A' ? 'B' : 'A'
      const changed = sealed.slice(0, index) + other + sealed.slice(index + 1)
      await expect(secrets.decrypt(changed)).rejects.toThrow(unreadable)
    }
  })

  it.each(['', 'token', 'v1.', 'v1.a', 'v2.aaaa.bbbb', 'v1.%%%.%%%'])(
    'of an unknown form (%j) is refused',
    async (text) => {
      await expect(secrets.decrypt(text)).rejects.toThrow(unreadable)
    },
  )
})

describe('tokens', () => {
  it('are long, fit into an address and never repeat', () => {
    const tokens = Array.from({ length: 500 }, () => randomToken())
    expect(new Set(tokens).size).toBe(500)
    for (const token of tokens) expect(token).toMatch(/^[\w-]{43}$/)
  })

  it('are stored as their SHA-256', async () => {
    expect(await sha256('abc')).toBe(
      'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
    )
  })
})
