/** Who may do what: one table, asked by the server before a verb and by the screens before a button. */

export const roles = ['admin', 'template_manager', 'marketing', 'viewer'] as const
export type Role = (typeof roles)[number]

export const actions = [
  'lines.read',
  'lines.sync',
  'requests.read',
  'requests.create',
  'requests.review',
  'requests.manage',
  'templates.read',
  'templates.manage',
  'customers.read',
  'customers.reveal',
  'customers.manage',
  'phone_requests.read',
  'phone_requests.create',
  'asking.manage',
  'meta.details',
  'settings.read',
  'settings.write',
  'people.manage',
  'api_keys.manage',
  'webhooks.manage',
  'audit.read',
  'sandbox.play',
] as const
export type Action = (typeof actions)[number]

const reading = [
  'lines.read',
  'requests.read',
  'templates.read',
  'customers.read',
  'phone_requests.read',
] as const

/** What each role may do. `requests.manage` is acting on other people's requests (withdraw, retry, move). */
export const roleActions: Record<Role, readonly Action[]> = {
  admin: actions,
  template_manager: [
    ...reading,
    'templates.manage',
    'customers.reveal',
    'customers.manage',
    'phone_requests.create',
    'asking.manage',
    'lines.sync',
    'settings.read',
    'sandbox.play',
  ],
  marketing: [...reading, 'lines.sync', 'requests.create', 'sandbox.play'],
  viewer: reading,
}

/** Actions an API key can be scoped to: a program never manages people, keys or settings. */
export const scopes = [
  'lines.read',
  'lines.sync',
  'requests.read',
  'requests.create',
  'requests.review',
  'requests.manage',
  'templates.read',
  'templates.manage',
  'customers.read',
  'customers.reveal',
  'customers.manage',
  'phone_requests.read',
  'phone_requests.create',
  'meta.details',
  'audit.read',
] as const satisfies readonly Action[]
export type Scope = (typeof scopes)[number]

/** Whoever asks: a person with a role, a program with scopes, a guest by a link, or the product itself. */
export type Actor =
  | { kind: 'person'; id: string; name: string; role: Role; workspaceId: string }
  | { kind: 'key'; id: string; name: string; scopes: readonly Scope[]; workspaceId: string }
  | { kind: 'guest'; id: string; name: string; workspaceId: string }
  | { kind: 'system'; id: 'handleboard'; name: 'Handleboard'; workspaceId: string }

/**
 * True when the actor may do the action. The system may do everything: it acts on decisions already taken. A guest may
 * do nothing by a role: what the link lets them do is checked against the link.
 */
export function may(actor: Actor, action: Action): boolean {
  if (actor.kind === 'system') return true
  if (actor.kind === 'guest') return false
  const granted: readonly Action[] =
    actor.kind === 'person' ? roleActions[actor.role] : actor.scopes
  return granted.includes(action)
}

/** The roles that may do the action: what a refused person is told to look for. */
export function rolesThatMay(action: Action): Role[] {
  return roles.filter((role) => roleActions[role].includes(action))
}
