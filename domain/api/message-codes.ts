import { z } from 'zod'
import { messageCodeLimits, messageCodeProblems, messageCodeStates } from '../message-code'
import { plainText } from '../plain-text'
import { csvFile, endpoint, id, idParams, page, paging, time } from './endpoint'

export const messageCode = z.object({
  id,
  line: z.object({ id, displayName: z.string() }),
  site: z.string().describe('Where it is printed'),
  prefilledMessage: z.string().describe('What is wanted'),
  messageAtMeta: z.string().nullable().describe('What a scan types now; null: no code yet'),
  code: z.string().nullable(),
  deepLinkUrl: z
    .string()
    .nullable()
    .describe('What the QR code holds; it stays when the text changes'),
  state: z.enum(messageCodeStates),
  problem: z.enum(messageCodeProblems).nullable(),
  nextTryAt: time.nullable().describe('While Meta has not answered'),
  owner: z.object({ id, name: z.string() }),
  createdAt: time,
  updatedAt: time,
  version: z.number().int().describe('Also the ETag'),
})
export type MessageCode = z.infer<typeof messageCode>

const fields = {
  site: plainText(messageCodeLimits.site).min(1),
  prefilledMessage: plainText(messageCodeLimits.message).min(1),
}

const filter = {
  lineId: id.optional(),
  q: z.string().max(100).optional().describe('Part of the site, the text or the code'),
  state: z.enum(messageCodeStates).optional(),
}

export const listMessageCodes = endpoint({
  method: 'GET',
  path: '/api/v1/message-codes',
  summary: 'The codes that open a chat with a text, newest first; deleted ones only by their state',
  access: 'requests.read',
  query: z.strictObject({ ...paging, ...filter }),
  status: 200,
  answer: page(messageCode).extend({ total: z.number().int() }),
  errors: [],
})

export const exportMessageCodes = endpoint({
  ...csvFile,
  path: '/api/v1/message-codes/export',
  summary: 'The same codes, all of them, as CSV',
  access: 'requests.read',
  query: z.strictObject(filter),
  errors: [],
})

export const getMessageCode = endpoint({
  method: 'GET',
  path: '/api/v1/message-codes/{id}',
  summary: 'One code',
  access: 'requests.read',
  params: idParams,
  status: 200,
  answer: messageCode,
  errors: ['not_found'],
})

export const createMessageCode = endpoint({
  method: 'POST',
  path: '/api/v1/message-codes',
  summary: 'Ask Meta for a code for one site',
  access: 'requests.create',
  idempotent: true,
  body: z.strictObject({ lineId: id, ...fields }),
  status: 202,
  answer: messageCode,
  errors: ['not_found'],
})

export const editMessageCode = endpoint({
  method: 'PATCH',
  path: '/api/v1/message-codes/{id}',
  summary:
    'Change the text, also after the code was printed; after a failure the same text asks again',
  access: 'requests.create',
  params: idParams,
  body: z
    .strictObject(fields)
    .partial()
    .refine((body) => Object.keys(body).length > 0, 'Name what to change.'),
  conditional: true,
  status: 200,
  answer: messageCode,
  accepted: messageCode.extend({ state: z.literal('on_its_way') }),
  errors: ['not_found', 'not_allowed', 'step_not_allowed', 'stale', 'precondition_required'],
})

export const deleteMessageCode = endpoint({
  method: 'DELETE',
  path: '/api/v1/message-codes/{id}',
  summary: 'Delete a code at Meta: what is printed with it works no more',
  access: 'requests.create',
  params: idParams,
  status: 200,
  answer: messageCode,
  accepted: messageCode.extend({ state: z.literal('deleting') }),
  errors: ['not_found', 'not_allowed', 'step_not_allowed'],
})

export const confirmMessageCodes = endpoint({
  method: 'POST',
  path: '/api/v1/lines/{id}/message-codes/confirm',
  summary: 'Look at the codes of this line at Meta, now: which are gone, which have another text',
  access: 'lines.sync',
  params: idParams,
  status: 200,
  answer: z.object({
    known: z.number().int().describe('How many of ours were looked for'),
    gone: z.number().int().describe('How many were found gone just now'),
    confirmedAt: time,
  }),
  errors: ['not_found', 'meta_unreachable', 'too_many_requests'],
})
