import { z } from 'zod'
import { phoneTrusts } from '../customer'
import { conflictDecisions, conflictSources, conflictStates } from '../number-conflict'
import { csvFile, endpoint, id, idParams, page, paging, time } from './endpoint'

const side = z.object({
  customer: id.describe('Our id'),
  customerId: z.string().nullable(),
  name: z.string().nullable(),
  username: z.string().nullable(),
  firstSeenAt: time,
  lastMessageAt: time.nullable(),
  phoneTrust: z.enum(phoneTrusts).nullable(),
  phoneSince: time.nullable(),
})

export const numberConflict = z.object({
  id,
  lineId: id,
  lineName: z.string(),
  phone: z.string().describe('Masked for whoever may not see it'),
  source: z.enum(conflictSources),
  state: z.enum(conflictStates).describe('`void`: it ended by itself, one of the two is gone'),
  older: side.describe('Who had the number first'),
  newer: side.describe('For whom it came now'),
  openedAt: time,
  decision: z.enum(conflictDecisions).nullable(),
  decidedAt: time.nullable(),
  decidedBy: z.string().nullable(),
  note: z.string().nullable(),
  canUndo: z.boolean().describe('False once something happened since that depends on it'),
  version: z.number().int().describe('Also the ETag'),
})
export type NumberConflict = z.infer<typeof numberConflict>

const filter = { state: z.enum(conflictStates).optional(), lineId: id.optional() }

export const listConflicts = endpoint({
  method: 'GET',
  path: '/api/v1/number-conflicts',
  summary: 'Numbers that two customers of one line have, oldest open first',
  access: 'customers.read',
  query: z.strictObject({ ...paging, ...filter }),
  status: 200,
  answer: page(numberConflict).extend({ total: z.number().int() }),
  errors: [],
})

export const exportConflicts = endpoint({
  ...csvFile,
  path: '/api/v1/number-conflicts/export',
  summary: 'The same as CSV',
  access: 'customers.read',
  query: z.strictObject(filter),
  errors: [],
})

export const getConflict = endpoint({
  method: 'GET',
  path: '/api/v1/number-conflicts/{id}',
  summary: 'One conflict, both customers side by side',
  access: 'customers.read',
  params: idParams,
  status: 200,
  answer: numberConflict,
  errors: ['not_found'],
})

export const decideConflict = endpoint({
  method: 'POST',
  path: '/api/v1/number-conflicts/{id}/decide',
  summary: 'Say whose number it is, or that both are one person',
  access: 'customers.manage',
  params: idParams,
  body: z.strictObject({
    decision: z.enum(conflictDecisions),
    note: z.string().trim().max(500).optional(),
  }),
  conditional: true,
  status: 200,
  answer: numberConflict,
  errors: ['not_found', 'step_not_allowed', 'stale', 'precondition_required'],
})

export const undoConflict = endpoint({
  method: 'POST',
  path: '/api/v1/number-conflicts/{id}/undo',
  summary: 'Take a decision back: both customers are as they were, the conflict is open again',
  access: 'customers.manage',
  params: idParams,
  conditional: true,
  status: 200,
  answer: numberConflict,
  errors: ['not_found', 'step_not_allowed', 'stale', 'precondition_required'],
})
