import { z } from 'zod'
import { phoneTrusts } from '../customer'
import { usernameStates } from '../line'
import type { DeliveredType, OutgoingEventType } from '../outgoing-events'
import { shareOutcomes } from '../phone-request'
import { templateStates } from '../template'
import { requestEvents, requestStates } from '../username-request'
import { id, time } from './endpoint'

const username = z.string()
const displayCase = z.string().nullable()
const standing = z.object({ username: username.nullable(), state: z.enum(usernameStates) })

const loss = z.object({
  incidentId: id,
  lineId: id,
  requestId: id.nullable().describe('The request that had got the name'),
  username,
  replacedBy: z.string().nullable().describe('What Meta put in its place'),
})

const asked = {
  phoneRequestId: id,
  lineId: id,
  customer: id.describe('Our id'),
  customerId: z.string().nullable().describe('Meta’s id of the person'),
}
/** One for all that Meta does with a template: a field that does not belong to the type is null. */
const template = z.object({
  templateId: id,
  wabaId: z.string(),
  metaId: z.string().nullable(),
  name: z.string(),
  language: z.string(),
  from: z.enum(templateStates),
  to: z.enum(templateStates),
  reason: z.string().nullable().describe('Meta’s word for why it was rejected'),
  pausedUntil: time.nullable().describe('Null also where Meta does not say'),
  wantsUnpause: z.boolean().describe('The pause does not end by itself'),
  archivedUntil: time.nullable().describe('Then Meta deletes it'),
  nameBlockedUntil: time.nullable().describe('Until then Meta takes no new one of this name'),
  category: z.string().nullable().describe('The category of now'),
  categoryChange: z
    .object({ to: z.string(), at: time.nullable() })
    .nullable()
    .describe('Announced by Meta, not done yet'),
  body: z.string().nullable().describe('The text that Meta has'),
})

/** The `data` of each type. Fields may be added; none goes or changes its meaning. */
export const outgoingData = {
  'username_request.state_changed': z.object({
    requestId: id,
    lineId: id,
    username: username.describe('The candidate that the request stands at'),
    displayCase,
    event: z.enum(requestEvents),
    from: z.enum(requestStates),
    to: z.enum(requestStates),
  }),
  'username.live': z.object({ lineId: id, username, displayCase }),
  'username.revoked': loss,
  'line.username_changed': z.object({ lineId: id, before: standing, after: standing }),
  'incident.opened': loss,
  'incident.acknowledged': z.object({ incidentId: id, lineId: id, username, byName: z.string() }),
  'phone_request.shared': z.object({
    ...asked,
    outcome: z.enum(shareOutcomes).describe('Whether the number is bound to the customer'),
    phone: z
      .string()
      .nullable()
      .describe('Masked: a key with `customers.reveal` reads the whole one'),
  }),
  'phone_request.failed': z.object({
    ...asked,
    code: z.number().int().nullable().describe('Meta’s code'),
    problem: z.string(),
    policy: z.string().describe('What follows: retry, wait a day, stop, mend'),
  }),
  'phone_request.expired': z.object(asked),
  'customer.updated': z.object({
    customer: id,
    customerId: z.string().nullable(),
    lineId: id,
    username: username.nullable(),
    hasPhone: z.boolean(),
    phoneTrust: z.enum(phoneTrusts).nullable(),
  }),
  'phone_request_template.approved': template,
  'phone_request_template.rejected': template,
  'phone_request_template.paused': template,
  'phone_request_template.disabled': template,
  'phone_request_template.archived': template,
  'phone_request_template.deleted': template,
  'phone_request_template.category_changed': template,
  'phone_request_template.text_changed': template,
  'webhook.test': z.object({ endpointId: id, message: z.string() }),
} as const satisfies Record<DeliveredType, z.ZodObject>

export type OutgoingData = {
  [Type in OutgoingEventType]: z.infer<(typeof outgoingData)[Type]>
}

/** The body of a delivery, as Standard Webhooks wants it. */
export function outgoingPayload(type: DeliveredType): z.ZodObject {
  return z.object({ type: z.literal(type), timestamp: time, data: outgoingData[type] })
}

export type OutgoingPayload = { type: DeliveredType; timestamp: string; data: object }
