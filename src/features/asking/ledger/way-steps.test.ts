import { expect, test } from 'vitest'
import { timelineOf } from './entry-timeline'
import { aRequest } from '../../../../tests/setup/phone-request'
import { wayOf } from './way-steps'

const standings = (of: Parameters<typeof aRequest>[0]) =>
  wayOf(aRequest(of)).map(({ standing }) => standing)

test('what waits has only been asked', () => {
  expect(standings({})).toEqual(['done', 'notYet', 'notYet', 'notYet', 'notYet', 'notYet'])
})

test('a step that Meta left out has happened, without a time', () => {
  expect(standings({ acceptedAt: '2026-11-20T10:00:01Z', readAt: '2026-11-20T10:00:09Z' })).toEqual(
    ['done', 'done', 'untold', 'untold', 'done', 'notYet'],
  )
})

test('what is over will not come further', () => {
  expect(standings({ open: false, state: 'failed', failedAt: '2026-11-20T10:00:05Z' })).toEqual([
    'done',
    'never',
    'never',
    'never',
    'never',
    'never',
  ])
})

test('what happened is told newest first, and in one second in its own order', () => {
  const request = aRequest({
    createdAt: '2026-11-20T10:00:00.900Z',
    acceptedAt: '2026-11-20T10:00:00.950Z',
    // Meta counts whole seconds.
    sentAt: '2026-11-20T10:00:00Z',
    deliveredAt: '2026-11-20T10:00:02Z',
  })
  expect(timelineOf(request).map(({ name }) => name)).toEqual([
    'delivered',
    'sent',
    'accepted',
    'asked',
  ])
})
