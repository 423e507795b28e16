import { z } from 'zod'
import { askObstacles } from '../can-ask'
import { askStates } from '../customer'
import { funnelGroups } from '../funnel'
import { askOrigins, cancelReasons, phoneRequestStates } from '../phone-request'
import { csvFile, endpoint, id, idParams, page, paging, time } from './endpoint'
import { job } from './jobs'

const said = time.nullable()

/** A ledger entry: who was asked with what, when, and what came of it. */
export const phoneRequest = z.object({
  id,
  lineId: id,
  lineName: z.string(),
  customer: id.nullable().describe('Our id; null once the customer was erased'),
  customerId: z.string().nullable().describe('Meta’s id of the person'),
  customerName: z.string().nullable(),
  templateId: id.nullable(),
  templateName: z.string().nullable(),
  language: z.string().nullable(),
  wordingVersion: z.number().int().nullable().describe('Null: an own wording'),
  origin: z.enum(askOrigins),
  askedBy: z.string().nullable().describe('The person or the key'),
  state: z.enum(phoneRequestStates),
  open: z.boolean().describe('Whether an answer can still come'),
  messageId: z.string().nullable().describe('The id of the message at Meta'),
  createdAt: time,
  unsureAt: said.describe('Given to Meta; its answer was lost, so it is not sent again'),
  acceptedAt: said,
  heldAt: said,
  sentAt: said,
  deliveredAt: said,
  readAt: said,
  sharedAt: said,
  failedAt: said,
  expiredAt: said,
  cancelledAt: said,
  cancelReason: z.enum(cancelReasons).nullable(),
  failure: z
    .object({
      code: z.number().int().nullable().describe('Meta’s code'),
      problem: z.string().describe('Our word for it (domain/send-problems.ts)'),
      policy: z.string().describe('What follows: retry, wait a day, stop, mend'),
      details: z.string().nullable(),
    })
    .nullable(),
  waitsFor: z.enum(askObstacles).nullable().describe('Why a queued one has not gone out yet'),
  nextTryAt: said,
  conflictId: id.nullable(),
})
export type PhoneRequest = z.infer<typeof phoneRequest>

/** Meta’s id of the person, or ours. */
const customerId = z
  .string()
  .min(1)
  .max(
    160,
    'No id is that long: Meta’s has a country, a dot and up to 128 characters. Copy it from the list of customers.',
  )

/** How many can be asked in one call. */
export const mostAskedAtOnce = 200

export const askErrors = [...askObstacles, 'idempotency_mismatch', 'not_found'] as const

export const createPhoneRequests = endpoint({
  method: 'POST',
  path: '/api/v1/phone-requests',
  summary: 'Ask one customer for the phone number, or up to 200; refused with the reason',
  access: 'phone_requests.create',
  idempotent: true,
  body: z
    .strictObject({
      lineId: id
        .optional()
        .describe('The line they wrote to; needed where an id of Meta’s is known on several'),
      customerId: customerId.optional().describe('Whom to ask: Meta’s id of the person, or ours'),
      customerIds: z
        .array(customerId)
        .min(1)
        .max(
          mostAskedAtOnce,
          `At most ${mostAskedAtOnce} in one call. For more use POST /api/v1/phone-requests/ask-many.`,
        )
        .optional()
        .describe('Several instead: each is answered for itself, and waits for quiet hours to end'),
      language: z.string().max(20).optional().describe('In this one and no other'),
      dryRun: z
        .boolean()
        .default(false)
        .describe('With customerIds: asks nobody, and tells who would be asked and who not'),
    })
    .refine((body) => !body.dryRun || body.customerIds !== undefined, {
      path: ['dryRun'],
      message: 'A dry run is for customerIds; of one customer, GET …/can-ask tells the same.',
      params: { code: 'only_for_several' },
    })
    .refine((body) => (body.customerId === undefined) !== (body.customerIds === undefined), {
      path: ['customerId'],
      message: 'Give customerId for one customer, or customerIds for several.',
      params: { code: 'one_of_two' },
    }),
  status: 202,
  answer: z.union([
    phoneRequest,
    z.object({
      items: z.array(
        z.object({
          customerId,
          phoneRequest: phoneRequest.nullable(),
          refused: z
            .array(
              z.object({ reason: z.enum([...askObstacles, 'not_found']), until: time.nullable() }),
            )
            .describe('Empty when the customer is asked'),
          waits: z
            .array(z.object({ reason: z.enum(askObstacles), until: time.nullable() }))
            .describe('For what a request waits in the queue; empty: it goes as soon as it can'),
        }),
      ),
    }),
  ]),
  errors: [...askErrors],
})

