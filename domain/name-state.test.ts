import { expect, it } from 'vitest'
import { isSafeToPrint, nameStateOf, type NameFacts } from './name-state'

const nothing: NameFacts = { held: null, isAsked: false, wasRevoked: false }
const held = (state: 'live' | 'reserved' | 'unknown', isLeaving = false): NameFacts => ({
  ...nothing,
  held: { state, confirmedAt: null, isLeaving },
})

it.each([
  ['not_ours', nothing],
  ['asked', { ...nothing, isAsked: true }],
  ['revoked', { ...nothing, wasRevoked: true }],
  ['asked', { ...nothing, isAsked: true, wasRevoked: true }],
  ['reserved', held('reserved')],
  ['unknown', { ...held('unknown'), isAsked: true }],
  ['live', { ...held('live'), wasRevoked: true }],
] as const)('a name is %s', (state, facts) => {
  expect(nameStateOf(facts)).toBe(state)
})

it('only a live name that nobody gives up is safe to print', () => {
  expect(isSafeToPrint(held('live'))).toBe(true)
  for (const facts of [held('live', true), held('reserved'), held('unknown'), nothing])
    expect(isSafeToPrint(facts)).toBe(false)
})
