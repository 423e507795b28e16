import type { CustomerNews } from '../../domain/customer-news'
import { keyOf } from '../../domain/customer-news'
import type {
  CustomerEvent,
  CustomerMessageEvent,
  MessageStatusEvent,
} from '../meta/webhook-events'

/** An event with the delivery it came in, and when that was: for events that have no time of their own. */
export type Received<Event extends CustomerEvent = CustomerEvent> = {
  event: Event
  delivery: number
  receivedAt: Date
}

/** The customer's answer to the question for the phone. `digits` is `null` for a card without a number. */
export type Share = {
  lineId: string
  key: string
  at: number
  digits: string | null
  contextId: string | null
}

export type Sorted = {
  news: (CustomerNews & { lineId: string })[]
  shares: Share[]
  statuses: { lineId: string; status: MessageStatusEvent; at: Date }[]
  /** Who wrote what may be answered by asking: not what Meta could not pass on. */
  wrote: { lineId: string; key: string }[]
  remarks: { delivery: number; remark: string }[]
}

/** Sorts events by what becomes of them; `lineOf` knows the lines by Meta's id. */
export function sortEvents(
  received: readonly Received[],
  lineOf: ReadonlyMap<string, string>,
): Sorted {
  const sorted: Sorted = { news: [], shares: [], statuses: [], wrote: [], remarks: [] }
  for (const { event, delivery, receivedAt } of received) {
    const lineId = lineOf.get(event.phoneNumberId)
    const remark = (text: string) => sorted.remarks.push({ delivery, remark: text })
    if (lineId === undefined) remark(`no line for number ${event.phoneNumberId}`)
    else sortOne(sorted, event, { lineId, at: event.at ?? receivedAt, remark })
  }
  return sorted
}

type Place = { lineId: string; at: Date; remark: (text: string) => void }

function sortOne(sorted: Sorted, event: CustomerEvent, { lineId, at, remark }: Place): void {
  const time = at.getTime()
  if (event.kind === 'customer_message') sortMessage(sorted, event, { lineId, time })
  else if (event.kind === 'message_status') {
    if (event.status === 'unknown') remark(`unknown status ${event.metaStatus.slice(0, 40)}`)
    else sorted.statuses.push({ lineId, status: event, at })
  } else if (event.kind === 'customer_changed')
    sorted.news.push({ ...event, kind: 'changed', at: time, lineId })
  else if (event.kind === 'customer_preference') {
    const { customerId, phoneDigits } = event.contact
    const who = { lineId, at: time, customerId, phoneDigits }
    if (event.marketing === 'unknown') remark('unknown preference')
    else sorted.news.push({ ...who, kind: 'preference', optedOut: event.marketing === 'stop' })
  } else remark(`error of the line: ${event.errors.map(({ code }) => code).join(', ')}`)
}

function sortMessage(
  { news, shares, wrote }: Sorted,
  { contact, cards, contextId, type }: CustomerMessageEvent,
  { lineId, time: at }: { lineId: string; time: number },
): void {
  const key = keyOf(contact)
  if (key === null) return
  news.push({ kind: 'message', lineId, at, ...contact })
  if (type !== 'unsupported') wrote.push({ lineId, key })
  const answers = cards.filter(({ origin }) => origin === 'contact_request')
  const [answer] = answers.toSorted(
    (one, other) => Number(one.phoneDigits === null) - Number(other.phoneDigits === null),
  )
  if (!answer) return
  const { phoneDigits: digits } = answer
  shares.push({ lineId, key, at, digits, contextId })
  const { customerId, phoneDigits } = contact
  if (digits !== null)
    news.push({ kind: 'share', lineId, at, customerId, phoneDigits, sharedDigits: digits })
}
