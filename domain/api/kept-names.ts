import { z } from 'zod'
import { endpoint, id, idParams, nothing, time } from './endpoint'
import { typedUsername } from './name-uses'

export const keptNameLimits = { campaign: 120, note: 500 } as const

export const keptName = z.object({
  id,
  username: z.string(),
  campaign: z.string(),
  until: z.iso.date().describe('The last day it is kept'),
  note: z.string().nullable(),
  createdBy: z.string(),
  createdAt: time,
  ended: z.object({ at: time, byName: z.string() }).nullable(),
  version: z.number().int().describe('Also the ETag'),
})
export type KeptName = z.infer<typeof keptName>

const fields = {
  campaign: z.string().trim().min(1).max(keptNameLimits.campaign),
  until: z.iso.date(),
  note: z.string().trim().max(keptNameLimits.note).nullish(),
}

export const keepName = endpoint({
  method: 'POST',
  path: '/api/v1/kept-names',
  summary: 'Keep a name for a campaign: whoever asks for it is warned. Meta is not told',
  access: 'requests.create',
  idempotent: true,
  body: z.strictObject({ username: typedUsername, ...fields }),
  status: 201,
  answer: keptName,
  errors: ['already_exists'],
})

export const editKeptName = endpoint({
  method: 'PATCH',
  path: '/api/v1/kept-names/{id}',
  summary: 'Change the campaign, the last day or the note, or keep it again (`ended: false`)',
  access: 'requests.create',
  params: idParams,
  body: z.strictObject({ ...fields, ended: z.literal(false) }).partial(),
  conditional: true,
  status: 200,
  answer: keptName,
  errors: ['not_found', 'already_exists', 'stale', 'precondition_required'],
})

export const endKeptName = endpoint({
  method: 'DELETE',
  path: '/api/v1/kept-names/{id}',
  summary: 'Keep a name no longer; it can be kept again',
  access: 'requests.create',
  params: idParams,
  status: 204,
  answer: nothing,
  errors: ['not_found'],
})
