import { z } from 'zod'
import { roles, scopes } from '../roles'
import { csvFile, endpoint, id, idParams, nothing, page, paging, time } from './endpoint'

export const person = z.object({
  id,
  name: z.string(),
  email: z.string(),
  role: z.enum(roles),
  state: z.enum(['invited', 'active', 'ended']),
  createdAt: time,
  lastSeenAt: time.nullable(),
})
export type Person = z.infer<typeof person>

export const listPeople = endpoint({
  method: 'GET',
  path: '/api/v1/users',
  summary: 'People of this workspace and their roles',
  access: 'people.manage',
  query: z.strictObject(paging),
  status: 200,
  answer: page(person),
  errors: [],
})

export const exportPeople = endpoint({
  ...csvFile,
  path: '/api/v1/users/export',
  summary: 'The same people, all of them, as CSV',
  access: 'people.manage',
  errors: [],
})

const invitation = z.object({
  person,
  invitationUrl: z.string().describe('Shown once; whoever opens it sets the password'),
  expiresAt: time,
})

export const invitePerson = endpoint({
  method: 'POST',
  path: '/api/v1/users',
  summary: 'Invite a person',
  access: 'people.manage',
  idempotent: true,
  body: z.strictObject({
    name: z.string().trim().min(1).max(100),
    email: z.email().max(200),
    role: z.enum(roles),
  }),
  status: 201,
  answer: invitation,
  errors: ['already_exists'],
})

export const renewInvitation = endpoint({
  method: 'POST',
  path: '/api/v1/users/{id}/invitation',
  summary: 'A new link to set the password; the old one ends',
  access: 'people.manage',
  params: idParams,
  status: 201,
  answer: invitation,
  errors: ['not_found', 'step_not_allowed'],
})

export const editPerson = endpoint({
  method: 'PATCH',
  path: '/api/v1/users/{id}',
  summary: 'Change the role',
  access: 'people.manage',
  params: idParams,
  body: z.strictObject({ role: z.enum(roles) }),
  status: 200,
  answer: person,
  errors: ['not_found', 'last_admin'],
})

export const endPerson = endpoint({
  method: 'DELETE',
  path: '/api/v1/users/{id}',
  summary: 'End the access of a person and all their sessions; what they did stays on record',
  access: 'people.manage',
  params: idParams,
  status: 204,
  answer: nothing,
  errors: ['not_found', 'last_admin'],
})

export const apiKey = z.object({
  id,
  name: z.string(),
  prefix: z.string().describe('The first characters, to tell keys apart'),
  scopes: z.array(z.enum(scopes)),
  createdAt: time,
  createdBy: z.string(),
  expiresAt: time.nullable(),
  lastUsedAt: time.nullable(),
  endedAt: time.nullable(),
})
export type ApiKey = z.infer<typeof apiKey>

export const listApiKeys = endpoint({
  method: 'GET',
  path: '/api/v1/api-keys',
  summary: 'API keys',
  access: 'api_keys.manage',
  query: z.strictObject(paging),
  status: 200,
  answer: page(apiKey),
  errors: [],
})

export const exportApiKeys = endpoint({
  ...csvFile,
  path: '/api/v1/api-keys/export',
  summary: 'The same keys, all of them, as CSV: never what they are used by',
  access: 'api_keys.manage',
  errors: [],
})

export const createApiKey = endpoint({
  method: 'POST',
  path: '/api/v1/api-keys',
  summary: 'Make an API key; it is shown once',
  access: 'api_keys.manage',
  // Without an idempotency key: the answer holds the secret, and secrets are not stored.
  body: z.strictObject({
    name: z.string().trim().min(1).max(100),
    scopes: z.array(z.enum(scopes)).min(1),
    expiresInDays: z.number().int().min(1).max(3650).nullable().default(365),
  }),
  status: 201,
  answer: z.object({ apiKey, secret: z.string().describe('hb_…, shown only now') }),
  errors: [],
})

export const endApiKey = endpoint({
  method: 'DELETE',
  path: '/api/v1/api-keys/{id}',
  summary: 'End an API key at once',
  access: 'api_keys.manage',
  params: idParams,
  status: 204,
  answer: nothing,
  errors: ['not_found'],
})
