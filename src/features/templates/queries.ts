import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import type { cancelJob, getJob, Job } from '../../../domain/api/jobs'
import type {
  confirmTemplate,
  createTemplates,
  editTemplateDraft,
  getTemplate,
  listTemplateHistory,
  listTemplates,
  PhoneRequestTemplate,
} from '../../../domain/api/phone-request-templates'
import type {
  listOtherTemplates,
  listTemplateAccounts,
  repairTemplates,
  syncTemplates,
  withdrawCreations,
} from '../../../domain/api/template-accounts'
import type { getTemplateSettings, putTemplateSettings } from '../../../domain/api/settings'
import type { AskableCategory } from '../../../domain/template'
import { callApi, type ApiAnswer } from '../../api/client'

const path = '/api/v1/phone-request-templates'

/** All of them, 200 to a call: the matrix asks for no cell by itself. */
export function templatesQuery() {
  return queryOptions({
    queryKey: ['templates', 'all'],
    queryFn: async ({ signal }) => {
      const all: PhoneRequestTemplate[] = []
      let cursor: string | null = null
      do {
        const page: ApiAnswer<typeof listTemplates> = await callApi<typeof listTemplates>(
          'GET',
          path,
          {
            query: { limit: 200, ...(cursor === null ? {} : { cursor }) },
            signal,
          },
        )
        all.push(...page.items)
        cursor = page.nextCursor
      } while (cursor !== null)
      return all
    },
  })
}

export type TemplateAccount = ApiAnswer<typeof listTemplateAccounts>['items'][number]

export function templateAccountsQuery() {
  return queryOptions({
    queryKey: ['templates', 'accounts'],
    queryFn: ({ signal }) =>
      callApi<typeof listTemplateAccounts>('GET', `${path}/accounts`, { signal }),
  })
}

export function templateQuery(id: string) {
  return queryOptions({
    queryKey: ['templates', 'one', id],
    queryFn: ({ signal }) =>
      callApi<typeof getTemplate>('GET', `${path}/{id}`, { params: { id }, signal }),
  })
}

export function confirm(id: string) {
  return callApi<typeof confirmTemplate>('POST', `${path}/{id}/confirm`, { params: { id } })
}

export type HistoryEntry = ApiAnswer<typeof listTemplateHistory>['items'][number]

const noCursor: string | undefined = undefined

export function templateHistoryQuery(id: string) {
  return infiniteQueryOptions({
    queryKey: ['templates', 'history', id],
    queryFn: ({ pageParam: cursor, signal }) =>
      callApi<typeof listTemplateHistory>('GET', `${path}/{id}/history`, {
        params: { id },
        query: { limit: 20, ...(cursor === undefined ? {} : { cursor }) },
        signal,
      }),
    initialPageParam: noCursor,
    getNextPageParam: (page) => page.nextCursor,
  })
}

export type OtherTemplate = ApiAnswer<typeof listOtherTemplates>['items'][number]

export function otherTemplatesQuery() {
  return infiniteQueryOptions({
    queryKey: ['templates', 'others'],
    queryFn: ({ pageParam: cursor, signal }) =>
      callApi<typeof listOtherTemplates>('GET', `${path}/others`, {
        query: { limit: 100, ...(cursor === undefined ? {} : { cursor }) },
        signal,
      }),
    initialPageParam: noCursor,
    getNextPageParam: (page) => page.nextCursor,
  })
}

export type Family = ApiAnswer<typeof getTemplateSettings>

export function familyQuery() {
  return queryOptions({
    queryKey: ['settings', 'templates'],
    queryFn: ({ signal }) =>
      callApi<typeof getTemplateSettings>('GET', '/api/v1/settings/templates', { signal }),
  })
}

export function saveFamily(body: Family): Promise<Family> {
  return callApi<typeof putTemplateSettings>('PUT', '/api/v1/settings/templates', { body })
}

export type Creation = ApiAnswer<typeof createTemplates>['items'][number]

export type DraftEdit = { body: string | null; category: AskableCategory }

export function editDraft(id: string, ifMatch: number, body: DraftEdit) {
  return callApi<typeof editTemplateDraft>('PATCH', `${path}/{id}`, {
    params: { id },
    ifMatch,
    body,
  })
}

export function create(category: AskableCategory, dryRun: boolean, idempotencyKey?: string) {
  return callApi<typeof createTemplates>('POST', path, {
    body: { dryRun, category },
    ...(idempotencyKey === undefined ? {} : { idempotencyKey }),
  })
}

export type Repair = ApiAnswer<typeof repairTemplates>['items'][number]

export function repair(dryRun: boolean, idempotencyKey?: string) {
  return callApi<typeof repairTemplates>('POST', `${path}/repairs`, {
    body: { dryRun },
    ...(idempotencyKey === undefined ? {} : { idempotencyKey }),
  })
}

export function withdraw() {
  return callApi<typeof withdrawCreations>('POST', `${path}/withdraw-creations`, { body: {} })
}

export function jobQuery(id: string) {
  return queryOptions({
    queryKey: ['job', id],
    queryFn: ({ signal }) =>
      callApi<typeof getJob>('GET', '/api/v1/jobs/{id}', { params: { id }, signal }),
    // The event stream tells each step; this is for when it is away.
    refetchInterval: ({ state }) => (state.data !== undefined && isOver(state.data) ? false : 5000),
  })
}

export function isOver({ state }: Job): boolean {
  return state === 'done' || state === 'failed' || state === 'cancelled'
}

export function startSync(): Promise<Job> {
  return callApi<typeof syncTemplates>('POST', `${path}/sync`)
}

export function stopJob(id: string): Promise<Job> {
  return callApi<typeof cancelJob>('POST', '/api/v1/jobs/{id}/cancel', { params: { id } })
}
