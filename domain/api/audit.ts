import { z } from 'zod'
import { csvFile, endpoint, id, page, paging, time } from './endpoint'

export const auditEntry = z.object({
  id,
  at: time,
  actor: z.object({
    kind: z.enum(['person', 'key', 'system', 'guest']),
    id: z.string(),
    name: z.string(),
  }),
  action: z.string().describe('What was done, like username_request.approve'),
  subject: z.string().describe('To what: its API path'),
  before: z.unknown(),
  after: z.unknown(),
  hash: z.string().describe('SHA-256 over the entry and the hash before it'),
})
export type AuditEntry = z.infer<typeof auditEntry>

const filter = {
  actorId: z.string().max(64).optional(),
  action: z.string().max(100).optional(),
  subject: z.string().max(200).optional(),
}

export const exportAudit = endpoint({
  ...csvFile,
  path: '/api/v1/audit/export',
  summary: 'The same entries, all of them, as CSV with the hash of each',
  access: 'audit.read',
  query: z.strictObject(filter),
  errors: [],
})

export const listAudit = endpoint({
  method: 'GET',
  path: '/api/v1/audit',
  summary: 'Who did what, newest first',
  access: 'audit.read',
  query: z.strictObject({ ...paging, ...filter }),
  status: 200,
  answer: page(auditEntry),
  errors: [],
})
