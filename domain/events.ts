/** What happened, as the event stream tells the screens (`GET /api/v1/events`). The screens read again what it names. */
export const eventTypes = [
  'line.updated',
  'lines.synced',
  'username_request.created',
  'username_request.updated',
  'job.updated',
  'settings.updated',
  'people.updated',
  'api_keys.updated',
  'sandbox.updated',
  'notifications.updated',
  'incident.updated',
  'saved_views.updated',
  'names.updated',
  'webhook_endpoints.updated',
  'artworks.updated',
  'message_codes.updated',
  'templates.updated',
  'customers.updated',
  'phone_requests.updated',
  'number_conflicts.updated',
] as const
export type EventType = (typeof eventTypes)[number]

/** `resource` is the API path of what changed, `at` ISO 8601 in UTC; ids grow with time. */
export type DomainEvent = { type: EventType; id: string; resource: string; at: string }
