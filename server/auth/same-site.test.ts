import { describe, expect, it } from 'vitest'
import { refuseOtherSites } from './same-site'

const publicUrl = 'https://desk.example'

function isRefused(method: string, headers: Record<string, string>, url = publicUrl): boolean {
  try {
    refuseOtherSites(new Request(`${url}/api/v1/me`, { method, headers }), publicUrl)
    return false
  } catch {
    return true
  }
}

describe('a change', () => {
  it.each<[string, Record<string, string>]>([
    ['a program, which sends neither header', {}],
    ['our own page', { origin: 'https://desk.example', 'sec-fetch-site': 'same-origin' }],
    ['a person who types the address', { 'sec-fetch-site': 'none' }],
    [
      'our page at the address it was opened at',
      { origin: 'http://10.0.0.5:3000', host: '10.0.0.5:3000' },
    ],
  ])('by %s passes', (_who, headers) => {
    expect(isRefused('POST', headers)).toBe(false)
  })

  it.each<[string, Record<string, string>]>([
    ['another site', { origin: 'https://evil.example' }],
    [
      'another site that says it is ours',
      { origin: 'https://evil.example', 'sec-fetch-site': 'same-origin' },
    ],
    ['a site with our name in its own', { origin: 'https://desk.example.evil.example' }],
    ['another port', { origin: 'https://desk.example:8443' }],
    ['a sibling', { origin: 'https://other.example', 'sec-fetch-site': 'same-site' }],
    ['a frame without an origin', { origin: 'null' }],
    ['nonsense', { origin: 'not an origin' }],
    ['a cross-site form', { 'sec-fetch-site': 'cross-site' }],
  ])('by %s is refused', (_who, headers) => {
    for (const method of ['POST', 'PUT', 'PATCH', 'DELETE'])
      expect(isRefused(method, headers)).toBe(true)
  })
})

it('reading changes nothing, so it passes from anywhere', () => {
  for (const method of ['GET', 'HEAD', 'OPTIONS'])
    expect(isRefused(method, { origin: 'https://evil.example' })).toBe(false)
})
