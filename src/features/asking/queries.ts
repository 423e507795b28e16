import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import type {
  getAskingSettings,
  listLineAsking,
  listQuietHours,
  putAskingSettings,
  putLineAsking,
  resumeAsking,
  stopAsking,
} from '../../../domain/api/asking'
import type { getForecast } from '../../../domain/api/customers'
import type { getLine, listLines } from '../../../domain/api/lines'
import type {
  cancelPhoneRequest,
  getFunnel,
  getPhoneRequest,
  listPhoneRequests,
} from '../../../domain/api/phone-requests'
import type { Language } from '../../../domain/api/me'
import type { FunnelGroup } from '../../../domain/funnel'
import { callApi, type ApiAnswer, type ApiInput } from '../../api/client'

const settingsPath = '/api/v1/settings/asking'
const ledgerPath = '/api/v1/phone-requests'

export type AskingSettings = ApiAnswer<typeof getAskingSettings>

export function askingSettingsQuery() {
  return queryOptions({
    queryKey: ['settings', 'asking', 'rules'],
    queryFn: ({ signal }) => callApi<typeof getAskingSettings>('GET', settingsPath, { signal }),
  })
}

export function saveAskingSettings(body: ApiInput<typeof putAskingSettings>['body']) {
  return callApi<typeof putAskingSettings>('PUT', settingsPath, { body })
}

export function stopAll() {
  return callApi<typeof stopAsking>('POST', `${settingsPath}/stop`)
}

export function resumeAll() {
  return callApi<typeof resumeAsking>('POST', `${settingsPath}/resume`)
}

export type QuietTime = ApiAnswer<typeof listQuietHours>['items'][number]

/** The names of holidays come in the person's language. */
export function quietHoursQuery(language: Language) {
  return queryOptions({
    queryKey: ['settings', 'asking', 'quiet-hours', language],
    queryFn: ({ signal }) =>
      callApi<typeof listQuietHours>('GET', `${settingsPath}/quiet-hours`, {
        query: { language },
        signal,
      }),
  })
}

const noCursor: string | undefined = undefined

/** Not under `['asking']`, which each request that moves invalidates: it is read again at its own pace. */
export const lineAskingKey = ['line-asking'] as const

export function lineAskingQuery() {
  return infiniteQueryOptions({
    queryKey: lineAskingKey,
    queryFn: ({ pageParam: cursor, signal }) =>
      callApi<typeof listLineAsking>('GET', `${settingsPath}/lines`, {
        query: { limit: 100, ...(cursor === undefined ? {} : { cursor }) },
        signal,
      }),
    initialPageParam: noCursor,
    getNextPageParam: (page) => page.nextCursor,
  })
}

export type LineRules = ApiInput<typeof putLineAsking>['body']

export function saveLineAsking({ id, rules }: { id: string; rules: LineRules }) {
  return callApi<typeof putLineAsking>('PUT', `${settingsPath}/lines/{id}`, {
    params: { id },
    body: rules,
  })
}

export type Forecast = ApiAnswer<typeof getForecast>

/** Days ahead do not change with each message that comes in: now and then is enough. */
export function forecastQuery() {
  return queryOptions({
    queryKey: ['forecast'],
    refetchInterval: 5 * 60_000,
    queryFn: ({ signal }) =>
      callApi<typeof getForecast>('GET', '/api/v1/customers/forecast', { signal }),
  })
}

export type FunnelFilter = NonNullable<ApiInput<typeof getFunnel>['query']>
/** With what it is cut by: while another cut loads, the old one is still shown, and named by its own. */
export type Funnel = ApiAnswer<typeof getFunnel> & { by: FunnelGroup }

/** Read again at its own pace (`useRefreshing`), not with each request that moves. */
export function funnelQuery(filter: FunnelFilter & { by: FunnelGroup }) {
  return queryOptions({
    queryKey: ['funnel', filter],
    queryFn: async ({ signal }): Promise<Funnel> => {
      const path = `${ledgerPath}/funnel` as const
      const counted = await callApi<typeof getFunnel>('GET', path, { query: filter, signal })
      return { ...counted, by: filter.by }
    },
  })
}

type LedgerFilter = NonNullable<ApiInput<typeof listPhoneRequests>['query']>

/** Read again at its own pace as well. */
export function ledgerQuery(filter: LedgerFilter) {
  return infiniteQueryOptions({
    queryKey: ['ledger', filter],
    queryFn: ({ pageParam: cursor, signal }) =>
      callApi<typeof listPhoneRequests>('GET', ledgerPath, {
        query: { ...filter, ...(cursor === undefined ? {} : { cursor }) },
        signal,
      }),
    initialPageParam: noCursor,
    getNextPageParam: (page) => page.nextCursor,
  })
}

/** Only how many wait: one row is asked for, the total comes with it. */
export function queuedCountQuery() {
  return queryOptions({
    queryKey: ['queued-count'],
    queryFn: async ({ signal }) => {
      const { total, moreThanTotal } = await callApi<typeof listPhoneRequests>('GET', ledgerPath, {
        query: { state: 'queued', limit: 1 },
        signal,
      })
      return { total, moreThanTotal }
    },
  })
}

export function phoneRequestQuery(id: string) {
  return queryOptions({
    queryKey: ['phone-requests', 'one', id],
    queryFn: ({ signal }) =>
      callApi<typeof getPhoneRequest>('GET', `${ledgerPath}/{id}`, { params: { id }, signal }),
    placeholderData: undefined,
  })
}

export function cancelRequest(id: string) {
  return callApi<typeof cancelPhoneRequest>('POST', `${ledgerPath}/{id}/cancel`, {
    params: { id },
  })
}

/** The lines to choose from: those that match, the first twenty. */
export function linesToChooseQuery(q: string) {
  return queryOptions({
    queryKey: ['lines', 'choose', 'asking', q],
    queryFn: ({ signal }) =>
      callApi<typeof listLines>('GET', '/api/v1/lines', {
        query: { limit: 20, ...(q === '' ? {} : { q }) },
        signal,
      }),
  })
}

export function lineQuery(id: string) {
  return queryOptions({
    queryKey: ['line', id],
    queryFn: ({ signal }) =>
      callApi<typeof getLine>('GET', '/api/v1/lines/{id}', { params: { id }, signal }),
  })
}
