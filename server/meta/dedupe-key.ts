import { z } from 'zod'
import type { CustomerEvent, MetaEvent, OtherEvent, TemplateEvent } from './webhook-events'

/** JSON with sorted keys: the same value gives the same text in whatever order Meta wrote it. */
function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null'
  const members = Object.entries(value)
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .map(([key, member]) => `${JSON.stringify(key)}:${canonicalJson(member)}`)
  return `{${members.join(',')}}`
}

/** Message ids and status steps; what else a value holds may differ between two deliveries of the same thing. */
const messageTraffic = z.object({
  messages: z.array(z.object({ id: z.string() }).transform(({ id }) => id)).default([]),
  statuses: z
    .array(
      z
        .object({
          id: z.string(),
          status: z.string(),
          timestamp: z.union([z.string(), z.number()]).transform(String),
        })
        .transform(({ id, status, timestamp }) => [id, status, timestamp]),
    )
    .default([]),
})

function otherParts({ field, wabaId, at, value }: OtherEvent): unknown[] {
  if (field === 'messages') {
    const { success, data } = messageTraffic.safeParse(value)
    if (success && data.messages.length + data.statuses.length > 0)
      return [wabaId, data.messages, data.statuses]
  }
  return [wabaId, at, canonicalJson(value)]
}

/** Of a status the word is enough: its reason comes as null and as NONE. */
function templateParts({ wabaId, metaId, name, language, news, at }: TemplateEvent): unknown[] {
  const which = metaId ?? [name, language]
  return [wabaId, which, news.kind === 'status' ? news.word : canonicalJson(news), at]
}

function customerParts(event: CustomerEvent): unknown[] {
  const { wabaId, phoneNumberId, at } = event
  switch (event.kind) {
    case 'customer_message':
    case 'customer_changed':
      return [wabaId, phoneNumberId, event.messageId]
    case 'message_status':
      return [wabaId, phoneNumberId, event.messageId, event.metaStatus, at]
    case 'customer_preference': {
      const { customerId, phoneDigits } = event.contact
      return [wabaId, phoneNumberId, customerId ?? phoneDigits, event.marketing, at]
    }
    case 'line_error':
      return [wabaId, phoneNumberId, canonicalJson(event.errors), at]
  }
}

function partsOf(event: MetaEvent): unknown[] {
  switch (event.kind) {
    case 'username': {
      const { wabaId, phoneDigits, metaStatus, username, context, at } = event
      return [wabaId, phoneDigits, metaStatus, username, context, at]
    }
    case 'username_legacy': {
      const { wabaId, phoneDigits, metaStatus, username, at } = event
      return [wabaId, phoneDigits, metaStatus, username, at]
    }
    case 'template':
      return templateParts(event)
    case 'customer_message':
    case 'message_status':
    case 'customer_changed':
    case 'customer_preference':
    case 'line_error':
      return customerParts(event)
    case 'other':
      return otherParts(event)
    case 'unreadable':
      return [event.wabaId, event.at, canonicalJson(event.value)]
  }
}

function hexOf(bytes: ArrayBuffer): string {
  return [...new Uint8Array(bytes)].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}

/**
 * The same for every delivery of one event, and for nothing else: Meta repeats deliveries for up to 7 days
 * (meta-contract 8, "Dedupe keys"). Short enough for a unique index whatever Meta sent. Both spellings of the
 * username field are one event, since an app may get both.
 */
export async function dedupeKey(event: MetaEvent): Promise<string> {
  const field = event.kind === 'username' ? 'business_username_updates' : event.field
  const text = JSON.stringify([event.kind, field, ...partsOf(event)])
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text))
  return `${event.kind}:${hexOf(digest)}`
}
