import { expect, test } from 'vitest'
import { funnelFilterOf, periodOf } from './funnel-filter'

const today = '2026-11-25'

test('without anything chosen it is twelve weeks, week by week, as the API takes them itself', () => {
  expect(funnelFilterOf({}, today)).toEqual({ by: 'week' })
  expect(periodOf({})).toBe('12')
})

test('a period goes back from today', () => {
  expect(funnelFilterOf({ weeks: '4', by: 'line' }, today)).toEqual({
    by: 'line',
    from: '2026-10-28',
  })
})

test('days chosen by hand stand above a period, in their order', () => {
  const search = { weeks: '4', from: '2026-11-10', to: '2026-11-01', lineId: 'one' }
  expect(funnelFilterOf(search, today)).toEqual({
    by: 'week',
    lineId: 'one',
    from: '2026-11-01',
    to: '2026-11-10',
  })
  expect(periodOf(search)).toBeUndefined()
})

test('what the address does not mean is left out', () => {
  expect(funnelFilterOf({ by: 'mood', weeks: '7', from: 'yesterday' }, today)).toEqual({
    by: 'week',
  })
})
