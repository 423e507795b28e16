import { z } from 'zod'
import { normalizeUsername } from '../../domain/handle'
import { legacyDisposition, type MetaDisposition } from './errors'
import { translated, type Answered } from './graph-answer'
import type { GraphClient } from './graph-client'
import {
  successPayload,
  suggestionsPayload,
  usernamePayload,
  type SetUsernameBody,
} from './payloads'

/** Where a name stands when Meta is asked: `approved` is visible now (meta-contract 1.2). */
export type ReadUsername = {
  username: string | null
  status: 'approved' | 'reserved' | 'none' | 'unknown'
  /** Meta's own word, as it came. */
  metaStatus: string | null
}

/**
 * What Meta said to a wish. `accepted` never means live: on this call `approved` only says "visible once the
 * feature is live for the country", while on a read it says "visible now" (meta-contract 1.2). So read the username
 * before anybody says live. `unknown`: read it too.
 */
export type SetUsername =
  | { status: 'accepted'; acceptedAs: 'approved' | 'reserved'; metaStatus: string }
  | { status: 'pending'; metaStatus: string }
  | { status: 'refused_legacy'; disposition: MetaDisposition; metaStatus: string }
  | { status: 'unknown'; metaStatus: string | null }

function usernamePath(phoneNumberId: string): string {
  return `/${encodeURIComponent(phoneNumberId)}/username`
}

/** Meta may answer bare or, as on its other edges, inside `data` (meta-contract 1.2 on suggestions). */
function unwrapped(body: unknown): unknown {
  if (typeof body !== 'object' || body === null || !('data' in body)) return body
  const { data } = body
  if (!Array.isArray(data)) return data
  return data.length === 0 ? {} : data[0]
}

/** `ACTIVE` is from the first contract, the words for none are what vendors relay (meta-contract 1.2, 1.5). */
const readStatuses: Record<string, ReadUsername['status']> = {
  approved: 'approved',
  active: 'approved',
  reserved: 'reserved',
  none: 'none',
  not_set: 'none',
}

function readStatusOf(username: string | null, metaStatus: string | null): ReadUsername['status'] {
  if (metaStatus === null) return username === null ? 'none' : 'unknown'
  const status = readStatuses[metaStatus.toLowerCase()] ?? 'unknown'
  // A visible name without the name, or none with one, contradicts itself: we do not pick a side.
  return (status === 'none') === (username === null) ? status : 'unknown'
}

/**
 * True when an answer without a username holds nothing that could be one in a shape we do not know: taking such an
 * answer for "none" would tell people that they lost their name.
 */
function isPlainlyEmpty(answer: Record<string, unknown>): boolean {
  return Object.entries(answer).every(
    ([key, value]) =>
      value === null ||
      value === '' ||
      key === 'id' ||
      key === 'messaging_product' ||
      (key === 'status' && typeof value === 'string'),
  )
}

function usernameFrom(body: unknown): ReadUsername | null {
  const answer = z.record(z.string(), z.unknown()).safeParse(unwrapped(body))
  const read = usernamePayload.safeParse(answer.data)
  if (!answer.success || !read.success) return null
  const { username, status: metaStatus } = read.data
  const status = readStatusOf(username, metaStatus)
  const surely = status !== 'none' || isPlainlyEmpty(answer.data)
  return { username, status: surely ? status : 'unknown', metaStatus }
}

/** `GET /{PHONE_NUMBER_ID}/username` (meta-contract 1.2). No name at all is `none`; a status we do not know is `unknown`. */
export async function readUsername(
  client: GraphClient,
  phoneNumberId: string,
  options: { signal?: AbortSignal } = {},
): Promise<Answered<ReadUsername>> {
  return translated(await client.call('GET', usernamePath(phoneNumberId), options), usernameFrom)
}

function setAnswerFrom(body: unknown): SetUsername {
  const read = usernamePayload.safeParse(unwrapped(body))
  if (!read.success || read.data.status === null) return { status: 'unknown', metaStatus: null }
  const { status: metaStatus, rejection_reasons: reasons } = read.data
  switch (metaStatus.toLowerCase()) {
    case 'approved':
    case 'active':
      return { status: 'accepted', acceptedAs: 'approved', metaStatus }
    case 'reserved':
      return { status: 'accepted', acceptedAs: 'reserved', metaStatus }
    case 'pending':
    case 'pending_review':
      return { status: 'pending', metaStatus }
    case 'rejected':
      return {
        status: 'refused_legacy',
        disposition: legacyDisposition(reasons ?? []),
        metaStatus,
      }
    default:
      return { status: 'unknown', metaStatus }
  }
}

/**
 * `POST /{PHONE_NUMBER_ID}/username` (meta-contract 1.2). `move` takes the name from another line of the portfolio
 * in the same call: only after a person confirmed it. Nothing is idempotent here: after a lost answer, read first.
 */
export async function setUsername(
  client: GraphClient,
  phoneNumberId: string,
  username: string,
  options: { move: boolean; signal?: AbortSignal },
): Promise<Answered<SetUsername>> {
  const body: SetUsernameBody = options.move
    ? { username, transfer_action: 'force_transfer' }
    : { username }
  const { signal } = options
  const answer = await client.call('POST', usernamePath(phoneNumberId), {
    body,
    ...(signal === undefined ? {} : { signal }),
  })
  return translated(answer, setAnswerFrom)
}

function successFrom(body: unknown): { success: boolean } | null {
  const read = successPayload.safeParse(body)
  return read.success ? read.data : null
}

/**
 * `DELETE /{PHONE_NUMBER_ID}/username` (meta-contract 1.2). Read the username afterwards, whatever it says: it is
 * not documented whether a reserved name is given up too.
 */
export async function deleteUsername(
  client: GraphClient,
  phoneNumberId: string,
  options: { signal?: AbortSignal } = {},
): Promise<Answered<{ success: boolean }>> {
  return translated(await client.call('DELETE', usernamePath(phoneNumberId), options), successFrom)
}

function suggestionsFrom(body: unknown): { usernames: string[] } | null {
  const read = suggestionsPayload.safeParse(body)
  if (!read.success) return null
  const usernames = read.data.map(normalizeUsername).filter((username) => username !== '')
  return { usernames: [...new Set(usernames)] }
}

/** `GET /{PHONE_NUMBER_ID}/username_suggestions`: names Meta keeps for the portfolio, in its order (meta-contract 1.2). */
export async function readSuggestions(
  client: GraphClient,
  phoneNumberId: string,
  options: { signal?: AbortSignal } = {},
): Promise<Answered<{ usernames: string[] }>> {
  const path = `/${encodeURIComponent(phoneNumberId)}/username_suggestions`
  return translated(await client.call('GET', path, options), suggestionsFrom)
}
