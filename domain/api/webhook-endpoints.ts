import { z } from 'zod'
import { outgoingEventTypes, testEventType } from '../outgoing-events'
import { addressProblem, type AddressProblem } from '../webhook-address'
import { deliveryProblems, deliveryStates, stopReasons } from '../webhook-delivery'
import { csvFile, endpoint, id, idParams, nothing, page, paging, time } from './endpoint'

export const webhookEndpoint = z.object({
  id,
  url: z.string(),
  eventTypes: z.array(z.enum(outgoingEventTypes)),
  on: z.boolean(),
  stoppedBecause: z
    .enum(stopReasons)
    .nullable()
    .describe('Why it was switched off by itself; null when it was not'),
  failingSince: time.nullable().describe('Nothing was taken since then'),
  lastDeliveryAt: time.nullable().describe('When something was taken last'),
  oldSecretUntil: time.nullable().describe('Until then deliveries are signed by two secrets'),
  createdBy: z.string(),
  createdAt: time,
  version: z.number().int(),
})
export type WebhookEndpoint = z.infer<typeof webhookEndpoint>

export const webhookDelivery = z.object({
  id: id.describe('Sent as webhook-id, the same on every try'),
  type: z.enum([...outgoingEventTypes, testEventType]),
  state: z.enum(deliveryStates),
  at: time.describe('When it happened'),
  attempts: z.number().int(),
  lastAttemptAt: time.nullable(),
  nextAttemptAt: time.nullable(),
  status: z.number().int().nullable().describe('What was answered last; null when nothing was'),
  problem: z.enum(deliveryProblems).nullable(),
  payload: z.string().describe('The body, as it is signed'),
  answer: z.string().nullable().describe('The beginning of what was answered last'),
})
export type WebhookDelivery = z.infer<typeof webhookDelivery>

const sentences: Record<AddressProblem, string> = {
  not_a_url: 'Use a whole http or https address.',
  credentials: 'Leave user name and password out of the address: deliveries are signed.',
  not_https: 'Use https: only addresses in your own network may do without.',
  forbidden: 'No webhook is sent to this address.',
}

const url = z
  .string()
  .trim()
  .min(1)
  .max(2000)
  .superRefine((text, context) => {
    const problem = addressProblem(text)
    if (problem !== null)
      context.addIssue({ code: 'custom', message: sentences[problem], params: { code: problem } })
  })
const eventTypes = z.array(z.enum(outgoingEventTypes)).min(1).max(outgoingEventTypes.length)

const path = '/api/v1/webhook-endpoints'
const one = `${path}/{id}` as const
const access = 'webhooks.manage'

export const listWebhookEndpoints = endpoint({
  method: 'GET',
  path,
  summary: 'Addresses that are told what happens here',
  access,
  query: z.strictObject(paging),
  status: 200,
  answer: page(webhookEndpoint),
  errors: [],
})

export const exportWebhookEndpoints = endpoint({
  ...csvFile,
  path: `${path}/export`,
  summary: 'The same addresses, all of them, as CSV: never their secrets',
  access,
  errors: [],
})

const withSecret = z.object({
  endpoint: webhookEndpoint,
  secret: z.string().describe('whsec_…, shown only now'),
})

export const createWebhookEndpoint = endpoint({
  method: 'POST',
  path,
  summary: 'Tell an address what happens; the secret that signs is shown once',
  access,
  idempotent: true,
  body: z.strictObject({ url, eventTypes }),
  status: 201,
  answer: withSecret,
  errors: [],
})

export const getWebhookEndpoint = endpoint({
  method: 'GET',
  path: one,
  summary: 'One address',
  access,
  params: idParams,
  status: 200,
  answer: webhookEndpoint,
  errors: ['not_found'],
})

export const editWebhookEndpoint = endpoint({
  method: 'PATCH',
  path: one,
  summary: 'Change the address or what it is told, or switch it on or off',
  access,
  params: idParams,
  conditional: true,
  body: z.strictObject({
    url: url.optional(),
    eventTypes: eventTypes.optional(),
    on: z.boolean().optional(),
  }),
  status: 200,
  answer: webhookEndpoint,
  errors: ['not_found', 'stale', 'precondition_required'],
})

export const deleteWebhookEndpoint = endpoint({
  method: 'DELETE',
  path: one,
  summary: 'Take an address away, with all that was to be told to it',
  access,
  params: idParams,
  status: 204,
  answer: nothing,
  errors: ['not_found'],
})

export const rotateWebhookSecret = endpoint({
  method: 'POST',
  path: `${one}/rotate-secret`,
  summary: 'A new secret, shown once; for a day the old one signs as well',
  access,
  params: idParams,
  idempotent: true,
  status: 201,
  answer: withSecret,
  errors: ['not_found'],
})

export const testWebhookEndpoint = endpoint({
  method: 'POST',
  path: `${one}/test`,
  summary: 'Send a test delivery, also to an address that is switched off',
  access,
  params: idParams,
  idempotent: true,
  status: 202,
  answer: webhookDelivery,
  errors: ['not_found'],
})

const deliveryFilter = {
  state: z.enum(deliveryStates).optional(),
  type: z.enum([...outgoingEventTypes, testEventType]).optional(),
}

export const listWebhookDeliveries = endpoint({
  method: 'GET',
  path: `${one}/deliveries`,
  summary: 'What was told to this address in the last 30 days, newest first',
  access,
  params: idParams,
  query: z.strictObject({ ...paging, ...deliveryFilter }),
  status: 200,
  answer: page(webhookDelivery),
  errors: ['not_found'],
})

export const exportWebhookDeliveries = endpoint({
  ...csvFile,
  path: `${one}/deliveries/export`,
  summary: 'The same deliveries, all of them, as CSV',
  access,
  params: idParams,
  query: z.strictObject(deliveryFilter),
  errors: ['not_found'],
})

export const replayWebhookDelivery = endpoint({
  method: 'POST',
  path: `${one}/deliveries/{deliveryId}/replay`,
  summary: 'Send a delivery again, now, with the same webhook-id',
  access,
  params: idParams.extend({ deliveryId: id }),
  idempotent: true,
  status: 202,
  answer: webhookDelivery,
  errors: ['not_found', 'step_not_allowed'],
})
