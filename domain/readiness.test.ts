import { describe, expect, it, test } from 'vitest'
import { platformStates } from './platform'
import { readinessMessage } from './readiness-message'
import { readinessOf, readinessVerdict } from './readiness'
import {
  readinessItems,
  readinessReasons,
  type LineFacts,
  type ReadinessItem,
  type ReadinessState,
} from './readiness-words'
import type { BlockReason, RequestState } from './username-request'

const readAt = new Date('2026-11-22T10:00:00Z')
const later = new Date('2026-11-22T10:05:00Z')
const earlier = new Date('2026-11-22T09:55:00Z')

/** A line that Meta told everything about, and nothing stands in its way. */
const good: LineFacts = {
  onAccount: true,
  status: 'connected',
  nameStatus: 'APPROVED',
  codeVerificationStatus: 'VERIFIED',
  platformType: 'CLOUD_API',
  messagingLimit: 'TIER_2K',
  readAt,
  connected: true,
  account: { readAt, problem: null },
  facebook: 'unknown',
  instagram: 'unknown',
  assets: { facebook: null, instagram: null },
  username: null,
  openRequest: null,
  wanted: [],
  heldBySiblings: [],
  lastBlock: null,
}

/** Everything that Meta has not told yet. */
const untold: LineFacts = {
  ...good,
  status: 'unknown',
  nameStatus: null,
  codeVerificationStatus: null,
  platformType: null,
  messagingLimit: null,
  account: { readAt: null, problem: null },
}

function finding(item: ReadinessItem, facts: Partial<LineFacts>) {
  const found = readinessOf({ ...good, ...facts }).find((one) => one.item === item)
  if (found === undefined) throw new Error(`There is no item ${item}.`)
  return found
}

const blockedAt = (reason: BlockReason, at = later) => ({
  lastBlock: { reason, at },
})
const requestThatIs = (state: RequestState) => ({
  openRequest: { state, blockReason: null },
})

const page = (username: string | null) => ({
  assets: { facebook: { username }, instagram: null },
})

type Row = [ReadinessItem, Partial<LineFacts>, ReadinessState, string, string?, (string | null)?]

