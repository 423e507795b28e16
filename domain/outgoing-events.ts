/** What programs are told by webhook: one table. What each type says is in `domain/api/outgoing-events.ts`. */
export const outgoingEventTypes = [
  'username_request.state_changed',
  'username.live',
  'username.revoked',
  'line.username_changed',
  'incident.opened',
  'incident.acknowledged',
  'phone_request.shared',
  'phone_request.failed',
  'phone_request.expired',
  'customer.updated',
  'phone_request_template.approved',
  'phone_request_template.rejected',
  'phone_request_template.paused',
  'phone_request_template.disabled',
  'phone_request_template.archived',
  'phone_request_template.deleted',
  'phone_request_template.category_changed',
  'phone_request_template.text_changed',
] as const
export type OutgoingEventType = (typeof outgoingEventTypes)[number]

/** Sent when somebody wants to see whether an address works; nobody subscribes to it. */
export const testEventType = 'webhook.test'
export type DeliveredType = OutgoingEventType | typeof testEventType
