import { lineStatusFromMeta, phoneDigits, type LineStatus } from '../../domain/line'
import type { GraphAnswer, GraphError, GraphLost } from './graph-answer'
import type { GraphClient } from './graph-client'
import {
  pagePayload,
  phoneNumberPayload,
  type PagePayload,
  type PhoneNumberPayload,
} from './payloads'
import type { Usage } from './usage'

/** Without these there is no line to show. */
const neededFields = 'id,display_phone_number,verified_name,status,quality_rating'

/** Only fields that every supported Graph version knows: an unknown one fails the whole call (meta-contract 9). */
const commonFields =
  'id,display_phone_number,verified_name,name_status,status,quality_rating,code_verification_status,platform_type,is_official_business_account'

/** The limit of the portfolio has its own field since v24; before, each number told its tier (meta-contract 7.5, 9). */
function fieldsFor(version: string): string {
  const newer = Number(/^v(\d+)\./.exec(version)?.[1] ?? 0) >= 24
  const limit = newer ? 'whatsapp_business_manager_messaging_limit' : 'messaging_limit_tier'
  return `${commonFields},${limit}`
}

export type PhoneNumberRow = {
  phoneNumberId: string
  displayPhoneNumber: string
  /** For matching with webhooks, which write the same number without signs (meta-contract 3). */
  phoneDigits: string
  verifiedName: string | null
  status: LineStatus
  /** Meta's own word, as it came: free text in its schema (meta-contract 9). */
  metaStatus: string | null
  quality: 'green' | 'yellow' | 'red' | 'unknown'
  nameStatus: string | null
  codeVerificationStatus: string | null
  platformType: string | null
  messagingLimit: string | null
  officialAccount: boolean | null
}

export type PhoneNumbersPage = {
  kind: 'page'
  rows: PhoneNumberRow[]
  /** Rows without an id or a number: their lines are not to be taken for gone. */
  unreadableRows: number
  /** Where the next page starts; `null` on the last one. */
  after: string | null
  usage: Usage | null
  askedAt: Date
}

/** Meta's paging leads nowhere: the list is not whole, so a line missing from it proves nothing. */
export type IncompleteList = {
  kind: 'incomplete'
  reason: 'repeated_cursor' | 'no_cursor' | 'too_many_pages'
}

const qualities = { GREEN: 'green', YELLOW: 'yellow', RED: 'red' } as const

function qualityOf(rating: string | null): PhoneNumberRow['quality'] {
  const upper = (rating ?? '').toUpperCase()
  return upper === 'GREEN' || upper === 'YELLOW' || upper === 'RED' ? qualities[upper] : 'unknown'
}

function rowOf(payload: PhoneNumberPayload): PhoneNumberRow {
  return {
    phoneNumberId: payload.id,
    displayPhoneNumber: payload.display_phone_number,
    phoneDigits: phoneDigits(payload.display_phone_number),
    verifiedName: payload.verified_name,
    status: lineStatusFromMeta(payload.status),
    metaStatus: payload.status,
    quality: qualityOf(payload.quality_rating),
    nameStatus: payload.name_status,
    codeVerificationStatus: payload.code_verification_status,
    platformType: payload.platform_type,
    messagingLimit:
      payload.whatsapp_business_manager_messaging_limit ?? payload.messaging_limit_tier,
    officialAccount: payload.is_official_business_account ?? null,
  }
}

function rowsOf(page: PagePayload): PhoneNumberRow[] {
  return page.data.flatMap((row) => {
    const read = phoneNumberPayload.safeParse(row)
    return read.success ? [rowOf(read.data)] : []
  })
}

/** `paging.next` holds the access token, so it is never called, kept or logged: only its cursor is taken. */
function cursorInNext(next: string): string | null {
  try {
    return new URL(next).searchParams.get('after')
  } catch {
    return null
  }
}

/**
 * Where the list goes on. Graph's rule is "until `next` is absent" (meta-contract 9, payload template-10), so a
 * short page with `next` goes on. Meta's sample of this very list has a cursor but no `next` at all (phones-01):
 * so a full page with a new cursor is asked on as well. That costs one call at worst and never loses a line.
 */
function continuation(
  page: PagePayload,
  pageSize: number,
  seen: ReadonlySet<string>,
): { after: string } | 'end' | IncompleteList {
  const next = page.paging?.next ?? null
  const after = page.paging?.cursors?.after ?? (next === null ? null : cursorInNext(next))
  if (next === null) {
    const mayGoOn = after !== null && page.data.length >= pageSize && !seen.has(after)
    return mayGoOn ? { after } : 'end'
  }
  if (after === null) return { kind: 'incomplete', reason: 'no_cursor' }
  return seen.has(after) ? { kind: 'incomplete', reason: 'repeated_cursor' } : { after }
}

/** Graph's words for a field that the node does not have; a wrong id has subcode 33. */
function isFieldRefused(answer: GraphAnswer): boolean {
  return answer.kind === 'error' && answer.error.code === 100 && answer.error.subcode !== 33
}

export type ListOptions = {
  /** 1 to 100 (meta-contract 9). */
  pageSize?: number
  after?: string
  signal?: AbortSignal
  maxPages?: number
}

/**
 * The lines of an account, page by page: `GET /{WABA_ID}/phone_numbers` (meta-contract 9). The list is whole only
 * when the generator ends after a page; an `error`, `lost` or `incomplete` is the last thing it yields.
 */
export async function* listPhoneNumbers(
  client: GraphClient,
  wabaId: string,
  options: ListOptions = {},
): AsyncGenerator<PhoneNumbersPage | GraphError | GraphLost | IncompleteList, void, undefined> {
  const limit = Math.min(Math.max(Math.trunc(options.pageSize ?? 25), 1), 100)
  const { signal, maxPages = 10_000 } = options
  const seen = new Set<string>()
  let after = options.after ?? null
  let fields = fieldsFor(client.version)
  for (let pages = 0; pages < maxPages; pages++) {
    if (after !== null) seen.add(after)
    const ask = (wanted: string) =>
      client.call('GET', `/${encodeURIComponent(wabaId)}/phone_numbers`, {
        query: { fields: wanted, limit, after },
        ...(signal === undefined ? {} : { signal }),
      })
    let answer = await ask(fields)
    // Meta takes fields away: what a name needs is then not told, but the lines are.
    if (isFieldRefused(answer) && fields !== neededFields) {
      fields = neededFields
      answer = await ask(fields)
    }
    if (answer.kind !== 'ok') return yield answer
    const { body, usage, httpStatus, askedAt } = answer
    const read = pagePayload.safeParse(body)
    if (!read.success)
      return yield { kind: 'lost', reason: 'unreadable', sent: true, usage, httpStatus, askedAt }
    const rows = rowsOf(read.data)
    const further = continuation(read.data, limit, seen)
    after = typeof further === 'object' && 'after' in further ? further.after : null
    const unreadableRows = read.data.data.length - rows.length
    yield { kind: 'page', rows, unreadableRows, after, usage, askedAt }
    if (further === 'end') return undefined
    if ('kind' in further) return yield further
  }
  yield { kind: 'incomplete', reason: 'too_many_pages' }
}
