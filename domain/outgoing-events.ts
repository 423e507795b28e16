/** What programs are told by webhook: one table, asked by the server, the screens and the OpenAPI document. */
import type { UsernameState } from './line'
import type { RequestEvent, RequestState } from './username-request'

export const outgoingEventTypes = [
  'username_request.state_changed',
  'username.live',
  'username.revoked',
  'line.username_changed',
  'incident.opened',
  'incident.acknowledged',
] as const
export type OutgoingEventType = (typeof outgoingEventTypes)[number]

/** Sent when somebody wants to see whether an address works; nobody subscribes to it. */
export const testEventType = 'webhook.test'
export type DeliveredType = OutgoingEventType | typeof testEventType

type Loss = {
  incidentId: string
  lineId: string
  /** The request that had got the name. */
  requestId: string | null
  username: string
  /** What Meta put in its place. */
  replacedBy: string | null
}

type Standing = { username: string | null; state: UsernameState }

/** The `data` of each type. Fields may be added; none goes or changes its meaning. */
export type OutgoingData = {
  'username_request.state_changed': {
    requestId: string
    lineId: string
    /** The candidate that the request stands at. */
    username: string
    displayCase: string | null
    event: RequestEvent
    from: RequestState
    to: RequestState
  }
  'username.live': { lineId: string; username: string; displayCase: string | null }
  'username.revoked': Loss
  'line.username_changed': { lineId: string; before: Standing; after: Standing }
  'incident.opened': Loss
  'incident.acknowledged': { incidentId: string; lineId: string; username: string; byName: string }
}

/** The body of a delivery, as Standard Webhooks wants it. */
export type OutgoingPayload = { type: DeliveredType; timestamp: string; data: object }
