import { describe, expect, it } from 'vitest'
import { customerIdFrom, isCustomerId } from './customer-id'

const long = `IL.${'a1'.repeat(64)}`

describe('a customer id', () => {
  it.each([
    ['US.13491208655302741918', 'US.13491208655302741918'],
    ['il.45634521792468', 'IL.45634521792468'],
    ['us.ent.11815799212886844830', 'US.ent.11815799212886844830'],
    [' IL.4a ', 'IL.4a'],
    [long, long],
    ['of.some_later-form', 'OF.some_later-form'],
    ['user.9373795779eb', 'user.9373795779eb'],
  ])('that came as %s is %s', (came, id) => {
    expect(customerIdFrom(came)).toBe(id)
  })

  it.each(['', '  ', null, undefined, 'x'.repeat(161)])('is none where %j came', (came) => {
    expect(customerIdFrom(came)).toBeNull()
  })

  it.each(['US.13491208655302741918', 'US.ENT.11815799212886844830', long])(
    'can be written to: %s',
    (id) => {
      expect(isCustomerId(id)).toBe(true)
    },
  )

  it.each([
    'realsheenanelson',
    '@dana',
    'il.dana',
    'dana.cohen',
    'us.13491',
    '+972501234567',
    'US.',
    'US.1 2',
    `${long}0`,
    '',
  ])('that nobody can write to is told apart: %s', (text) => {
    expect(isCustomerId(text)).toBe(false)
  })
})
