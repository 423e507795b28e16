import { z } from 'zod'
import { endpoint, id, idParams, time } from './endpoint'

export const jobStates = ['queued', 'running', 'paused', 'done', 'failed', 'cancelled'] as const
export type JobState = (typeof jobStates)[number]

/** Long work that goes on in the background; it survives a restart and can be stopped. */
export const job = z.object({
  id,
  kind: z.enum(['lines_sync', 'requests_import', 'templates_sync', 'phone_requests']),
  state: z.enum(jobStates),
  done: z.number().int().describe('How many are done'),
  total: z.number().int().nullable().describe('How many there are, once known'),
  message: z.string().nullable().describe('What went wrong, and with which part'),
  createdAt: time,
  finishedAt: time.nullable(),
})
export type Job = z.infer<typeof job>

export const getJob = endpoint({
  method: 'GET',
  path: '/api/v1/jobs/{id}',
  summary: 'How far a job has come',
  access: 'signed-in',
  params: idParams,
  status: 200,
  answer: job,
  errors: ['not_found'],
})

export const cancelJob = endpoint({
  method: 'POST',
  path: '/api/v1/jobs/{id}/cancel',
  summary: 'Stop a job; what is done stays done',
  access: 'signed-in',
  params: idParams,
  status: 200,
  answer: job,
  errors: ['not_found', 'step_not_allowed'],
})

export const pauseJob = endpoint({
  method: 'POST',
  path: '/api/v1/jobs/{id}/pause',
  summary: 'Let an import rest',
  access: 'signed-in',
  params: idParams,
  status: 200,
  answer: job,
  errors: ['not_found', 'step_not_allowed'],
})

export const resumeJob = endpoint({
  method: 'POST',
  path: '/api/v1/jobs/{id}/resume',
  summary: 'Let a paused import go on where it stands',
  access: 'signed-in',
  params: idParams,
  status: 200,
  answer: job,
  errors: ['not_found', 'step_not_allowed'],
})
