import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseMetaJson } from './json'

function parsed(text: string): unknown {
  const result = parseMetaJson(text)
  if (result.kind !== 'ok') throw new Error(`Not parsed: ${result.reason}`)
  return result.value
}

/** What JSON.stringify wrote for a number is also how String writes it. */
function unsafeAsText(_key: string, value: unknown): unknown {
  return Number.isInteger(value) && !Number.isSafeInteger(value) ? String(value) : value
}

describe('parseMetaJson', () => {
  it('keeps an id beyond 2^53 as it is written, as text', () => {
    expect(parsed('{"message_template_id": 90071992547409931}')).toEqual({
      message_template_id: '90071992547409931',
    })
  })

  it('leaves ids of 16 digits that a number can hold as numbers', () => {
    expect(parsed('[1689556908129832, 9007199254740991, -9007199254740991]')).toEqual([
      1689556908129832, 9007199254740991, -9007199254740991,
    ])
    expect(parsed('[9007199254740992]')).toEqual(['9007199254740992'])
  })

  it('never changes the digits of an integer', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: -(10n ** 40n), max: 10n ** 40n }), (integer) => {
        const { id } = parsed(` {"id":${integer}} `) as { id: unknown }
        expect(String(id)).toBe(String(integer))
      }),
    )
  })

  it('reads everything else exactly as JSON.parse does', () => {
    const anyJson = fc.jsonValue({ maxDepth: 5 }).map((value) => JSON.stringify(value))
    fc.assert(
      fc.property(anyJson, (text) => {
        // One long number sends the whole text through the exact parser.
        expect(parsed(`[${text}, 12345678901234567890]`)).toEqual([
          JSON.parse(text, unsafeAsText),
          '12345678901234567890',
        ])
      }),
    )
  })

  it('keeps exponents and fractions that a number can hold, and the text of those it cannot', () => {
    expect(parsed('[1e3, 2.5, 0.1, 1e400, 1e20, -0.5E-3]')).toEqual([
      1000,
      2.5,
      0.1,
      '1e400',
      '1e20',
      -0.0005,
    ])
  })

  it('is not misled by digits inside strings', () => {
    expect(parsed('{"a":"90071992547409931","b":"\\"90071992547409931"}')).toEqual({
      a: '90071992547409931',
      b: '"90071992547409931',
    })
  })

  it('lets the last of two equal keys count, with and without long numbers', () => {
    expect(parsed('{"a":1,"a":2}')).toEqual({ a: 2 })
    expect(parsed('{"a":1,"a":2,"id":90071992547409931}')).toEqual({
      a: 2,
      id: '90071992547409931',
    })
  })

  it.each(['{"__proto__":{"admin":true}}', '{"__proto__":{"admin":true},"id":90071992547409931}'])(
    'takes __proto__ for an ordinary key: %s',
    (text) => {
      const value = parsed(text)
      expect(Object.getPrototypeOf(value)).toBe(Object.prototype)
      expect(Object.keys(value as object)).toContain('__proto__')
      expect((value as { admin?: boolean }).admin).toBeUndefined()
      expect(({} as { admin?: boolean }).admin).toBeUndefined()
    },
  )

  it.each([
    '',
    ' ',
    '{',
    '[1,]',
    '{"a":1,}',
    '<html>',
    'undefined',
    '"\u0001"',
    '01',
    '[90071992547409931',
  ])('calls %j malformed', (text) => {
    expect(parseMetaJson(text)).toEqual({ kind: 'malformed', reason: 'syntax' })
  })

  it('refuses a text nested deeper than Meta ever nests, before it costs the stack', () => {
    expect(parseMetaJson('['.repeat(1_000_000))).toEqual({ kind: 'malformed', reason: 'too_deep' })
    expect(parseMetaJson(`${'['.repeat(100)}${']'.repeat(100)}`).kind).toBe('ok')
  })

  it('never throws', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 200 }), (text) => {
        expect(['ok', 'malformed']).toContain(parseMetaJson(text).kind)
      }),
    )
  })
})
