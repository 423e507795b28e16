import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { factsOf, keyOf, mergeSources, type CustomerNews } from './customer-news'
import { peopleOf, type Phone, type Source } from './customer-people'

const someone = {
  customerId: fc.option(fc.constantFrom('IL.1', 'IL.2', 'IL.3'), { nil: null }),
  phoneDigits: fc.option(fc.constantFrom('97250', '97251', '97252'), { nil: null }),
}
const at = fc.integer({ min: 1, max: 6 })
const name = fc.option(fc.constantFrom('Dana', 'Avi'), { nil: null })
const news: fc.Arbitrary<CustomerNews> = fc.oneof(
  fc.record({
    kind: fc.constant('message' as const),
    at,
    ...someone,
    parentCustomerId: fc.option(fc.constant('IL.ENT.1'), { nil: null }),
    username: name,
    name,
  }),
  fc.record({
    kind: fc.constant('share' as const),
    at,
    ...someone,
    sharedDigits: fc.constantFrom('97250', '97251'),
  }),
  fc.record({ kind: fc.constant('preference' as const), at, ...someone, optedOut: fc.boolean() }),
  fc.record({
    kind: fc.constant('changed' as const),
    at,
    ...someone,
    parentCustomerId: fc.constant(null),
    previousCustomerId: someone.customerId,
    previousPhoneDigits: someone.phoneDigits,
  }),
)

/** Facts without the order they stand in, and who is who by them. */
function endOf(told: readonly CustomerNews[]) {
  const facts = factsOf(told)
  const sources = facts.sources.map((one): Source => ({ ...one, sameAs: null }))
  const phones = facts.phones.map((one): Phone => ({ ...one, ruledOut: false }))
  const { people, doubles } = peopleOf(sources, phones)
  const inOrder = (all: readonly object[]) => all.map((one) => JSON.stringify(one)).toSorted()
  return {
    sources: inOrder(facts.sources),
    names: inOrder(facts.names),
    phones: inOrder(facts.phones),
    people: inOrder(people),
    doubles: inOrder(doubles),
  }
}

describe('the news of a line', () => {
  it('ends in the same people and conflicts in any order, and however often it is told', () => {
    const shuffled = fc
      .array(news, { maxLength: 14 })
      .chain((all) =>
        fc.tuple(
          fc.constant(all),
          fc.shuffledSubarray([...all, ...all], { minLength: all.length * 2 }),
        ),
      )
    fc.assert(
      fc.property(shuffled, ([all, again]) => {
        expect(endOf(again)).toEqual(endOf(all))
      }),
      { numRuns: 300 },
    )
  })

  it('adds up the same, whichever of two accounts came first', () => {
    fc.assert(
      fc.property(news, news, (one, other) => {
        const [first] = factsOf([one]).sources
        const [second] = factsOf([other]).sources
        if (!first || second?.key !== first.key) return
        expect(mergeSources(first, second)).toEqual(mergeSources(second, first))
      }),
    )
  })

  it('is about nobody without an id and a phone', () => {
    expect(keyOf({ customerId: null, phoneDigits: null })).toBeNull()
    expect(keyOf({ customerId: null, phoneDigits: '97250' })).toBe('+97250')
    expect(keyOf({ customerId: 'IL.1', phoneDigits: '97250' })).toBe('IL.1')
  })
})

describe('who is who', () => {
  const who = (told: readonly CustomerNews[]) => {
    const facts = factsOf(told)
    const sources = facts.sources.map((one): Source => ({ ...one, sameAs: null }))
    return peopleOf(
      sources,
      facts.phones.map((one): Phone => ({ ...one, ruledOut: false })),
    )
  }
  const message = (more: Partial<CustomerNews>) =>
    ({
      kind: 'message',
      at: 1,
      customerId: null,
      phoneDigits: null,
      parentCustomerId: null,
      username: null,
      name: null,
      ...more,
    }) as CustomerNews

  it('joins a phone alone with the id that has it, and no two ids', () => {
    const told = [
      message({ phoneDigits: '97250' }),
      message({ customerId: 'IL.1', phoneDigits: '97250', at: 5 }),
      message({ customerId: 'IL.2', phoneDigits: '97250', at: 7 }),
    ]
    const { people, doubles } = who(told)
    expect(people.map(({ keys }) => keys)).toEqual([['IL.1', '+97250'], ['IL.2']])
    expect(doubles).toEqual([
      { digits: '97250', older: 'IL.1', newer: 'IL.2', source: 'seen', openedAt: 7 },
    ])
  })

  it('gives a number to its next holder without a conflict once the first has another', () => {
    const changed: CustomerNews = {
      kind: 'changed',
      at: 6,
      customerId: 'IL.3',
      phoneDigits: '97252',
      parentCustomerId: null,
      previousCustomerId: 'IL.1',
      previousPhoneDigits: null,
    }
    const told = [
      message({ customerId: 'IL.1', phoneDigits: '97250' }),
      changed,
      message({ customerId: 'IL.2', phoneDigits: '97250', at: 7 }),
    ]
    const { people, doubles } = who(told)
    expect(people.map(({ keys }) => keys)).toEqual([['IL.1', 'IL.3'], ['IL.2']])
    expect(doubles).toEqual([])
  })
})
