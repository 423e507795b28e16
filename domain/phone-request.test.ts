import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  isOpenPhoneRequest,
  mergeFacts,
  noFacts,
  phoneRequestStateOf,
  stagesOf,
  type PhoneRequestFacts,
} from './phone-request'

const at = (minute: number) => new Date(Date.UTC(2026, 10, 20, 12, minute))
const stateOf = (facts: Partial<PhoneRequestFacts>) => phoneRequestStateOf({ ...noFacts, ...facts })

describe('the state of a request', () => {
  it.each<[string, Partial<PhoneRequestFacts>]>([
    ['queued', {}],
    ['unsure', { unsureAt: at(1) }],
    ['accepted', { acceptedAt: at(1) }],
    ['accepted', { unsureAt: at(1), acceptedAt: at(2) }],
    ['held', { acceptedAt: at(1), heldAt: at(1) }],
    ['sent', { acceptedAt: at(1), heldAt: at(1), sentAt: at(2) }],
    ['delivered', { sentAt: at(2), deliveredAt: at(3) }],
    ['read', { acceptedAt: at(1), readAt: at(4) }],
    ['failed', { acceptedAt: at(1), sentAt: at(2), failedAt: at(3) }],
    ['delivered', { failedAt: at(3), deliveredAt: at(4) }],
    ['expired', { deliveredAt: at(3), expiredAt: at(9) }],
    ['shared', { expiredAt: at(9), sharedAt: at(10), shareOutcome: 'shared' }],
    ['conflict', { readAt: at(4), sharedAt: at(5), shareOutcome: 'conflict' }],
    ['shared_without_phone', { sharedAt: at(5), shareOutcome: 'without_phone' }],
    ['cancelled', { cancelledAt: at(1), unsureAt: at(1) }],
    ['accepted', { cancelledAt: at(1), acceptedAt: at(2) }],
  ])('is %s by %j', (state, facts) => {
    expect(stateOf(facts)).toBe(state)
  })

  it('is open while an answer can still come', () => {
    for (const facts of [{}, { unsureAt: at(1) }, { readAt: at(1) }])
      expect(isOpenPhoneRequest(stateOf(facts))).toBe(true)
    for (const facts of [{ failedAt: at(1) }, { expiredAt: at(1) }, { sharedAt: at(1) }])
      expect(isOpenPhoneRequest(stateOf(facts))).toBe(false)
  })
})

const moment = fc.option(fc.integer({ min: 0, max: 50 }).map(at))
const facts: fc.Arbitrary<PhoneRequestFacts> = fc.record({
  unsureAt: moment,
  acceptedAt: moment,
  heldAt: moment,
  sentAt: moment,
  deliveredAt: moment,
  readAt: moment,
  failedAt: moment,
  sharedAt: moment,
  shareOutcome: fc.option(fc.constantFrom('shared', 'conflict', 'without_phone')),
  expiredAt: moment,
  cancelledAt: moment,
})

describe('what is known', () => {
  it('is the same in whatever order and however often it was told', () => {
    fc.assert(
      fc.property(
        fc
          .array(facts, { minLength: 1, maxLength: 6 })
          .chain((told) =>
            fc.tuple(
              fc.constant(told),
              fc.shuffledSubarray([...told, ...told], { minLength: told.length * 2 }),
            ),
          ),
        ([told, again]) => {
          expect(again.reduce(mergeFacts, noFacts)).toEqual(told.reduce(mergeFacts, noFacts))
        },
      ),
    )
  })

  it('never takes a stage of the funnel back', () => {
    fc.assert(
      fc.property(facts, facts, (one, other) => {
        const before = stagesOf(one)
        expect(stagesOf(mergeFacts(one, other))).toEqual(expect.arrayContaining(before))
      }),
    )
  })

  it('passes every stage before the one it reached', () => {
    expect(stagesOf({ ...noFacts, readAt: at(1) })).toEqual(['asked', 'delivered', 'read'])
    expect(stagesOf({ ...noFacts, unsureAt: at(1) })).toEqual([])
    const shared = { ...noFacts, sharedAt: at(1), shareOutcome: 'shared' as const }
    expect(stagesOf(shared)).toEqual(['asked', 'delivered', 'read', 'shared', 'matched'])
    expect(stagesOf({ ...shared, shareOutcome: 'conflict' })).not.toContain('matched')
  })
})
