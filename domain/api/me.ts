import { z } from 'zod'
import { actions, roles } from '../roles'
import { endpoint, id, time } from './endpoint'

export const languages = ['en', 'he'] as const
export type Language = (typeof languages)[number]

export const me = z.object({
  kind: z.enum(['person', 'key']),
  id,
  name: z.string(),
  email: z.string().nullable(),
  role: z.enum(roles).nullable().describe('null for an API key'),
  actions: z.array(z.enum(actions)).describe('What you may do'),
  language: z.enum(languages).nullable(),
  workspace: z.object({ id, name: z.string() }),
  mode: z.enum(['sandbox', 'live']),
  metaConnected: z.boolean(),
  reviewRequired: z.boolean(),
})
export type Me = z.infer<typeof me>

export const getMe = endpoint({
  method: 'GET',
  path: '/api/v1/me',
  summary: 'Who I am, and whether this workspace is sandbox or live',
  access: 'signed-in',
  status: 200,
  answer: me,
  errors: [],
})

export const editMe = endpoint({
  method: 'PATCH',
  path: '/api/v1/me',
  summary: 'My own name and language',
  access: 'signed-in',
  body: z.strictObject({
    name: z.string().trim().min(1).max(100).optional(),
    language: z.enum(languages).optional(),
  }),
  status: 200,
  answer: me,
  errors: ['not_allowed'],
})

export const password = z.string().min(10).max(128)

/** First visit: nobody is here yet, so whoever comes makes the first admin. */
export const getSetup = endpoint({
  method: 'GET',
  path: '/api/v1/setup',
  summary: 'Whether the first admin is still to be made',
  access: 'public',
  status: 200,
  answer: z.object({ firstAdminNeeded: z.boolean(), mode: z.enum(['sandbox', 'live']) }),
  errors: [],
})

export const createFirstAdmin = endpoint({
  method: 'POST',
  path: '/api/v1/setup',
  summary: 'Make the first admin, once',
  access: 'public',
  body: z.strictObject({
    name: z.string().trim().min(1).max(100),
    email: z.email().max(200),
    password,
    workspaceName: z.string().trim().min(1).max(100),
    language: z.enum(languages),
    samplePeople: z
      .boolean()
      .default(false)
      .describe('Sandbox only: also make one person for each other role, with the same password'),
  }),
  status: 201,
  answer: z.object({ email: z.string() }),
  errors: ['already_set_up', 'sandbox_only', 'too_many_requests'],
})

const tokenParams = z.strictObject({ token: z.string().min(10).max(200) })

export const getInvitation = endpoint({
  method: 'GET',
  path: '/api/v1/invitations/{token}',
  summary: 'Whom an invitation is for',
  access: 'public',
  params: tokenParams,
  status: 200,
  answer: z.object({
    name: z.string(),
    email: z.string(),
    role: z.enum(roles),
    workspaceName: z.string(),
    expiresAt: time,
  }),
  errors: ['invitation_ended'],
})

export const acceptInvitation = endpoint({
  method: 'POST',
  path: '/api/v1/invitations/{token}/accept',
  summary: 'Set the password; the invitation is used up',
  access: 'public',
  params: tokenParams,
  body: z.strictObject({ password }),
  status: 200,
  answer: z.object({ email: z.string() }),
  errors: ['invitation_ended'],
})
