import { describe, expect, it } from 'vitest'
import { lineStatusFromMeta, phoneDigits } from './line'

describe('the status of a line', () => {
  it.each([
    ['CONNECTED', 'connected'],
    ['connected', 'connected'],
    ['LINKED', 'connected'],
    ['PENDING', 'pending'],
    ['FLAGGED', 'restricted'],
    ['BANNED', 'restricted'],
    ['DISCONNECTED', 'disconnected'],
    ['MIGRATED', 'disconnected'],
  ])('Meta’s %s is %s', (meta, status) => {
    expect(lineStatusFromMeta(meta)).toBe(status)
  })

  it.each(['SOMETHING_NEW', '', null, undefined, 'constructor', '__proto__'])(
    'a word we do not know (%s) stays unknown',
    (meta) => {
      expect(lineStatusFromMeta(meta)).toBe('unknown')
    },
  )
})

it('digits match a number however it is written', () => {
  expect(phoneDigits('+1 631-555-5555')).toBe(phoneDigits('16315555555'))
  expect(phoneDigits('\u2066+972 50-555-0101\u2069')).toBe('972505550101')
})
