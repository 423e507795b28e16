import { queryOptions } from '@tanstack/react-query'
import type { cancelJob, getJob, Job, pauseJob, resumeJob } from '../../../../domain/api/jobs'
import type { listTemplates } from '../../../../domain/api/phone-request-templates'
import type {
  askMany as askManyContract,
  createPhoneRequests,
} from '../../../../domain/api/phone-requests'
import { callApi, type ApiAnswer } from '../../../api/client'
import type { CustomersFilter } from '../customers-search'

const path = '/api/v1/phone-requests'

type Named<Key extends string> = { [Name in Key]?: string }

/** An empty language is no choice: each is asked in their own. */
function inLanguage(language: string): Named<'language'> {
  return language === '' ? {} : { language }
}

type One = { id: string; lineId: string }

export async function askOne({ id, lineId }: One, language: string, idempotencyKey: string) {
  const answer = await callApi<typeof createPhoneRequests>('POST', path, {
    body: { lineId, customerId: id, ...inLanguage(language) },
    idempotencyKey,
  })
  if ('items' in answer) throw new Error('One was asked and many were answered.')
  return answer
}

export type Asked = Extract<
  ApiAnswer<typeof createPhoneRequests>,
  { items: unknown }
>['items'][number]

/** The answers are in the order of the ids. A dry run tells only who would be refused, and why. */
export async function askChosen(
  customerIds: string[],
  language: string,
  how: { dryRun: true } | { dryRun: false; idempotencyKey: string },
): Promise<Asked[]> {
  const { dryRun, ...key } = how
  const answer = await callApi<typeof createPhoneRequests>('POST', path, {
    body: { customerIds, dryRun, ...inLanguage(language) },
    ...key,
  })
  if ('items' in answer) return answer.items
  throw new Error('Many were asked and one was answered.')
}

export type ManyPlan = ApiAnswer<typeof askManyContract>

/** Those without a phone that a filter of the list finds. */
export function askMany(
  { q, lineId, state }: CustomersFilter,
  language: string,
  how: { dryRun: true } | { dryRun: false; idempotencyKey: string },
): Promise<ManyPlan> {
  const { dryRun, ...key } = how
  const filter = {
    ...(q === undefined ? {} : { q }),
    ...(lineId === undefined ? {} : { lineId }),
    ...(state === undefined ? {} : { state }),
  }
  return callApi<typeof askManyContract>('POST', `${path}/ask-many`, {
    body: { ...filter, dryRun, ...inLanguage(language) },
    ...key,
  })
}

/** The languages in which a template is approved, on one account or on any. */
export function approvedLanguagesQuery(wabaId: string | undefined) {
  return queryOptions({
    queryKey: ['templates', 'approved', wabaId ?? 'all'],
    queryFn: async ({ signal }) => {
      const found = new Set<string>()
      let cursor: string | null = null
      do {
        const page: ApiAnswer<typeof listTemplates> = await callApi<typeof listTemplates>(
          'GET',
          '/api/v1/phone-request-templates',
          {
            query: {
              state: 'approved',
              limit: 200,
              ...(wabaId === undefined ? {} : { wabaId }),
              ...(cursor === null ? {} : { cursor }),
            },
            signal,
          },
        )
        for (const { language } of page.items) found.add(language)
        cursor = page.nextCursor
      } while (cursor !== null)
      return [...found].toSorted()
    },
  })
}

export function askJobQuery(id: string) {
  return queryOptions({
    queryKey: ['job', id],
    queryFn: ({ signal }) =>
      callApi<typeof getJob>('GET', '/api/v1/jobs/{id}', { params: { id }, signal }),
    // The event stream tells each step; this is for when it is away.
    refetchInterval: ({ state }) => (state.data?.finishedAt == null ? 5000 : false),
  })
}

export type AskJobStep = 'pause' | 'resume' | 'cancel'

export function stepJob(id: string, step: AskJobStep): Promise<Job> {
  const input = { params: { id } }
  if (step === 'pause') return callApi<typeof pauseJob>('POST', '/api/v1/jobs/{id}/pause', input)
  if (step === 'resume') return callApi<typeof resumeJob>('POST', '/api/v1/jobs/{id}/resume', input)
  return callApi<typeof cancelJob>('POST', '/api/v1/jobs/{id}/cancel', input)
}
