import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { usernameStates, type UsernameState } from './line'
import { eventForReading, usernameStateAfter, type Reading } from './username-reading'
import { nextState, requestStates, type RequestEvent, type RequestState } from './username-request'

const at = new Date('2026-11-22T08:00:00Z')

function reading(part: Partial<Reading>): Reading {
  return { username: null, status: 'none', metaStatus: null, revoked: false, at, ...part }
}
const live = (username: string, more: Partial<Reading> = {}) =>
  reading({ username, status: 'approved', ...more })
const reserved = (username: string) => reading({ username, status: 'reserved' })
const none = reading({})
const revoked = reading({ revoked: true })

const readings = fc.record<Reading>({
  username: fc.constantFrom(null, 'rimonit', 'other.name'),
  status: fc.constantFrom('reserved', 'approved', 'none', 'unknown'),
  metaStatus: fc.constantFrom(null, 'approved', 'SOMETHING_NEW'),
  revoked: fc.boolean(),
  at: fc.constant(at),
})

describe('what a reading means for a request', () => {
  it('is always an event that the ladder allows, for every state and every reading', () => {
    fc.assert(
      fc.property(fc.constantFrom(...requestStates), readings, (state, read) => {
        const event = eventForReading({ state, username: 'rimonit' }, read)
        if (event !== null) expect(nextState(state, event)).not.toBeNull()
      }),
      { numRuns: 1000 },
    )
  })

  it('is the same event no second time: a reading told twice moves a request once', () => {
    fc.assert(
      fc.property(fc.constantFrom(...requestStates), readings, (state, read) => {
        const event = eventForReading({ state, username: 'rimonit' }, read)
        if (event === null) return
        const next = nextState(state, event)
        expect(next).not.toBe(state)
        if (next !== null)
          expect(eventForReading({ state: next, username: 'rimonit' }, read)).toBeNull()
      }),
      { numRuns: 1000 },
    )
  })

  it('is nothing at all when Meta’s word is not known', () => {
    for (const state of requestStates)
      expect(
        eventForReading({ state, username: 'rimonit' }, live('rimonit', { status: 'unknown' })),
      ).toBeNull()
  })

  it.each<[RequestState, string, Reading, RequestEvent | null]>([
    ['submitting', 'our name is live', live('rimonit'), 'meta_live'],
    ['submitting', 'our name is reserved', reserved('rimonit'), 'meta_reserved'],
    ['submitting', 'there is another name', live('other.name'), null],
    ['submitting', 'there is none', none, null],
    ['awaiting_meta', 'our name is live', live('rimonit'), 'meta_live'],
    ['refused', 'our name is live after all', live('rimonit'), 'meta_live'],
    ['blocked', 'our name is reserved after all', reserved('rimonit'), 'meta_reserved'],
    ['needs_move', 'our name is on this line after all', live('rimonit'), 'meta_live'],
    ['reserved', 'our name became visible', live('rimonit'), 'meta_live'],
    ['reserved', 'it is as it was', reserved('rimonit'), null],
    ['reserved', 'the name is gone', none, 'meta_deleted'],
    ['live', 'it is as it was', live('rimonit'), null],
    ['live', 'the name went out of sight', reserved('rimonit'), 'meta_reserved'],
    ['live', 'the name is gone', none, 'meta_deleted'],
    ['live', 'Meta took it', revoked, 'meta_revoked'],
    [
      'live',
      'Meta put another in its place',
      live('other.name', { revoked: true }),
      'meta_revoked',
    ],
    ['live', 'somebody changed it in the app', live('other.name'), 'replace'],
    ['draft', 'the wished name is live already', live('rimonit'), null],
    ['in_review', 'the wished name is live already', live('rimonit'), null],
    ['declined', 'the name is live', live('rimonit'), null],
    ['revoked', 'the name is live again', live('rimonit'), null],
  ])('%s: %s', (state, _what, read, event) => {
    expect(eventForReading({ state, username: 'rimonit' }, read)).toBe(event)
  })
})

describe('how the name of a line stands after a reading', () => {
  it.each<[UsernameState, string, Reading, UsernameState]>([
    ['none', 'live', live('rimonit'), 'live'],
    ['live', 'reserved', reserved('rimonit'), 'reserved'],
    ['live', 'an unknown word', reading({ status: 'unknown', username: 'rimonit' }), 'unknown'],
    ['live', 'none', none, 'none'],
    ['live', 'revoked', revoked, 'revoked'],
    ['revoked', 'a later read that only says none', none, 'revoked'],
    ['revoked', 'a new name', live('rimonit'), 'live'],
    ['live', 'revoked and replaced', live('other.name', { revoked: true }), 'live'],
  ])('%s, then %s', (before, _what, read, after) => {
    expect(usernameStateAfter(before, read)).toBe(after)
  })

  it('is the same when the reading comes twice', () => {
    fc.assert(
      fc.property(fc.constantFrom(...usernameStates), readings, (before, read) => {
        const once = usernameStateAfter(before, read)
        expect(usernameStateAfter(once, read)).toBe(once)
      }),
    )
  })
})
