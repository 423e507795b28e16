import { expect, test } from 'vitest'
import { roadOf, type RoadFacts } from './ask-road'

const asked: RoadFacts = {
  open: true,
  createdAt: '2026-11-22T08:00:00Z',
  acceptedAt: null,
  sentAt: null,
  deliveredAt: null,
  readAt: null,
  sharedAt: null,
}

function statuses(facts: Partial<RoadFacts>): string {
  return roadOf({ ...asked, ...facts })
    .map(({ status }) => status)
    .join(' ')
}

const at = '2026-11-22T09:00:00Z'

test('what may still come lies ahead', () => {
  expect(statuses({ acceptedAt: at, sentAt: at })).toBe('done done done ahead ahead ahead')
})

test('a step of which Meta told nothing is skipped once a later one is known', () => {
  expect(statuses({ acceptedAt: at, readAt: at })).toBe('done done skipped skipped done ahead')
})

test('of a request that is over nothing lies ahead', () => {
  expect(statuses({ open: false, acceptedAt: at })).toBe('done done missed missed missed missed')
})
