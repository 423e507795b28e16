import { expect, test } from 'vitest'
import { wayOf, type WayFacts } from './way-steps'

const asked: WayFacts = {
  open: true,
  createdAt: '2026-11-22T08:00:00Z',
  acceptedAt: null,
  sentAt: null,
  deliveredAt: null,
  readAt: null,
  sharedAt: null,
}

function standings(facts: Partial<WayFacts>): string {
  return wayOf({ ...asked, ...facts })
    .map(({ standing }) => standing)
    .join(' ')
}

const at = '2026-11-22T09:00:00Z'

test('what may still come is not yet', () => {
  expect(standings({ acceptedAt: at, sentAt: at })).toBe('done done done notYet notYet notYet')
})

test('a step of which Meta told nothing is untold once a later one is known', () => {
  expect(standings({ acceptedAt: at, readAt: at })).toBe('done done untold untold done notYet')
})

test('of a request that is over nothing may come', () => {
  expect(standings({ open: false, acceptedAt: at })).toBe('done done never never never never')
})
