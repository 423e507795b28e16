import type { Notification } from '../domain/api/notifications'
import type { OutgoingData } from '../domain/api/outgoing-events'
import type { SandboxPlay, SandboxWorld } from '../domain/api/sandbox'
import type { EventType } from '../domain/events'
import type { SandboxChat, SandboxCustomer } from '../domain/api/sandbox-customers'
import type { NotificationKind } from '../domain/notifications'
import type { OutgoingEventType } from '../domain/outgoing-events'
import type { Actor } from '../domain/roles'
import type { Secrets } from './auth/secrets'
import type { Database, Store } from './database/database'
import type { templates } from './database/schema/templates'
import type { Hmac } from './meta/webhook-signature'

/** What the API may do to the simulated Meta: only there in the sandbox. Written beside the simulator. */
export type Sandbox = {
  world(): Promise<SandboxWorld>
  /** Answers `not_found` when the move names a number or account that is not there. */
  play(play: SandboxPlay): Promise<'done' | 'not_found'>
  /** Oldest first, after the given person; one more than `limit` when there are more. */
  customers(wish: {
    q?: string
    limit: number
    after: string | null
  }): Promise<SandboxCustomer[] | 'not_found'>
  chat(personId: string, phoneNumberId: string): Promise<SandboxChat | 'not_found'>
}

/** The one way out to Meta: the network, or the simulator. */
export type Fetch = (request: Request) => Promise<Response>

/** A message to one person. `messageId` is the same on every try, so that a repeat is recognised. */
export type Mail = {
  messageId: string
  to: { name: string; address: string }
  subject: string
  text: string
  html: string
}

/** What became of it: `refused` is for good, after `failed` it may be tried again. */
export type MailOutcome = { kind: 'sent' } | { kind: 'refused' | 'failed'; problem: string }
export type SendMail = (mail: Mail) => Promise<MailOutcome>

/** How Meta is reached; from the environment, else from the settings, else the sandbox's own. */
export type MetaCredentials = {
  accessToken: string
  appSecret: string | null
  verifyToken: string | null
  wabaIds: string[]
  graphVersion: string
}

export type MetaSettings = {
  graphUrl: string
  apiUrl: string
  graphVersion: string
  /** Set by the environment: wins over the settings. */
  environment: MetaCredentials | null
  /** The simulated Meta and how to reach it, used while there are no other credentials. */
  sandbox: (MetaCredentials & { fetch: Fetch; graphUrl: string }) | null
}

/** Waiting times of the workers, in milliseconds; tests make them short. */
export type Pace = {
  /** How long a call to Meta may take. */
  callTimeout: number
  /** How long the address of a webhook may take. */
  webhookTimeout: number
  /** After a lost answer, before looking: the question may still be on its way. */
  beforeLook: number
  /** First wait after Meta was not well; doubles. */
  firstBackoff: number
  /** How long a worker holds what it took. Longer than a call can take. */
  lease: number
  /** How long a message whose answer was lost may still be heard of. */
  lostAnswer: number
  /** How often to look for work that nobody announced. */
  poll: number
  /** How often the name of a line is read again: while Meta has something open, and otherwise. */
  rereadOpen: number
  rereadIdle: number
  /** How often the templates of all accounts are looked over for what Meta changed. */
  templateScan: number
}

export type Log = {
  info(fields: Record<string, unknown>, message: string): void
  warn(fields: Record<string, unknown>, message: string): void
  error(fields: Record<string, unknown>, message: string): void
}

/** Everything the API needs from outside itself; main.ts, the tests and the browser tab each give their own. */
export type Dependencies = {
  database: Database
  now: () => Date
  newId: () => string
  /** Who asks, by cookie or by key; `null` when nobody is signed in. */
  identify(request: Request): Promise<Actor | null>
  /** Somebody's access changed, here or in another instance: ask again who everyone is. */
  forgetIdentities(): void
  /** Sign-in and sign-out. */
  authHandler(request: Request): Promise<Response>
  hashPassword(password: string): Promise<string>
  verifyPassword(hash: string, password: string): Promise<boolean>
  /** The id of the session that a request comes with; `null` for keys and where there are no cookies. */
  sessionOf(request: Request): Promise<string | null>
  secrets: Secrets
  /** Checks the signatures of Meta's deliveries. */
  hmac: Hmac
  /** The way to Meta itself; the simulator has its own, so neither is ever taken for the other. */
  metaFetch: Fetch
  /** The way out to the addresses of webhooks, and to nothing that they must not reach. */
  webhookFetch: Fetch
  sendMail: SendMail
  /** Whether mails leave; else they are written to the log. */
  mailServer: boolean
  meta: MetaSettings
  sandbox: Sandbox | null
  publicUrl: string
  pace: Pace
  log: Log
  /** The Prometheus text of `/metrics`. */
  metrics(): Promise<string>
}

/** What a verb works with: one transaction, who asks, and the moment it happens. */
export type Change = {
  tx: Store
  actor: Actor
  at: Date
  newId: () => string
  /** Where many things change at once, what is told of them waits here until the end: see `gather.ts`. */
  gathered?: Gathered
}

export type Gathered = {
  /** As they are to be in the end, by id; each was locked when it was read. */
  templates: Map<string, typeof templates.$inferSelect>
  /** By WABA id, as they were read on the way. */
  accountNames: Map<string, string>
  settled: Settled[]
  news: News[]
  outgoing: Outgoing[]
  happenings: Happening[]
  deeds: Deed[]
}

/** What people are told. */
export type News = {
  workspaceId: string
  kind: NotificationKind
  /** API path of what it is about. */
  resource: string
  subject: Omit<Notification['subject'], 'byName'>
  ownerId: string | null
  by: 'meta' | 'actor'
}

/** What people need not be told any more. */
export type Settled = Pick<News, 'workspaceId' | 'kind' | 'resource'>

/** What programs are told. */
export type Outgoing = {
  workspaceId: string
  type: OutgoingEventType
  data: OutgoingData[OutgoingEventType]
}

/** What the screens are told. */
export type Happening = { workspaceId: string; type: EventType; resource: string }

export type Deed = {
  /** `noun.verb`, like `username_request.approve`. */
  action: string
  /** API path of what it was done to. */
  subject: string
  before?: unknown
  after?: unknown
}
