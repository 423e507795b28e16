import { expect, it } from 'vitest'
import { phoneVisibility, type VisibilityFacts } from './phone-visibility'

const now = new Date('2026-11-20T12:00:00Z')
const daysAgo = (days: number) => new Date(now.getTime() - days * 86_400_000)
const facts: VisibilityFacts = {
  username: 'dana',
  phoneSeenAt: daysAgo(10),
  lastMessageAt: daysAgo(10),
  sharedAt: null,
  contactBook: 'off',
}
const see = (more: Partial<VisibilityFacts>) => phoneVisibility({ ...facts, ...more }, now)

it('shows a phone for 30 days after its customer wrote', () => {
  expect(see({})).toEqual({ visible: 'yes', reasons: ['wrote_lately'], until: daysAgo(-20) })
  expect(see({ phoneSeenAt: daysAgo(31) })).toMatchObject({
    visible: 'no',
    reasons: ['username_hides_it'],
  })
})

it('shows it always where there is no username', () => {
  expect(see({ username: null, phoneSeenAt: daysAgo(400) })).toMatchObject({
    visible: 'yes',
    reasons: ['no_username'],
  })
})

it('shows it by the contact book, which began in April 2026 and knows whoever shared', () => {
  const old = { phoneSeenAt: daysAgo(60) }
  expect(see({ ...old, contactBook: 'on' })).toMatchObject({
    visible: 'yes',
    reasons: ['contact_book'],
  })
  expect(see({ ...old, contactBook: 'unknown' })).toMatchObject({ visible: 'likely' })
  const before = { phoneSeenAt: new Date('2026-03-20T00:00:00Z'), contactBook: 'on' as const }
  expect(see(before)).toMatchObject({ visible: 'no' })
  expect(see({ ...before, sharedAt: daysAgo(50) })).toMatchObject({ visible: 'yes' })
})

it('guesses nothing where Meta never told', () => {
  expect(see({ phoneSeenAt: null })).toMatchObject({
    visible: 'no',
    reasons: ['username_hides_it'],
  })
  const nothing = { username: null, phoneSeenAt: null, lastMessageAt: null }
  expect(see(nothing)).toMatchObject({ visible: 'unknown', reasons: ['not_told_yet'] })
})
