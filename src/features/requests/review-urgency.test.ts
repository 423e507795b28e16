import { expect, test } from 'vitest'
import { urgencyOf } from './review-urgency'

const now = Date.parse('2026-11-22T12:00:00Z')
const today = '2026-11-22'

function urgency(submittedAt: string, campaignDate: string | null = null) {
  return urgencyOf({ submittedAt, stateSince: submittedAt, campaignDate }, now, today)
}

test('a request is late after two days, to the second', () => {
  expect(urgency('2026-11-20T12:00:00Z').late).toBe(true)
  expect(urgency('2026-11-20T12:00:01Z')).toMatchObject({
    late: false,
    lateAt: '2026-11-22T12:00:01.000Z',
  })
})

test.each([
  ['2026-11-21', -1],
  ['2026-11-22', 0],
  ['2026-11-29', 7],
  ['2026-11-30', null],
  [null, null],
])('a campaign on %s is %s days away', (campaignDate, days) => {
  expect(urgency('2026-11-22T11:00:00Z', campaignDate).campaignInDays).toBe(days)
})
