import { eq, sql } from 'drizzle-orm'
import type { Line } from '../../domain/api/lines'
import { inbox } from '../../server/database/schema/flow'
import { until, type Desk } from './desk'

/** Who a message is from, as Meta says it; what is left out, Meta leaves out. */
export type From = {
  id?: string
  phone?: string
  name?: string
  username?: string
  parentId?: string
}
type Part = {
  field?: string
  list: 'messages' | 'statuses' | 'user_preferences'
  from: From
  item: object
}

const encoder = new TextEncoder()
let messages = 0

/** The wamid of a message of ours or theirs: no two are alike. */
export function freshMessageId(): string {
  messages += 1
  return `wamid.test${messages}`
}

function contactOf({ id, phone, name, username, parentId }: From) {
  return {
    ...(name !== undefined || username !== undefined
      ? { profile: { name: name ?? '', ...(username !== undefined && { username }) } }
      : {}),
    ...(phone !== undefined && { wa_id: phone }),
    ...(id !== undefined && { user_id: id }),
    ...(parentId !== undefined && { parent_user_id: parentId }),
  }
}

function senderOf({ id, phone, parentId }: From) {
  return {
    ...(phone !== undefined && { from: phone }),
    ...(id !== undefined && { from_user_id: id }),
    ...(parentId !== undefined && { from_parent_user_id: parentId }),
  }
}

const seconds = (at: Date) => String(Math.floor(at.getTime() / 1000))

export function wrote(from: From, at: Date, more: object = {}): Part {
  const text = { type: 'text', text: { body: 'שלום' } }
  const item = { ...senderOf(from), id: freshMessageId(), timestamp: seconds(at), ...text, ...more }
  return { list: 'messages', from, item }
}

/** A card in the chat: the answer to our question, unless another origin is given. */
export function sharedCard(
  from: From,
  at: Date,
  {
    phone,
    origin = 'contact_request',
    ...more
  }: { phone?: string; origin?: string | null; context?: object },
): Part {
  const phones = phone === undefined ? [] : [{ phone: `+${phone}`, wa_id: phone, type: 'CELL' }]
  const card = { ...(origin !== null && { origin }), phones }
  return wrote(from, at, { type: 'contacts', text: undefined, contacts: [card], ...more })
}

export function status(word: string, at: Date, more: object): Part {
  return { list: 'statuses', from: {}, item: { status: word, timestamp: seconds(at), ...more } }
}

export function changed(from: From, at: Date, system: object): Part {
  const item = {
    ...senderOf(from),
    id: freshMessageId(),
    timestamp: seconds(at),
    type: 'system',
    system,
  }
  return { list: 'messages', from: {}, item }
}

export function preference(from: From, at: Date, value: 'stop' | 'resume'): Part {
  const { id, phone } = from
  const item = {
    ...(phone !== undefined && { wa_id: phone }),
    ...(id !== undefined && { user_id: id }),
    category: 'marketing_messages',
    value,
    timestamp: Number(seconds(at)),
  }
  return { field: 'user_preferences', list: 'user_preferences', from, item }
}

function changeOf(line: Line, { field = 'messages', list, from, item }: Part) {
  const contact = contactOf(from)
  const metadata = {
    display_phone_number: line.phoneNumber.slice(1),
    phone_number_id: line.phoneNumberId,
  }
  const contacts = Object.keys(contact).length > 0 ? { contacts: [contact] } : {}
  return { field, value: { messaging_product: 'whatsapp', metadata, ...contacts, [list]: [item] } }
}

async function sign(body: Uint8Array<ArrayBuffer>, secret: string): Promise<string> {
  const algorithm = { name: 'HMAC', hash: 'SHA-256' }
  const key = await crypto.subtle.importKey('raw', encoder.encode(secret), algorithm, false, [
    'sign',
  ])
  const mac = new Uint8Array(await crypto.subtle.sign('HMAC', key, body))
  return `sha256=${[...mac].map((byte) => byte.toString(16).padStart(2, '0')).join('')}`
}

/** Sends deliveries as Meta does, signed; each part in one of its own, unless they come together. */
export function createDeliveries(desk: Desk) {
  async function post(body: string): Promise<void> {
    const bytes = encoder.encode(body)
    const headers = {
      'content-type': 'application/json',
      'x-hub-signature-256': await sign(bytes, desk.api.appSecret),
    }
    const request = { method: 'POST', headers, body: bytes }
    const answer = await desk.api.request(
      new Request('http://localhost:3000/webhooks/meta', request),
    )
    if (answer.status !== 200) throw new Error(`The delivery was answered ${answer.status}.`)
  }

  function bodyOf(line: Line, parts: readonly Part[]): string {
    const changes = parts.map((part) => changeOf(line, part))
    const entry = [{ id: line.wabaId, time: Math.floor(Date.now() / 1000), changes }]
    return JSON.stringify({ object: 'whatsapp_business_account', entry })
  }

  const applied = () =>
    until(async () => {
      const [row] = await desk.database.store
        .select({ waiting: sql<number>`count(*)::int` })
        .from(inbox)
        .where(eq(inbox.state, 'waiting'))
      if (row?.waiting !== 0) throw new Error('Something still waits.')
    })

  return {
    /** Resolves when all were applied. */
    async deliver(line: Line, ...parts: Part[]): Promise<void> {
      for (const part of parts) await post(bodyOf(line, [part]))
      await applied()
    },
    async deliverTogether(line: Line, ...parts: Part[]): Promise<void> {
      await post(bodyOf(line, parts))
      await applied()
    },
  }
}
