import type { z } from 'zod'
import { phoneDigits } from '../../domain/line'
import { customerEvents } from './customer-events'
import { legacyDisposition } from './errors'
import { parseMetaJson } from './json'
import {
  changePayload,
  deliveryPayload,
  entryPayload,
  legacyUsernameUpdatePayload,
  usernameUpdatePayload,
} from './payloads'
import { templateEvent } from './template-webhooks'
import { timeOfEntry } from './time-of-entry'
import type { LegacyUsernameEvent, MetaEvent, UsernameEvent } from './webhook-events'

export type Delivery = { kind: 'ok'; events: MetaEvent[] } | { kind: 'malformed' }

const statuses: Record<string, UsernameEvent['status']> = {
  approved: 'approved',
  active: 'approved',
  reserved: 'reserved',
  deleted: 'deleted',
}

function statusOf(update: z.infer<typeof usernameUpdatePayload>): UsernameEvent['status'] {
  const status = statuses[(update.status ?? '').toLowerCase()] ?? 'unknown'
  // A name that is held or seen but not told: whoever applies this must read the line again.
  return status !== 'deleted' && update.username === null ? 'unknown' : status
}

type Place = { field: string; wabaId: string; at: Date | null; value: unknown }

function usernameEvent({ field, wabaId, at, value }: Place): UsernameEvent | null {
  const read = usernameUpdatePayload.safeParse(value)
  const digits = read.success ? phoneDigits(read.data.display_phone_number) : ''
  if (!read.success || digits === '') return null
  const { context } = read.data
  return {
    kind: 'username',
    field,
    wabaId,
    phoneDigits: digits,
    username: read.data.username,
    status: statusOf(read.data),
    metaStatus: read.data.status,
    context,
    revoked: context?.toLowerCase() === 'revoked',
    at,
  }
}

const decisions: Record<string, LegacyUsernameEvent['decision']> = {
  APPROVED: 'approved',
  PENDING: 'pending',
  REJECTED: 'refused',
}

function legacyUsernameEvent({ field, wabaId, at, value }: Place): LegacyUsernameEvent | null {
  const read = legacyUsernameUpdatePayload.safeParse(value)
  const digits = read.success ? phoneDigits(read.data.display_phone_number) : ''
  if (!read.success || digits === '') return null
  const decision = decisions[(read.data.decision ?? '').toUpperCase()] ?? 'unknown'
  const reasons = read.data.rejection_reasons ?? []
  return {
    kind: 'username_legacy',
    field,
    wabaId,
    phoneDigits: digits,
    username: read.data.requested_username ?? read.data.username,
    decision,
    metaStatus: read.data.decision,
    disposition: decision === 'refused' ? legacyDisposition(reasons) : null,
    at,
  }
}

function eventOf(place: Place): MetaEvent {
  switch (place.field) {
    // Plural in an app dashboard of 2026-07, singular in Meta's text of 2026-05 (meta-contract 3).
    case 'business_username_updates':
    case 'business_username_update':
      return usernameEvent(place) ?? { kind: 'unreadable', ...place }
    case 'phone_number_username_update':
      return legacyUsernameEvent(place) ?? { kind: 'unreadable', ...place }
    case 'message_template_status_update':
    case 'message_template_quality_update':
    case 'message_template_components_update':
    case 'template_category_update':
    case 'template_correct_category_detection':
      return templateEvent(place) ?? { kind: 'unreadable', ...place }
    default:
      return { kind: 'other', ...place }
  }
}

function eventsOfEntry(entry: unknown, ofWhatsApp: boolean): MetaEvent[] {
  const read = entryPayload.safeParse(entry)
  if (!read.success)
    return [{ kind: 'unreadable', field: null, wabaId: null, at: null, value: entry }]
  const { id: wabaId, time, changes } = read.data
  const at = timeOfEntry(time)
  return changes.flatMap((change): MetaEvent | MetaEvent[] => {
    const { success, data } = changePayload.safeParse(change)
    if (!success) return { kind: 'unreadable', field: null, wabaId, at, value: change }
    const place = { field: data.field, wabaId, at, value: data.value }
    if (!ofWhatsApp) return { kind: 'other', ...place }
    return customerEvents(place) ?? eventOf(place)
  })
}

/**
 * Everything a delivery tells, in its order (meta-contract 3, 8): up to 1,000 updates in several entries and
 * changes. Never throws: a part that cannot be read becomes `unreadable` and the rest still counts. `malformed` is
 * a text that is no delivery at all. Check the signature first.
 */
export function parseDelivery(text: string): Delivery {
  const parsed = parseMetaJson(text)
  const read = deliveryPayload.safeParse(parsed.kind === 'ok' ? parsed.value : null)
  if (!read.success) return { kind: 'malformed' }
  const { object, entry: entries } = read.data
  const ofWhatsApp = object === null || object === 'whatsapp_business_account'
  return { kind: 'ok', events: entries.flatMap((entry) => eventsOfEntry(entry, ofWhatsApp)) }
}
