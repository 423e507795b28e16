import { describe, expect, it } from 'vitest'
import {
  isOnByDefault,
  kindOfMove,
  kindSettledBy,
  kindsFor,
  notificationKinds,
  whomToTell,
  type Listener,
  type NotificationKind,
} from './notifications'
import { roles } from './roles'

const people: Listener[] = [
  { id: 'noa', role: 'admin', chosen: null },
  { id: 'avi', role: 'admin', chosen: null },
  { id: 'maya', role: 'marketing', chosen: null },
  { id: 'dana', role: 'marketing', chosen: null },
  { id: 'tamar', role: 'template_manager', chosen: null },
  { id: 'victor', role: 'viewer', chosen: null },
]
const byMeta = { ownerId: 'maya', doerId: null }

describe('who is told', () => {
  it.each<[NotificationKind, string[]]>([
    ['review_wanted', ['noa', 'avi']],
    ['commented', ['noa', 'avi', 'maya']],
    ['changes_requested', ['maya']],
    ['declined', ['maya']],
    ['reserved', ['maya']],
    ['live', ['maya']],
    ['refused', ['maya']],
    ['blocked', ['noa', 'avi', 'maya']],
    ['needs_move', ['noa', 'avi', 'maya']],
    ['revoked', ['noa', 'avi', 'maya']],
    ['release_failed', ['noa', 'avi', 'maya']],
    ['platform_drift', ['noa', 'avi', 'maya']],
    ['message_code_gone', ['noa', 'avi', 'maya']],
    ['webhook_stopped', ['noa', 'avi']],
    ['template_rejected', ['noa', 'avi', 'tamar']],
    ['template_paused', ['noa', 'avi', 'tamar']],
    ['template_disabled', ['noa', 'avi', 'tamar']],
    ['template_category', ['noa', 'avi', 'tamar']],
    ['template_drift', ['noa', 'avi', 'tamar']],
    ['template_deleted', ['noa', 'avi', 'tamar']],
    ['asking_blocked', ['noa', 'avi', 'tamar']],
  ])('%s: %j', (kind, told) => {
    expect(whomToTell(kind, byMeta, people)).toEqual(told)
  })

  it('is nobody who did it', () => {
    const own = { ownerId: 'maya', doerId: 'maya' }
    expect(whomToTell('changes_requested', own, people)).toEqual([])
    expect(whomToTell('blocked', { ownerId: 'maya', doerId: 'noa' }, people)).toEqual([
      'avi',
      'maya',
    ])
  })

  it('is no reviewer whose own request it is, whoever submitted it', () => {
    const own = { ownerId: 'noa', doerId: 'avi' }
    expect(whomToTell('review_wanted', own, people)).toEqual([])
  })

  it('is whoever switched it on, and nobody who switched it off, among those it concerns', () => {
    const chosen = (of: boolean) => people.map((person) => ({ ...person, chosen: of }))
    expect(whomToTell('blocked', byMeta, chosen(false))).toEqual([])
    const formerly = { ownerId: 'victor', doerId: null }
    expect(whomToTell('blocked', formerly, people)).toEqual(['noa', 'avi'])
    expect(whomToTell('blocked', formerly, chosen(true))).toEqual(['noa', 'avi', 'victor'])
  })
})

describe('the kinds of a role', () => {
  it('are all for an admin, and without the reviews for others', () => {
    expect(kindsFor('admin')).toEqual(notificationKinds)
    const ofAdmins: NotificationKind[] = ['review_wanted', 'webhook_stopped']
    const ofTemplates = notificationKinds.filter((kind) => /^(template|asking)_/.test(kind))
    const without = (kinds: NotificationKind[]) =>
      notificationKinds.filter((kind) => !kinds.includes(kind))
    expect(kindsFor('template_manager')).toEqual(without(ofAdmins))
    for (const role of ['marketing', 'viewer'] as const)
      expect(kindsFor(role)).toEqual(without([...ofAdmins, ...ofTemplates]))
  })

  it('are told by e-mail only where somebody must act, and only to who is told in the app', () => {
    const mailed = notificationKinds.filter((kind) => isOnByDefault(kind, 'admin', 'mail'))
    expect(mailed).toEqual([
      'review_wanted',
      'commented',
      'changes_requested',
      'blocked',
      'needs_move',
      'revoked',
      'release_failed',
      'message_code_gone',
      'webhook_stopped',
      'template_rejected',
      'template_paused',
      'template_disabled',
      'template_deleted',
      'asking_blocked',
    ])
    for (const role of roles)
      for (const kind of mailed)
        expect(isOnByDefault(kind, role, 'mail')).toBe(isOnByDefault(kind, role))
  })

  it('are on for who asks for names, and only what is news for who cannot act', () => {
    for (const kind of kindsFor('marketing')) expect(isOnByDefault(kind, 'marketing')).toBe(true)
    expect(isOnByDefault('live', 'viewer')).toBe(true)
    expect(isOnByDefault('blocked', 'viewer')).toBe(false)
  })
})

describe('a change of state', () => {
  it('is told as the state that is entered', () => {
    expect(kindOfMove('draft', 'in_review')).toBe('review_wanted')
    expect(kindOfMove('live', 'revoked')).toBe('revoked')
    expect(kindOfMove('in_review', 'submitting')).toBeNull()
  })

  it('is not told when nothing is entered, or a live name only goes out of sight', () => {
    expect(kindOfMove('changes_requested', 'changes_requested')).toBeNull()
    expect(kindOfMove('live', 'reserved')).toBeNull()
  })

  it('out of review settles that a review is wanted', () => {
    expect(kindSettledBy('in_review', 'submitting')).toBe('review_wanted')
    expect(kindSettledBy('in_review', 'withdrawn')).toBe('review_wanted')
    expect(kindSettledBy('draft', 'in_review')).toBeNull()
    expect(kindSettledBy('blocked', 'submitting')).toBeNull()
  })
})
