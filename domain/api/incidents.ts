import { z } from 'zod'
import { requestLimits } from '../username-request'
import { csvFile, endpoint, id, idParams, page, paging, time } from './endpoint'

/** Meta took a name from a line. Open until an admin has acknowledged it. */
export const incident = z.object({
  id,
  line: z.object({ id, displayName: z.string() }),
  requestId: id.nullable().describe('The request that had got the name'),
  username: z.string().describe('What was taken'),
  replacedBy: z.string().nullable().describe('What Meta put in its place'),
  at: time,
  openUses: z.number().int().describe('In how many places the name that was taken is still shown'),
  told: z.array(z.object({ name: z.string(), at: time })).describe('Who was told of it, and when'),
  acknowledged: z.object({ at: time, byName: z.string(), note: z.string() }).nullable(),
})
export type Incident = z.infer<typeof incident>

const filter = { open: z.enum(['true', 'false']).optional(), lineId: id.optional() }

export const listIncidents = endpoint({
  method: 'GET',
  path: '/api/v1/incidents',
  summary: 'Names that Meta took away, newest first',
  access: 'lines.read',
  query: z.strictObject({ ...paging, ...filter }),
  status: 200,
  answer: page(incident),
  errors: [],
})

export const exportIncidents = endpoint({
  ...csvFile,
  path: '/api/v1/incidents/export',
  summary: 'The same names, all of them, as CSV',
  access: 'lines.read',
  query: z.strictObject(filter),
  errors: [],
})

export const getIncident = endpoint({
  method: 'GET',
  path: '/api/v1/incidents/{id}',
  summary: 'One name that Meta took away',
  access: 'lines.read',
  params: idParams,
  status: 200,
  answer: incident,
  errors: ['not_found'],
})

export const acknowledgeIncident = endpoint({
  method: 'POST',
  path: '/api/v1/incidents/{id}/acknowledge',
  summary: 'Say that it was seen and what is done about it, once',
  access: 'requests.manage',
  params: idParams,
  body: z.strictObject({ note: z.string().trim().min(1).max(requestLimits.noteLength) }),
  status: 200,
  answer: incident,
  errors: ['not_found', 'step_not_allowed'],
})
