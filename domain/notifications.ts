/** What the product tells people by itself, and whom: one table, asked by the server and by the settings. */
import { roleActions, roles, type Role } from './roles'
import type { RequestState } from './username-request'

export const notificationKinds = [
  'review_wanted',
  'changes_requested',
  'declined',
  'reserved',
  'live',
  'refused',
  'blocked',
  'needs_move',
  'revoked',
  'release_failed',
  'platform_drift',
] as const
export type NotificationKind = (typeof notificationKinds)[number]

/** `owner`: the requester, or whoever asked for the release. Reviewers are not told of their own requests. */
type Audience = 'reviewers' | 'owner' | 'admins'

type Rule = {
  to: readonly Audience[]
  /** The roles that are told while a person has chosen nothing. */
  onFor: readonly Role[]
}

/** Whoever lost the role that could mend it is not called to mend it, unless they choose so. */
const whoActs: readonly Role[] = ['admin', 'marketing']

const rules: Record<NotificationKind, Rule> = {
  review_wanted: { to: ['reviewers'], onFor: ['admin'] },
  changes_requested: { to: ['owner'], onFor: whoActs },
  declined: { to: ['owner'], onFor: roles },
  reserved: { to: ['owner'], onFor: roles },
  live: { to: ['owner'], onFor: roles },
  refused: { to: ['owner'], onFor: roles },
  blocked: { to: ['owner', 'admins'], onFor: whoActs },
  needs_move: { to: ['owner', 'admins'], onFor: whoActs },
  revoked: { to: ['owner', 'admins'], onFor: roles },
  release_failed: { to: ['owner', 'admins'], onFor: whoActs },
  platform_drift: { to: ['owner', 'admins'], onFor: whoActs },
}

export function isOnByDefault(kind: NotificationKind, role: Role): boolean {
  return rules[kind].onFor.includes(role)
}

/** The kinds that a person of this role can be told of. What one asked for in an earlier role stays one's own. */
export function kindsFor(role: Role): NotificationKind[] {
  return notificationKinds.filter((kind) =>
    rules[kind].to.some((audience) => audience === 'owner' || isIn(audience, role)),
  )
}

function isIn(audience: Exclude<Audience, 'owner'>, role: Role): boolean {
  return audience === 'admins' ? role === 'admin' : roleActions[role].includes('requests.review')
}

export type Listener = {
  id: string
  role: Role
  /** What the person chose for this kind; `null` when nothing. */
  chosen: boolean | null
}

type Happening = {
  ownerId: string | null
  /** Who did it; `null` when it was Meta or the product. */
  doerId: string | null
}

/** Which of these people are told. Nobody is told of what they did themselves. */
export function whomToTell(
  kind: NotificationKind,
  { ownerId, doerId }: Happening,
  people: readonly Listener[],
): string[] {
  return people
    .filter(({ id, role, chosen }) => {
      if (id === doerId) return false
      const concerned = rules[kind].to.some((audience) => {
        if (audience === 'owner') return id === ownerId
        return isIn(audience, role) && !(audience === 'reviewers' && id === ownerId)
      })
      return concerned && (chosen ?? isOnByDefault(kind, role))
    })
    .map(({ id }) => id)
}

const kindOfState: Partial<Record<RequestState, NotificationKind>> = {
  in_review: 'review_wanted',
  changes_requested: 'changes_requested',
  declined: 'declined',
  reserved: 'reserved',
  live: 'live',
  refused: 'refused',
  blocked: 'blocked',
  needs_move: 'needs_move',
  revoked: 'revoked',
}

/** What a change of state is told as; `null` when nobody is told. */
export function kindOfMove(from: RequestState, to: RequestState): NotificationKind | null {
  // A live name that Meta takes back out of sight is not news of a reservation.
  if (from === to || (from === 'live' && to === 'reserved')) return null
  return kindOfState[to] ?? null
}

/** How long one that was read is kept. */
export const daysKeptWhenRead = 90
