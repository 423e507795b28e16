import { z } from 'zod'
import { askObstacles } from '../can-ask'
import { askStates, phoneTrusts } from '../customer'
import { visibilityReasons } from '../phone-visibility'
import { csvFile, endpoint, id, idParams, page, paging, time } from './endpoint'
import { phoneRequest } from './phone-requests'

export const customer = z.object({
  id,
  lineId: id,
  lineName: z.string(),
  customerId: z
    .string()
    .nullable()
    .describe('Meta’s id of the person; null for one known by phone only, from before April 2026'),
  country: z.string().nullable().describe('ISO 3166 alpha-2, from the id'),
  name: z.string().nullable(),
  username: z.string().nullable(),
  phone: z.string().nullable().describe('Masked for whoever may not see it; E.164 otherwise'),
  phoneTrust: z.enum(phoneTrusts).nullable(),
  phoneSince: time.nullable(),
  firstSeenAt: time,
  lastMessageAt: time.nullable(),
  askState: z.enum(askStates),
  optedOut: z.boolean().describe('Of marketing messages'),
  version: z.number().int().describe('Also the ETag'),
})
export type Customer = z.infer<typeof customer>

export const customerSorts = [
  '-lastMessageAt',
  'lastMessageAt',
  '-firstSeenAt',
  'firstSeenAt',
] as const

const filter = {
  q: z
    .string()
    .max(160)
    .optional()
    .describe(
      'The beginning of the id, a part of the username or the name (one or two letters: of a word’s beginning), or digits of the phone from its end',
    ),
  lineId: id.optional(),
  hasPhone: z.enum(['true', 'false']).optional(),
  state: z.enum(askStates).optional(),
  sort: z.enum(customerSorts).default('-lastMessageAt'),
}

export const listCustomers = endpoint({
  method: 'GET',
  path: '/api/v1/customers',
  summary: 'Customers of the lines, whoever wrote last first',
  access: 'customers.read',
  query: z.strictObject({ ...paging, ...filter }),
  status: 200,
  answer: page(customer).extend({
    total: z.number().int(),
    moreThanTotal: z.boolean().describe('True: there are more than were counted'),
  }),
  errors: [],
})

export const exportCustomers = endpoint({
  ...csvFile,
  path: '/api/v1/customers/export',
  summary: 'The same customers as CSV; phones as this caller may see them',
  access: 'customers.read',
  query: z.strictObject(filter),
  errors: [],
})

const knownPhone = z.object({
  phone: z.string().describe('Masked like the customer’s'),
  trust: z.enum(phoneTrusts),
  since: time,
  lastAt: time,
  lostAt: time.nullable(),
})

export const customerDetails = customer.extend({
  parentCustomerId: z.string().nullable(),
  ids: z.array(z.object({ customerId: z.string(), since: time, until: time.nullable() })),
  names: z.array(
    z.object({
      name: z.string().nullable(),
      username: z.string().nullable(),
      since: time,
      lastAt: time,
    }),
  ),
  phones: z.array(knownPhone),
  visibility: z.object({
    visible: z.enum(['yes', 'no', 'likely', 'unknown']),
    reasons: z.array(z.enum(visibilityReasons)),
    until: time.nullable(),
  }),
  conflictId: id.nullable().describe('An open conflict about the number'),
})
export type CustomerDetails = z.infer<typeof customerDetails>

export const getCustomer = endpoint({
  method: 'GET',
  path: '/api/v1/customers/{id}',
  summary: 'One customer: what is known, how, since when, and why the phone is visible or not',
  access: 'customers.read',
  params: idParams,
  status: 200,
  answer: customerDetails,
  errors: ['not_found'],
})

const obstacle = z.object({
  reason: z.enum(askObstacles),
  until: time.nullable().describe('When it passes by itself'),
})

export const canAskCustomer = endpoint({
  method: 'GET',
  path: '/api/v1/customers/{id}/can-ask',
  summary:
    'Whether this customer can be asked for the number now, or everything that stands in the way',
  access: 'customers.read',
  params: idParams,
  query: z.strictObject({ language: z.string().max(20).optional() }),
  status: 200,
  answer: z.object({
    ok: z.boolean(),
    reasons: z.array(obstacle),
    language: z.string().nullable().describe('In which the customer would be asked'),
    templateId: id.nullable(),
  }),
  errors: ['not_found'],
})

export const revealPhone = endpoint({
  method: 'POST',
  path: '/api/v1/customers/{id}/reveal',
  summary: 'The whole phone number; the audit says who looked',
  access: 'customers.reveal',
  params: idParams,
  status: 200,
  answer: z.object({ phone: z.string().nullable().describe('E.164') }),
  errors: ['not_found'],
})

export const putCustomerPhone = endpoint({
  method: 'PUT',
  path: '/api/v1/customers/{id}/phone',
  summary: 'Write down a phone that the customer told by other means; its trust is `typed`',
  access: 'customers.manage',
  params: idParams,
  body: z.strictObject({ phone: z.string().trim().min(4).max(30).describe('E.164, with +') }),
  conditional: true,
  status: 200,
  answer: customerDetails,
  errors: ['not_found', 'stale', 'precondition_required'],
})

export const eraseCustomer = endpoint({
  method: 'DELETE',
  path: '/api/v1/customers/{id}',
  summary: 'Erase a customer here, and in Meta’s contact book; cannot be undone',
  access: 'customers.manage',
  params: idParams,
  status: 202,
  answer: z.object({ erasureId: id }),
  errors: ['not_found'],
})

export const erasureStates = ['asked', 'done', 'not_in_book', 'failed'] as const

export const listErasures = endpoint({
  method: 'GET',
  path: '/api/v1/customers/erasures',
  summary: 'Who was erased when, without their data, and whether Meta’s contact book dropped them',
  access: 'customers.manage',
  query: z.strictObject(paging),
  status: 200,
  answer: page(
    z.object({
      id,
      lineName: z.string(),
      at: time,
      byName: z.string(),
      contactBook: z.enum(erasureStates),
      details: z.string().nullable().describe('What Meta said where it failed'),
    }),
  ),
  errors: [],
})

export const listCustomerRequests = endpoint({
  method: 'GET',
  path: '/api/v1/customers/{id}/phone-requests',
  summary: 'Every time this customer was asked, newest first',
  access: 'customers.read',
  params: idParams,
  query: z.strictObject(paging),
  status: 200,
  answer: page(phoneRequest),
  errors: ['not_found'],
})

export const exportCustomer = endpoint({
  ...csvFile,
  path: '/api/v1/customers/{id}/export',
  summary:
    'Everything kept about one customer, for a request by the person; the audit says who took it',
  access: 'customers.reveal',
  params: idParams,
  errors: ['not_found'],
})

/** How many phones Meta will stop showing unless their customers write or share. */
export const getForecast = endpoint({
  method: 'GET',
  path: '/api/v1/customers/forecast',
  summary: 'How many customers with a username lose their visible phone in the next 30 days',
  access: 'customers.read',
  query: z.strictObject({ lineId: id.optional() }),
  status: 200,
  answer: z.object({
    withUsername: z.number().int().describe('Customers with a username whose phone Meta shows now'),
    losing: z.number().int().describe('As the contact book is set in the settings'),
    losingWithoutContactBook: z.number().int(),
    losingWithContactBook: z.number().int(),
    contactBook: z.enum(['on', 'off', 'unknown']),
    days: z.array(z.object({ day: z.iso.date(), losing: z.number().int() })),
    keptByUs: z
      .number()
      .int()
      .describe('Of those that lose it, how many shared: we keep the number'),
  }),
  errors: [],
})
