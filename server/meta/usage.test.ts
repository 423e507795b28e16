import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fixture } from './fixtures/read-fixture'
import { readUsage } from './usage'

function business(entries: unknown) {
  return readUsage(new Headers({ 'x-business-use-case-usage': JSON.stringify(entries) }))
}

describe('readUsage', () => {
  it("reads Meta's sample headers", () => {
    const headers = new Headers(JSON.parse(fixture('error-30-headers-rate-usage')) as [])
    expect(readUsage(headers)).toEqual({ percent: 1, regainMinutes: 0 })
  })

  it('takes the highest percentage and the longest time of all accounts and kinds', () => {
    const usage = business({
      '102': [
        { call_count: 10, total_cputime: 91, total_time: 3, estimated_time_to_regain_access: 0 },
      ],
      '103': [
        { call_count: 20, total_cputime: 1, total_time: 1, estimated_time_to_regain_access: 17 },
      ],
    })
    expect(usage).toEqual({ percent: 91, regainMinutes: 17 })
  })

  it('reads the usage of the app alone', () => {
    const headers = new Headers({
      'x-app-usage': '{"call_count":80,"total_cputime":2,"total_time":5}',
    })
    expect(readUsage(headers)).toEqual({ percent: 80, regainMinutes: 0 })
  })

  it('takes a business header that cannot be read for no header, and still reads the other', () => {
    const headers = new Headers({
      'x-business-use-case-usage': '{broken',
      'x-app-usage': '{"call_count":"12"}',
    })
    expect(readUsage(headers)).toEqual({ percent: 12, regainMinutes: 0 })
  })

  it('says nothing when Meta said nothing', () => {
    expect(readUsage(new Headers())).toBeNull()
    expect(readUsage(new Headers({ 'x-app-usage': '[]' }))).toBeNull()
  })

  it('never throws and never gives a number below zero, whatever the header holds', () => {
    fc.assert(
      fc.property(fc.json(), (text) => {
        const ascii = text.replace(/[^\x20-\x7e]/g, '?')
        const usage = readUsage(new Headers({ 'x-business-use-case-usage': ascii }))
        if (usage === null) return
        expect(usage.percent).toBeGreaterThanOrEqual(0)
        expect(Number.isFinite(usage.regainMinutes)).toBe(true)
      }),
    )
  })
})
