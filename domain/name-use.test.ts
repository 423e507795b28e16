import { describe, expect, it } from 'vitest'
import { endingOf, lacksReason, nameThatGoes, standingOf } from './name-use'

describe('a change of a name', () => {
  it('needs a reason as long as the name is shown anywhere', () => {
    expect(lacksReason({ openUses: 0, reason: null })).toBe(false)
    expect(lacksReason({ openUses: 1, reason: undefined })).toBe(true)
    expect(lacksReason({ openUses: 1, reason: ' \n ' })).toBe(true)
    expect(lacksReason({ openUses: 3, reason: 'A new brand.' })).toBe(false)
  })

  it('takes away the name that stands on the line, and no other', () => {
    const line = { username: 'rimonit', usernameState: 'live' } as const
    expect(nameThatGoes(line, 'rimonit.new')).toBe('rimonit')
    expect(nameThatGoes(line, 'rimonit')).toBeNull()
    expect(nameThatGoes({ ...line, usernameState: 'reserved' }, 'x.y')).toBe('rimonit')
    expect(nameThatGoes({ ...line, usernameState: 'unknown' }, 'x.y')).toBeNull()
    expect(nameThatGoes({ username: null, usernameState: 'none' }, 'x.y')).toBeNull()
  })
})

it('a shown name is held, was held, or is ahead of its line', () => {
  expect(standingOf({ isHeld: true, wasHeld: true })).toBe('held')
  expect(standingOf({ isHeld: false, wasHeld: true })).toBe('no_longer')
  expect(standingOf({ isHeld: false, wasHeld: false })).toBe('not_yet')
})

it.each([
  ['revoked', { revoked: true, releasing: true }],
  ['moved', { heldElsewhere: true, releasing: true }],
  ['released', { releasing: true }],
  ['replaced', { replacedBy: 'rimonit.new' }],
  ['gone', {}],
] as const)('a name that left its line was %s', (ending, seen) => {
  const nothing = { revoked: false, releasing: false, heldElsewhere: false, replacedBy: null }
  expect(endingOf({ ...nothing, ...seen })).toBe(ending)
})
