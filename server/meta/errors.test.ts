import { describe, expect, it } from 'vitest'
import { legacyDisposition, metaErrorDisposition } from './errors'
import { fixture } from './fixtures/read-fixture'
import { readMetaError } from './meta-error'

function said(name: string) {
  const error = readMetaError(JSON.parse(fixture(name)))
  if (error === null) throw new Error(`No error in ${name}`)
  return error
}

function code(code: number, more: { subcode?: number; isTransient?: boolean } = {}) {
  return { code, subcode: more.subcode ?? null, isTransient: more.isTransient ?? false }
}

describe('metaErrorDisposition', () => {
  it.each([
    ['username-error-147001-not-available', { kind: 'refused', reason: 'not_available' }],
    ['username-error-100-bad-format', { kind: 'refused', reason: 'format' }],
    ['username-error-147004-instagram-not-linked', { kind: 'blocked', reason: 'instagram_link' }],
    ['username-error-147005-transfer-required', { kind: 'needs_move' }],
    ['username-error-033-invalid-phone-number-id', { kind: 'blocked', reason: 'line_not_found' }],
    ['error-29-100-33-unsupported-get-request', { kind: 'blocked', reason: 'line_not_found' }],
    ['username-error-131056-sandbox-change-limit', { kind: 'try_later', throttled: true }],
    ['error-01-130429-throughput', { kind: 'try_later', throttled: true }],
    ['error-28-2-transient', { kind: 'try_later', throttled: false }],
    ['error-14-368', { kind: 'blocked', reason: 'account_restricted' }],
    ['error-15-131031', { kind: 'blocked', reason: 'account_restricted' }],
    ['error-22-104-no-token', { kind: 'blocked', reason: 'connection' }],
  ])('reads the sample %s', (name, disposition) => {
    expect(metaErrorDisposition(said(name), 'set_username')).toEqual(disposition)
  })

  it.each([
    [147002, 'messaging_limit'],
    [147003, 'facebook_link'],
    [133010, 'line_not_registered'],
    [190, 'connection'],
    [0, 'connection'],
    [3, 'permission'],
    [10, 'permission'],
    [200, 'permission'],
    [299, 'permission'],
    [300, 'unknown_answer'],
    [199, 'unknown_answer'],
    [131042, 'unknown_answer'],
  ])('blocks on %s with the reason %s', (number, reason) => {
    expect(metaErrorDisposition(code(number), 'set_username')).toEqual({ kind: 'blocked', reason })
  })

  it('takes 100 for a broken format only when a name was sent', () => {
    expect(metaErrorDisposition(code(100), 'read_username')).toEqual({
      kind: 'blocked',
      reason: 'unknown_answer',
    })
  })

  it('believes Meta that an unknown error passes, but not that a refusal does', () => {
    const passing = { isTransient: true }
    expect(metaErrorDisposition(code(424242, passing), 'set_username')).toEqual({
      kind: 'try_later',
      throttled: false,
    })
    expect(metaErrorDisposition(code(147001, passing), 'set_username').kind).toBe('refused')
  })
})

describe('legacyDisposition', () => {
  it.each([
    [['REQUIRE_FB_ACCOUNT_LINKING'], { kind: 'blocked', reason: 'facebook_link' }],
    [['REQUIRE_IG_ACCOUNT_LINKING'], { kind: 'blocked', reason: 'instagram_link' }],
    [['ACCOUNT_INELIGIBLE'], { kind: 'blocked', reason: 'messaging_limit' }],
    [['REQUIRE_FB_ACCOUNT_LINKING', 'NOT_AVAILABLE'], { kind: 'refused', reason: 'not_available' }],
    [['EXISTING_PENDING_REQUEST'], { kind: 'blocked', reason: 'unknown_answer' }],
    [['SOMETHING_NEW'], { kind: 'blocked', reason: 'unknown_answer' }],
    [[], { kind: 'blocked', reason: 'unknown_answer' }],
  ])('puts %j in terms of today', (reasons, disposition) => {
    expect(legacyDisposition(reasons)).toEqual(disposition)
  })
})
