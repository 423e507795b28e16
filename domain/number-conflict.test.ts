import { expect, it } from 'vitest'
import { outcomeAfter } from './number-conflict'

it('counts a share as bound unless the number stays with the other', () => {
  expect(outcomeAfter('moved')).toBe('shared')
  expect(outcomeAfter('same_person')).toBe('shared')
  expect(outcomeAfter('keep')).toBe('conflict')
})