const rows: Row[] = [
  ['permission', {}, 'ready', 'account_read', 'nobody', null],
  ['permission', { connected: false }, 'blocked', 'no_connection', 'admin', 'handleboard'],
  [
    'permission',
    { account: { readAt, problem: 'permission' } },
    'blocked',
    'permission_missing',
    'admin',
    'business_settings',
  ],
  [
    'permission',
    { account: { readAt, problem: 'connection' } },
    'blocked',
    'connection_refused',
    'admin',
    'handleboard',
  ],
  [
    'permission',
    { account: { readAt: null, problem: 'line_not_found' } },
    'blocked',
    'not_found_at_meta',
    'admin',
    'whatsapp_manager',
  ],
  [
    'permission',
    { account: { readAt, problem: 'account_restricted' } },
    'blocked',
    'account_restricted',
    'admin',
    'support',
  ],
  [
    'permission',
    { account: { readAt, problem: 'unknown_answer' } },
    'attention',
    'account_unreadable',
    'admin',
    'handleboard',
  ],
  ['permission', { account: { readAt: null, problem: null } }, 'unknown', 'account_not_read'],
  ['permission', blockedAt('permission'), 'blocked', 'permission_missing'],
  [
    'permission',
    blockedAt('permission', earlier),
    'attention',
    'permission_refused_before',
    'admin',
    'business_settings',
  ],
  ['permission', blockedAt('connection', earlier), 'ready', 'account_read'],

  ['registration', {}, 'ready', 'on_cloud_api', 'nobody', null],
  ['registration', { codeVerificationStatus: 'EXPIRED' }, 'ready', 'on_cloud_api'],
  [
    'registration',
    { onAccount: false },
    'blocked',
    'left_account',
    'business_manager',
    'whatsapp_manager',
  ],
  [
    'registration',
    { platformType: 'NOT_APPLICABLE', status: 'pending' },
    'blocked',
    'not_registered',
    'business_manager',
    'whatsapp_manager',
  ],
  ['registration', { platformType: 'ON_PREMISE' }, 'blocked', 'other_platform'],
  ['registration', blockedAt('line_not_registered'), 'blocked', 'not_registered'],
  [
    'registration',
    blockedAt('line_not_registered', earlier),
    'attention',
    'registration_refused_before',
  ],
  ['registration', { status: 'pending' }, 'attention', 'line_pending'],
  ['registration', { status: 'disconnected' }, 'attention', 'line_disconnected'],
  [
    'registration',
    { status: 'restricted' },
    'attention',
    'line_restricted',
    'business_manager',
    'support',
  ],
  ['registration', { codeVerificationStatus: 'NOT_VERIFIED' }, 'attention', 'not_verified'],
  ['registration', { platformType: null }, 'unknown', 'not_told', 'nobody', null],
  ['registration', { platformType: 'MOON_API' }, 'unknown', 'unknown_word'],

  ['messaging_limit', {}, 'ready', 'above_default'],
  ['messaging_limit', { messagingLimit: 'TIER_1K' }, 'ready', 'above_default'],
  ['messaging_limit', { messagingLimit: 'TIER_UNLIMITED' }, 'ready', 'above_default'],
  [
    'messaging_limit',
    { messagingLimit: 'TIER_250' },
    'blocked',
    'default_limit',
    'business_manager',
    'business_settings',
  ],
  ['messaging_limit', { messagingLimit: 'TIER_50' }, 'blocked', 'default_limit'],
  ['messaging_limit', { messagingLimit: null }, 'unknown', 'not_told'],
  ['messaging_limit', { messagingLimit: 'TIER_NOT_SET' }, 'unknown', 'unknown_word'],
  ['messaging_limit', { onAccount: false }, 'unknown', 'not_told'],
  ['messaging_limit', blockedAt('messaging_limit'), 'blocked', 'limit_refused'],
  [
    'messaging_limit',
    blockedAt('messaging_limit', earlier),
    'attention',
    'limit_refused_before',
    'business_manager',
    'business_settings',
  ],

  ['display_name', {}, 'ready', 'name_approved'],
  ['display_name', { nameStatus: 'AVAILABLE_WITHOUT_REVIEW' }, 'ready', 'name_approved'],
  [
    'display_name',
    { nameStatus: 'PENDING_REVIEW' },
    'attention',
    'name_in_review',
    'meta',
    'whatsapp_manager',
  ],
  [
    'display_name',
    { nameStatus: 'DECLINED' },
    'attention',
    'name_declined',
    'business_manager',
    'whatsapp_manager',
  ],
  ['display_name', { nameStatus: 'EXPIRED' }, 'attention', 'name_expired'],
  ['display_name', { nameStatus: 'NONE' }, 'attention', 'name_missing'],
  ['display_name', { nameStatus: null }, 'unknown', 'not_told'],
  ['display_name', { nameStatus: 'SPARKLING' }, 'unknown', 'unknown_word'],

  ['facebook_link', {}, 'unknown', 'told_when_asked', 'nobody', null],
  ['facebook_link', { facebook: 'none' }, 'ready', 'no_name_there'],
  ['facebook_link', { facebook: 'live' }, 'ready', 'linked'],
  ['facebook_link', page(null), 'ready', 'no_name_there'],
  ['facebook_link', { ...page('Rimonit'), username: 'rimonit' }, 'ready', 'same_name_there'],
  ['facebook_link', page('rimonit'), 'unknown', 'told_when_asked'],
  [
    'facebook_link',
    { ...page('Rimonit.New'), wanted: ['rimonit.new'] },
    'attention',
    'own_page_to_link',
    'business_manager',
    'whatsapp_manager',
  ],
  [
    'facebook_link',
    { facebook: 'link_needed' },
    'attention',
    'page_not_linked',
    'business_manager',
    'whatsapp_manager',
  ],
  [
    'facebook_link',
    {
      facebook: 'link_needed',
      openRequest: { state: 'blocked', blockReason: 'facebook_link' },
    },
    'blocked',
    'page_not_linked',
  ],
  ['instagram_link', {}, 'unknown', 'told_when_asked'],
  ['instagram_link', { instagram: 'none' }, 'ready', 'no_name_there'],
  ['instagram_link', { instagram: 'link_needed' }, 'attention', 'instagram_not_linked'],
  [
    'instagram_link',
    {
      instagram: 'link_needed',
      openRequest: { state: 'blocked', blockReason: 'instagram_link' },
    },
    'blocked',
    'instagram_not_linked',
    'business_manager',
    'whatsapp_manager',
  ],

  ['sibling_line', {}, 'unknown', 'no_name_wanted'],
  ['sibling_line', { ...requestThatIs('draft'), wanted: ['rimonit'] }, 'ready', 'not_held'],
  [
    'sibling_line',
    { ...requestThatIs('in_review'), wanted: ['rimonit'], heldBySiblings: ['rimonit'] },
    'attention',
    'held_by_sibling',
    'admin',
    'request',
  ],
  [
    'sibling_line',
    { ...requestThatIs('needs_move'), wanted: ['rimonit'] },
    'blocked',
    'move_to_confirm',
    'admin',
    'request',
  ],

  ['open_request', {}, 'ready', 'none_open'],
  ['open_request', requestThatIs('draft'), 'attention', 'request_open', 'requester', 'request'],
  ['open_request', requestThatIs('in_review'), 'attention', 'request_open', 'reviewer'],
  ['open_request', requestThatIs('awaiting_meta'), 'attention', 'request_with_meta', 'meta'],
  [
    'open_request',
    { openRequest: { state: 'blocked', blockReason: 'messaging_limit' } },
    'blocked',
    'request_blocked',
    'business_manager',
    'request',
  ],
]

