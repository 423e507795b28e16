import { z } from 'zod'
import { csvFile, endpoint, id, idParams, nothing, page, paging, time } from './endpoint'
import { password } from './me'

/** One sign-in of one's own. What it is held by, the token in the cookie, is told to nobody. */
export const session = z.object({
  id,
  current: z.boolean().describe('The one that this call comes with'),
  createdAt: time,
  expiresAt: time,
  ipAddress: z.string().nullable(),
  userAgent: z.string().nullable(),
})
export type Session = z.infer<typeof session>

export const listSessions = endpoint({
  method: 'GET',
  path: '/api/v1/me/sessions',
  summary: 'Where I am signed in, newest first',
  access: 'signed-in',
  query: z.strictObject(paging),
  status: 200,
  answer: page(session),
  errors: ['not_allowed'],
})

export const exportSessions = endpoint({
  ...csvFile,
  path: '/api/v1/me/sessions/export',
  summary: 'The same sign-ins, all of them, as CSV',
  access: 'signed-in',
  errors: ['not_allowed'],
})

export const endSession = endpoint({
  method: 'DELETE',
  path: '/api/v1/me/sessions/{id}',
  summary: 'End one of my sessions; it counts at once',
  access: 'signed-in',
  params: idParams,
  status: 204,
  answer: nothing,
  errors: ['not_allowed', 'not_found'],
})

export const endOtherSessions = endpoint({
  method: 'POST',
  path: '/api/v1/me/sessions/end-others',
  summary: 'End all of my sessions but this one',
  access: 'signed-in',
  status: 204,
  answer: nothing,
  errors: ['not_allowed'],
})

export const changePassword = endpoint({
  method: 'POST',
  path: '/api/v1/me/password',
  summary: 'Another password for myself',
  access: 'signed-in',
  body: z.strictObject({
    currentPassword: z.string().min(1).max(128),
    newPassword: password,
    endOtherSessions: z.boolean().default(true),
  }),
  status: 204,
  answer: nothing,
  errors: ['not_allowed', 'too_many_requests'],
})
