import { z } from 'zod'
import { nameStandings, nameUseKinds, nameUseLimits } from '../name-use'
import { checkUsername, usernameSentence } from '../username'
import { csvFile, endpoint, id, idParams, nothing, page, paging, time } from './endpoint'

export const nameUse = z.object({
  id,
  username: z.string(),
  kind: z.enum(nameUseKinds),
  title: z.string(),
  where: z.string().nullable().describe('Where people see it, in words'),
  url: z.string().nullable(),
  artworkId: id.nullable().describe('The saved artwork that keeps this; it is changed there'),
  standing: z
    .enum(nameStandings)
    .describe('Whether a line of ours has this name now, had it, or has not had it yet'),
  createdBy: z.string(),
  createdAt: time,
  ended: z.object({ at: time, byName: z.string() }).nullable(),
  version: z.number().int().describe('Also the ETag'),
})
export type NameUse = z.infer<typeof nameUse>

/** A username as typed; a broken rule is a field error with the rule's own code. */
export const asTypedUsername = z
  .string()
  .max(2000)
  .superRefine((typed, context) => {
    for (const problem of checkUsername(typed).problems)
      context.addIssue({
        code: 'custom',
        message: usernameSentence(problem),
        params: { code: problem.code },
      })
  })

/** The same, normalised. */
export const typedUsername = asTypedUsername.transform((typed) => checkUsername(typed).username)

const webAddress = z
  .url({ protocol: /^https?$/, error: 'Give a web address that begins with http:// or https://.' })
  .max(nameUseLimits.url)

const fields = {
  kind: z.enum(nameUseKinds),
  title: z.string().trim().min(1).max(nameUseLimits.title),
  where: z.string().trim().max(nameUseLimits.where).nullish(),
  url: webAddress.nullish(),
}

const filter = {
  username: z.string().max(2000).optional(),
  lineId: id.optional().describe('Uses of the name that this line has, and of those it had'),
  kind: z.enum(nameUseKinds).optional(),
  q: z.string().max(100).optional().describe('Part of the name, the title or the place'),
  ended: z.enum(['true', 'false']).optional(),
}

export const listNameUses = endpoint({
  method: 'GET',
  path: '/api/v1/name-uses',
  summary: 'Where names are shown, newest first',
  access: 'requests.read',
  query: z.strictObject({ ...paging, ...filter }),
  status: 200,
  answer: page(nameUse).extend({ total: z.number().int() }),
  errors: [],
})

export const exportNameUses = endpoint({
  ...csvFile,
  path: '/api/v1/name-uses/export',
  summary: 'The same uses, all of them, as CSV',
  access: 'requests.read',
  query: z.strictObject(filter),
  errors: [],
})

export const createNameUse = endpoint({
  method: 'POST',
  path: '/api/v1/name-uses',
  summary: 'Note where a name is shown',
  access: 'requests.create',
  idempotent: true,
  body: z.strictObject({ username: typedUsername, ...fields }),
  status: 201,
  answer: nameUse,
  errors: [],
})

export const editNameUse = endpoint({
  method: 'PATCH',
  path: '/api/v1/name-uses/{id}',
  summary: 'Correct where a name is shown, or say that it no longer is (`ended`)',
  access: 'requests.create',
  params: idParams,
  body: z.strictObject({ ...fields, ended: z.boolean() }).partial(),
  conditional: true,
  status: 200,
  answer: nameUse,
  errors: ['not_found', 'step_not_allowed', 'stale', 'precondition_required'],
})

export const deleteNameUse = endpoint({
  method: 'DELETE',
  path: '/api/v1/name-uses/{id}',
  summary: 'Take away what was noted by mistake; what is over is ended instead',
  access: 'requests.create',
  params: idParams,
  status: 204,
  answer: nothing,
  errors: ['not_found', 'step_not_allowed'],
})
