import fc from 'fast-check'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import {
  blockReasons,
  eventOfStep,
  finalStates,
  isFinal,
  nextActor,
  nextState,
  openStates,
  possibleEvents,
  requestEvents,
  requestStates,
  requestSteps,
  stepsIn,
  type RequestEvent,
  type RequestState,
} from './username-request'

const anyState = fc.constantFrom(...requestStates)
const anyEvent = fc.constantFrom(...requestEvents)

function statesReachableFrom(start: RequestState): Set<RequestState> {
  const reached = new Set<RequestState>([start])
  for (const state of reached)
    for (const event of possibleEvents(state)) {
      const next = nextState(state, event)
      if (next !== null) reached.add(next)
    }
  return reached
}

describe('the ladder', () => {
  it('no sequence of events leaves it', () => {
    fc.assert(
      fc.property(anyState, fc.array(anyEvent, { maxLength: 60 }), (start, events) => {
        let state: RequestState = start
        for (const event of events) {
          const next = nextState(state, event)
          expect(next !== null).toBe(possibleEvents(state).includes(event))
          if (next !== null) state = next
          expect(requestStates).toContain(state)
        }
      }),
    )
  })

  it('every state can be reached from a draft', () => {
    expect([...statesReachableFrom('draft')].sort()).toEqual([...requestStates].sort())
  })

  it('every event happens somewhere', () => {
    const happening = new Set(requestStates.flatMap((state) => possibleEvents(state)))
    expect([...happening].sort()).toEqual([...requestEvents].sort())
  })

  it('the final states are these five; out of them leads only a late word of Meta and our own undoing', () => {
    expect(finalStates).toEqual(['declined', 'withdrawn', 'released', 'revoked', 'replaced'])
    expect(Object.fromEntries(finalStates.map((state) => [state, possibleEvents(state)]))).toEqual({
      declined: [],
      withdrawn: ['restore'],
      released: ['meta_revoked'],
      revoked: [],
      replaced: ['meta_revoked'],
    })
    expect(nextState('withdrawn', 'restore')).toBe('draft')
    expect(nextState('released', 'meta_revoked')).toBe('revoked')
    expect(nextState('replaced', 'meta_revoked')).toBe('revoked')
  })

  it.each(requestStates.filter((state) => !isFinal(state)))(
    'out of %s a way leads to a final state',
    (state) => {
      const ends = [...statesReachableFrom(state)].filter((reached) => isFinal(reached))
      expect(ends.length).toBeGreaterThan(0)
      expect(possibleEvents(state).some((event) => nextState(state, event) !== state)).toBe(true)
    },
  )

  it.each<[RequestState, RequestEvent, RequestState | null]>([
    ['draft', 'submit', 'in_review'],
    ['draft', 'submit_without_review', 'submitting'],
    ['draft', 'approve', null],
    ['in_review', 'approve', 'submitting'],
    ['in_review', 'edit', null],
    ['changes_requested', 'submit', 'in_review'],
    ['submitting', 'withdraw', null],
    ['submitting', 'meta_live', 'live'],
    ['submitting', 'meta_answer_lost', 'awaiting_meta'],
    ['awaiting_meta', 'ask_again', 'submitting'],
    ['reserved', 'meta_live', 'live'],
    ['live', 'meta_revoked', 'revoked'],
    ['live', 'replace', 'replaced'],
    ['refused', 'edit', 'refused'],
    ['refused', 'submit', 'in_review'],
    ['refused', 'meta_live', 'live'],
    ['blocked', 'retry', 'submitting'],
    ['needs_move', 'confirm_move', 'submitting'],
    ['needs_move', 'next_candidate', 'submitting'],
    ['declined', 'submit', null],
    ['revoked', 'retry', null],
  ])('%s, %s: %s', (state, event, next) => {
    expect(nextState(state, event)).toBe(next)
  })
})

describe('a line', () => {
  it('is held by a request that is open: neither over nor with a name', () => {
    const holding = requestStates.filter(
      (state) => !isFinal(state) && state !== 'reserved' && state !== 'live',
    )
    expect([...openStates]).toEqual(holding)
  })

  it('has one open request in the database too: its index lists the same states', () => {
    const sql = readFileSync(
      join(import.meta.dirname, '../server/database/migrations/0000_first.sql'),
      'utf8',
    )
    const list = /"username_requests_open_line".*WHERE state in \(([^)]*)\)/.exec(sql)?.[1] ?? ''
    const states = list.split(',').map((state) => state.trim().replaceAll("'", ''))
    expect(states).toEqual([...openStates])
  })

  it('is free for a new request once a name is reserved, live or the request is over', () => {
    const free = requestStates.filter((state) => !openStates.some((open) => open === state))
    expect(free).toEqual(['reserved', 'live', ...finalStates])
  })
})

describe('steps of people', () => {
  it.each<[RequestState, string[]]>([
    ['draft', ['submit', 'withdraw']],
    ['in_review', ['approve', 'decline', 'request-changes', 'withdraw']],
    ['changes_requested', ['submit', 'withdraw']],
    ['submitting', []],
    ['reserved', []],
    ['live', []],
    ['refused', ['submit', 'withdraw']],
    ['blocked', ['withdraw', 'retry']],
    ['needs_move', ['withdraw', 'confirm-move', 'next-candidate']],
    ['declined', []],
    ['withdrawn', ['restore']],
    ['released', []],
    ['revoked', []],
    ['replaced', []],
  ])('in %s: %j', (state, steps) => {
    expect(stepsIn(state)).toEqual(steps)
  })

  it('are exactly those whose event the table allows', () => {
    for (const state of requestStates)
      for (const step of requestSteps)
        expect(stepsIn(state).includes(step)).toBe(nextState(state, eventOfStep[step]) !== null)
  })

  it('each step is possible somewhere', () => {
    for (const step of requestSteps)
      expect(requestStates.some((state) => stepsIn(state).includes(step))).toBe(true)
  })

  it('skipping the review is possible wherever submitting is, and only there', () => {
    for (const state of requestStates)
      expect(nextState(state, 'submit_without_review') !== null).toBe(
        nextState(state, 'submit') !== null,
      )
  })
})

describe('who must act', () => {
  it.each(requestStates)('is told for %s', (state) => {
    expect(nextActor(state, null)).toMatch(
      /^(requester|reviewer|admin|business_manager|meta|nobody)$/,
    )
  })

  it('a limit or a missing link is mended in Meta Business Suite, the other blocks by an admin', () => {
    const byReason = Object.fromEntries(
      blockReasons.map((reason) => [reason, nextActor('blocked', reason)]),
    )
    expect(byReason).toEqual({
      messaging_limit: 'business_manager',
      facebook_link: 'business_manager',
      instagram_link: 'business_manager',
      permission: 'admin',
      line_not_found: 'admin',
      line_not_registered: 'admin',
      connection: 'admin',
      account_restricted: 'admin',
      unknown_answer: 'admin',
    })
  })

  it('a reason from an earlier block changes nothing in another state', () => {
    expect(nextActor('in_review', 'messaging_limit')).toBe('reviewer')
  })
})
