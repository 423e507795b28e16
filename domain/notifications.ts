/** What the product tells people by itself, and whom: one table, asked by the server and by the settings. */
import { roleActions, roles, type Role } from './roles'
import type { RequestState } from './username-request'

export const notificationKinds = [
  'review_wanted',
  'commented',
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
  'message_code_gone',
  'webhook_stopped',
  'template_rejected',
  'template_paused',
  'template_disabled',
  'template_category',
  'template_drift',
  'template_deleted',
  'asking_blocked',
] as const
export type NotificationKind = (typeof notificationKinds)[number]

/** The ways in which a person is told: the bell, and e-mail. */
export type Channel = 'app' | 'mail'

/** `owner`: the requester, or whoever asked for the release. Reviewers are not told of their own requests. */
type Audience = 'reviewers' | 'owner' | 'admins' | 'template_managers'

type Rule = {
  to: readonly Audience[]
  /** The roles that are told while a person has chosen nothing. */
  onFor: readonly Role[]
  /** By e-mail too, while a person has chosen nothing: only what needs somebody. */
  mailed: boolean
}

/** Whoever lost the role that could mend it is not called to mend it, unless they choose so. */
const whoActs: readonly Role[] = ['admin', 'marketing']

const templateManagers: readonly Role[] = ['admin', 'template_manager']

const rules: Record<NotificationKind, Rule> = {
  review_wanted: { to: ['reviewers'], onFor: ['admin'], mailed: true },
  commented: { to: ['owner', 'reviewers'], onFor: whoActs, mailed: true },
  changes_requested: { to: ['owner'], onFor: whoActs, mailed: true },
  declined: { to: ['owner'], onFor: roles, mailed: false },
  reserved: { to: ['owner'], onFor: roles, mailed: false },
  live: { to: ['owner'], onFor: roles, mailed: false },
  refused: { to: ['owner'], onFor: roles, mailed: false },
  blocked: { to: ['owner', 'admins'], onFor: whoActs, mailed: true },
  needs_move: { to: ['owner', 'admins'], onFor: whoActs, mailed: true },
  revoked: { to: ['owner', 'admins'], onFor: roles, mailed: true },
  release_failed: { to: ['owner', 'admins'], onFor: whoActs, mailed: true },
  platform_drift: { to: ['owner', 'admins'], onFor: whoActs, mailed: false },
  message_code_gone: { to: ['owner', 'admins'], onFor: whoActs, mailed: true },
  webhook_stopped: { to: ['admins'], onFor: ['admin'], mailed: true },
  template_rejected: { to: ['template_managers'], onFor: templateManagers, mailed: true },
  template_paused: { to: ['template_managers'], onFor: templateManagers, mailed: true },
  template_disabled: { to: ['template_managers'], onFor: templateManagers, mailed: true },
  template_category: { to: ['template_managers'], onFor: templateManagers, mailed: false },
  template_deleted: { to: ['template_managers'], onFor: templateManagers, mailed: true },
  template_drift: { to: ['template_managers'], onFor: templateManagers, mailed: false },
  asking_blocked: { to: ['template_managers'], onFor: templateManagers, mailed: true },
}

/** What counts while a person of this role has chosen nothing. */
export function isOnByDefault(
  kind: NotificationKind,
  role: Role,
  channel: Channel = 'app',
): boolean {
  const { onFor, mailed } = rules[kind]
  return onFor.includes(role) && (channel === 'app' || mailed)
}

/** The kinds that a person of this role can be told of. What one asked for in an earlier role stays one's own. */
export function kindsFor(role: Role): NotificationKind[] {
  return notificationKinds.filter((kind) =>
    rules[kind].to.some((audience) => audience === 'owner' || isIn(audience, role)),
  )
}

function isIn(audience: Exclude<Audience, 'owner'>, role: Role): boolean {
  switch (audience) {
    case 'admins':
      return role === 'admin'
    case 'reviewers':
      return roleActions[role].includes('requests.review')
    case 'template_managers':
      return roleActions[role].includes('templates.manage')
  }
}

export type Listener = {
  id: string
  role: Role
  /** What the person chose for this kind and channel; `null` when nothing. */
  chosen: boolean | null
}

type Happening = {
  ownerId: string | null
  /** Who did it; `null` when it was Meta or the product. */
  doerId: string | null
}

/** Which of these people are told this way. Nobody is told of what they did themselves. */
export function whomToTell(
  kind: NotificationKind,
  { ownerId, doerId }: Happening,
  people: readonly Listener[],
  channel: Channel = 'app',
): string[] {
  return people
    .filter(({ id, role, chosen }) => {
      if (id === doerId) return false
      const concerned = rules[kind].to.some((audience) => {
        if (audience === 'owner') return id === ownerId
        return isIn(audience, role) && !(audience === 'reviewers' && id === ownerId)
      })
      return concerned && (chosen ?? isOnByDefault(kind, role, channel))
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

/** What need not be told any more once a request has left this state: somebody else has done it. */
export function kindSettledBy(from: RequestState, to: RequestState): NotificationKind | null {
  return from === 'in_review' && to !== 'in_review' ? 'review_wanted' : null
}

/** How long one that was read is kept. */
export const daysKeptWhenRead = 90