describe('each item', () => {
  test.each(rows)('%s of %j is %s: %s', (item, facts, state, why, actor, where) => {
    const found = finding(item, facts)
    expect(found).toMatchObject({ state, why })
    if (actor !== undefined) expect(found.actor).toBe(actor)
    if (where !== undefined) expect(found.where).toBe(where)
  })

  it('has each of its states in these facts', () => {
    const seen = new Set(rows.map(([item, , state]) => `${item} ${state}`))
    // A display name never blocks, and an open request is always known.
    const never = ['display_name blocked', 'open_request unknown']
    for (const item of readinessItems)
      for (const state of ['ready', 'attention', 'blocked', 'unknown'])
        expect(seen.has(`${item} ${state}`)).toBe(!never.includes(`${item} ${state}`))
  })

  it('says who and where exactly when there is something to do', () => {
    for (const [item, facts] of rows) {
      const { state, actor, where } = finding(item, facts)
      const toDo = state === 'attention' || state === 'blocked'
      expect([actor !== 'nobody', where !== null]).toEqual([toDo, toDo])
    }
  })

  it('keeps a word of Meta that nobody knows, as it came', () => {
    expect(finding('display_name', { nameStatus: 'Sparkling' }).metaWord).toBe('Sparkling')
    expect(finding('messaging_limit', { messagingLimit: 'many' }).metaWord).toBe('many')
  })
})

describe('all items', () => {
  it('come in one order, whatever is known', () => {
    for (const facts of [good, untold])
      expect(readinessOf(facts).map(({ item }) => item)).toEqual([...readinessItems])
  })

  it('are never ready by what Meta has not told', () => {
    const told = readinessOf(untold).filter(({ state }) => state !== 'unknown')
    expect(told.map(({ item }) => item)).toEqual(['open_request'])
  })

  it('are never ready on Facebook and Instagram unless something is known there', () => {
    for (const state of platformStates) {
      const ready = finding('facebook_link', { facebook: state }).state === 'ready'
      expect(ready).toBe(state !== 'unknown' && state !== 'link_needed')
    }
  })
})

describe('the verdict', () => {
  const verdictOf = (facts: Partial<LineFacts>) =>
    readinessVerdict(readinessOf({ ...good, ...facts }))

  test.each<[Partial<LineFacts>, ReadinessState]>([
    [{}, 'ready'],
    [{ messagingLimit: null }, 'unknown'],
    [{ nameStatus: 'DECLINED', messagingLimit: null }, 'attention'],
    [{ nameStatus: 'DECLINED', messagingLimit: 'TIER_250' }, 'blocked'],
    [requestThatIs('in_review'), 'attention'],
    [untold, 'unknown'],
  ])('of %j is %s', (facts, verdict) => {
    expect(verdictOf(facts)).toBe(verdict)
  })
})

describe('the message to whoever must act', () => {
  const subject = { displayName: 'רימונית', phoneNumber: '+972505550101', username: 'rimonit' }

  it('is there in both languages for everything that a person can mend, and for nothing else', () => {
    for (const [item, facts] of rows) {
      const { why, actor } = finding(item, facts)
      const message = readinessMessage(why, subject)
      expect(message !== null, why).toBe(actor !== 'nobody' && actor !== 'meta')
    }
  })

  it('keeps numbers and names in their own direction, and leaves no gap', () => {
    for (const why of readinessReasons) {
      const message = readinessMessage(why, subject)
      for (const text of message === null ? [] : [message.en, message.he]) {
        expect(text).toContain('\u2068רימונית\u2069')
        expect(text).toContain('\u2066+972505550101\u2069')
        expect(text).not.toMatch(/[{}]/)
      }
      if (message !== null) expect(message.he).toMatch(/^שלום, /)
    }
    expect(readinessMessage('default_limit', subject)?.he).toContain(
      'שם המשתמש \u2066@rimonit\u2069',
    )
  })

  it('asks for a username without naming one while none is wanted', () => {
    const message = readinessMessage('default_limit', { ...subject, username: null })
    expect(message?.en).toContain('we would like a username for')
    expect(message?.he).toContain('אנחנו רוצים שם משתמש עבור')
  })

  it('is for nobody while Meta decides, or where nothing is known', () => {
    expect(readinessMessage('name_in_review', subject)).toBeNull()
    expect(readinessMessage('not_told', subject)).toBeNull()
  })
})