const chosen = {
  lineId: id.optional(),
  q: z.string().max(100).optional(),
  state: z.enum(askStates).optional(),
  language: z.string().max(20).optional(),
}

/** For more than a call takes: all customers of a filter, by a job that can be stopped. */
export const askMany = endpoint({
  method: 'POST',
  path: '/api/v1/phone-requests/ask-many',
  summary:
    'Ask all customers without a phone that a filter finds; first what would happen, then a job',
  access: 'phone_requests.create',
  idempotent: true,
  body: z.strictObject({ ...chosen, dryRun: z.boolean().default(true) }),
  status: 202,
  answer: z.object({
    job: job.nullable().describe('Null for a dry run'),
    willAsk: z.number().int(),
    waits: z.number().int().describe('Of those: asked when quiet hours or the day’s cap end'),
    refused: z.array(z.object({ reason: z.enum(askObstacles), count: z.number().int() })),
  }),
  errors: ['idempotency_mismatch', 'asking_stopped', 'step_not_allowed'],
})

const filter = {
  lineId: id.optional(),
  state: z.enum(phoneRequestStates).optional(),
  open: z.enum(['true', 'false']).optional(),
  language: z.string().max(20).optional(),
  origin: z.enum(askOrigins).optional(),
  from: z.iso.date().optional().describe('Asked on this day or later'),
  to: z.iso.date().optional(),
}

export const listPhoneRequests = endpoint({
  method: 'GET',
  path: '/api/v1/phone-requests',
  summary: 'The ledger: everyone who was asked, newest first',
  access: 'phone_requests.read',
  query: z.strictObject({ ...paging, ...filter }),
  status: 200,
  answer: page(phoneRequest).extend({ total: z.number().int(), moreThanTotal: z.boolean() }),
  errors: [],
})

export const exportPhoneRequests = endpoint({
  ...csvFile,
  path: '/api/v1/phone-requests/export',
  summary: 'The same ledger as CSV',
  access: 'phone_requests.read',
  query: z.strictObject(filter),
  errors: [],
})

export const getPhoneRequest = endpoint({
  method: 'GET',
  path: '/api/v1/phone-requests/{id}',
  summary: 'One entry of the ledger',
  access: 'phone_requests.read',
  params: idParams,
  status: 200,
  answer: phoneRequest,
  errors: ['not_found'],
})

export const cancelPhoneRequest = endpoint({
  method: 'POST',
  path: '/api/v1/phone-requests/{id}/cancel',
  summary: 'Take back a request that Meta was not given yet',
  access: 'phone_requests.create',
  params: idParams,
  status: 200,
  answer: phoneRequest,
  errors: ['not_found', 'step_not_allowed'],
})

const rate = z
  .object({ rate: z.number(), low: z.number(), high: z.number() })
  .nullable()
  .describe('With its 95 % interval (Wilson)')

const period = {
  from: z.iso.date().optional().describe('Left out: 12 weeks before `to`'),
  to: z.iso.date().optional().describe('Left out: today'),
  by: z.enum(funnelGroups).default('week'),
  lineId: id.optional(),
}

export const funnelRow = z.object({
  key: z
    .string()
    .describe('A line’s id, a language, a wording’s version or `own`, a week’s Sunday'),
  label: z.string().nullable().describe('The line’s name'),
  arrived: z
    .number()
    .int()
    .describe('Customers who first wrote without a phone; 0 where not known'),
  asked: z.number().int(),
  delivered: z.number().int(),
  read: z.number().int(),
  shared: z.number().int(),
  matched: z.number().int(),
  shareRate: rate.describe('Of those delivered, who shared'),
})
export type FunnelRow = z.infer<typeof funnelRow>

export const getFunnel = endpoint({
  method: 'GET',
  path: '/api/v1/phone-requests/funnel',
  summary: 'How many arrived without a phone, were asked, and said yes',
  access: 'phone_requests.read',
  query: z.strictObject(period),
  status: 200,
  answer: z.object({
    from: z.iso.date(),
    to: z.iso.date(),
    total: funnelRow,
    items: z.array(funnelRow),
    differs: z
      .boolean()
      .describe('By wording: whether the best and the next best differ by more than chance'),
  }),
  errors: [],
})

export const exportFunnel = endpoint({
  ...csvFile,
  path: '/api/v1/phone-requests/funnel/export',
  summary: 'The funnel as CSV',
  access: 'phone_requests.read',
  query: z.strictObject(period),
  errors: [],
})
