import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import type { cancelJob, getJob, Job, pauseJob, resumeJob } from '../../../../domain/api/jobs'
import type { importUsernameRequests, listImportRows } from '../../../../domain/api/request-imports'
import { callApi } from '../../../api/client'

/** A file as it was chosen: `at` tells two choices of one name apart. */
export type ChosenFile = { name: string; at: number; bytes: Uint8Array<ArrayBuffer> }

const path = '/api/v1/username-requests/import'

export function checkQuery({ name, at, bytes }: ChosenFile, onlyProblems: boolean) {
  return infiniteQueryOptions({
    queryKey: ['import-check', name, at, onlyProblems],
    queryFn: async ({ pageParam, signal }) => {
      const answer = await callApi<typeof importUsernameRequests>('POST', path, {
        query: {
          onlyProblems: onlyProblems ? 'true' : 'false',
          ...(pageParam === null ? {} : { cursor: pageParam }),
        },
        body: bytes,
        signal,
      })
      if (!('verdicts' in answer)) throw new Error('A dry run was answered by a job.')
      return answer
    },
    // A cast: the first page has no cursor, and the type of the others must not narrow to it.
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
  })
}

export async function startImport(file: ChosenFile, submit: boolean, idempotencyKey: string) {
  const answer = await callApi<typeof importUsernameRequests>('POST', path, {
    query: { dryRun: 'false', submit: submit ? 'true' : 'false' },
    body: file.bytes,
    idempotencyKey,
  })
  if ('verdicts' in answer) throw new Error('An import was answered by a dry run.')
  return answer
}

export function importJobQuery(id: string) {
  return queryOptions({
    queryKey: ['job', id],
    queryFn: ({ signal }) =>
      callApi<typeof getJob>('GET', '/api/v1/jobs/{id}', { params: { id }, signal }),
    // The event stream tells each step; this is for when it is away.
    refetchInterval: ({ state }) => (state.data?.finishedAt == null ? 5000 : false),
  })
}

/** Under the job's own key: each batch changes both. */
export function outcomesQuery(id: string, outcome: 'skipped' | 'refused') {
  return infiniteQueryOptions({
    queryKey: ['job', id, 'rows', outcome],
    queryFn: ({ pageParam, signal }) =>
      callApi<typeof listImportRows>('GET', '/api/v1/jobs/{id}/rows', {
        params: { id },
        query: { outcome, limit: 200, ...(pageParam === null ? {} : { cursor: pageParam }) },
        signal,
      }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
  })
}

export type ImportStep = 'pause' | 'resume' | 'cancel'

export function stepJob(id: string, step: ImportStep): Promise<Job> {
  const input = { params: { id } }
  if (step === 'pause') return callApi<typeof pauseJob>('POST', '/api/v1/jobs/{id}/pause', input)
  if (step === 'resume') return callApi<typeof resumeJob>('POST', '/api/v1/jobs/{id}/resume', input)
  return callApi<typeof cancelJob>('POST', '/api/v1/jobs/{id}/cancel', input)
}
