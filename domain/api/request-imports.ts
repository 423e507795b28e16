import { z } from 'zod'
import { csvFile, endpoint, id, idParams, page, paging } from './endpoint'
import { job } from './jobs'

export const importLimits = { rows: 100_000, bytes: 10 * 1024 * 1024, verdicts: 200 } as const

export const importColumns = [
  'line',
  'candidate1',
  'candidate2',
  'candidate3',
  'reason',
  'campaignDate',
] as const
export type ImportColumn = (typeof importColumns)[number]

export const importProblem = z.object({
  column: z.enum(importColumns).nullable().describe('`null`: the whole row'),
  code: z.string(),
  values: z.record(z.string(), z.union([z.string(), z.number()])),
  message: z.string(),
  fix: z.string().optional(),
})
export type ImportProblem = z.infer<typeof importProblem>

const lineOfRow = z.object({ id, displayName: z.string() })

export const importVerdict = z.object({
  row: z.number().int().describe('As a spreadsheet counts: the header is row 1'),
  line: lineOfRow.nullable(),
  candidates: z.array(z.string()),
  problems: z.array(importProblem),
  warnings: z.array(importProblem),
})
export type ImportVerdict = z.infer<typeof importVerdict>

export const importCheck = z.object({
  rows: z.number().int(),
  valid: z.number().int(),
  invalid: z.number().int(),
  warned: z.number().int().describe('Of the valid ones: those with a warning worth a look'),
  verdicts: z.array(importVerdict),
  nextCursor: z.string().nullable(),
})
export type ImportCheck = z.infer<typeof importCheck>

function flag(otherwise: 'true' | 'false') {
  return z
    .enum(['true', 'false'])
    .default(otherwise)
    .transform((text) => text === 'true')
}

export const importUsernameRequests = endpoint({
  method: 'POST',
  path: '/api/v1/username-requests/import',
  summary: 'Ask for usernames by a CSV file: a verdict for each row, or a job that creates them',
  access: 'requests.create',
  idempotent: true,
  query: z.strictObject({
    dryRun: flag('true').describe('True: only the verdicts, nothing is changed'),
    submit: flag('false').describe('True: on to review at once; false: drafts'),
    onlyProblems: flag('false').describe(
      'Only the verdicts of rows that cannot be created or have a warning worth a look',
    ),
    limit: z.coerce.number().int().min(1).max(importLimits.verdicts).default(importLimits.verdicts),
    cursor: paging.cursor,
  }),
  body: z.instanceof(Uint8Array),
  bodyMedia: 'text/csv',
  mostBodyBytes: importLimits.bytes,
  status: 200,
  answer: z.union([importCheck, job]),
  accepted: job,
  errors: ['too_large', 'unsupported_media_type', 'idempotency_mismatch'],
})

export const importOutcomes = ['waiting', 'created', 'refused', 'skipped'] as const
export type ImportOutcome = (typeof importOutcomes)[number]

export const importRow = importVerdict.omit({ warnings: true }).extend({
  outcome: z
    .enum(importOutcomes)
    .describe('`skipped`: not valid in the file; `refused`: not possible any more at its turn'),
  requestId: id.nullable(),
})
export type ImportRow = z.infer<typeof importRow>

const rowFilter = { outcome: z.enum(importOutcomes).optional() }

export const listImportRows = endpoint({
  method: 'GET',
  path: '/api/v1/jobs/{id}/rows',
  summary: 'What came of each row of an import',
  access: 'requests.read',
  params: idParams,
  query: z.strictObject({ ...paging, ...rowFilter }),
  status: 200,
  answer: page(importRow).extend({
    counts: z.record(z.enum(importOutcomes), z.number().int()).describe('Of the whole import'),
  }),
  errors: ['not_found'],
})

export const exportImportRows = endpoint({
  ...csvFile,
  path: '/api/v1/jobs/{id}/rows/export',
  summary: 'What came of the same rows, all of them, as CSV',
  access: 'requests.read',
  params: idParams,
  query: z.strictObject(rowFilter),
  errors: ['not_found'],
})
