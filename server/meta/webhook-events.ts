import type { TemplateNews } from '../../domain/template-news'
import type { MetaDisposition } from './errors'

/** Facts every event carries. `at` is Meta's time of the entry; `null` when it had none that makes sense. */
export type Occurrence = { field: string; wabaId: string; at: Date | null }

/** A name on a line changed at Meta (meta-contract 3); `approved` here means visible now. */
export type UsernameEvent = Occurrence & {
  kind: 'username'
  phoneDigits: string
  username: string | null
  status: 'approved' | 'reserved' | 'deleted' | 'unknown'
  /** Meta's own word, as it came. */
  metaStatus: string | null
  context: string | null
  /** Meta took the name away; with a `username`, Meta put that one in its place. */
  revoked: boolean
}

/** The decision of the contract that ended on 2026-02-06 (meta-contract 1.5). */
export type LegacyUsernameEvent = Occurrence & {
  kind: 'username_legacy'
  phoneDigits: string
  username: string | null
  decision: 'approved' | 'pending' | 'refused' | 'unknown'
  metaStatus: string | null
  /** Only with `refused`. */
  disposition: MetaDisposition | null
}

type WithoutTime<News> = News extends TemplateNews ? Omit<News, 'at'> : never

/**
 * One piece of news of a template, ours or not (meta-contract 6.7); its time is that of the event. Id and name may be
 * missing, but never both: who applies it looks by the id, else by account, name and language.
 */
export type TemplateEvent = Occurrence & {
  kind: 'template'
  metaId: string | null
  name: string | null
  /** As requests write it: `en_US`. */
  language: string | null
  /** The category that came beside a status; it does not say whether a change is announced. */
  category: string | null
  news: WithoutTime<TemplateNews>
}

/** Who a message is from or to, as far as Meta tells (meta-contract 4.2). Empty strings count as absent. */
export type Contact = {
  /** Business-scoped user id, its country in upper case; up to 160 characters, otherwise opaque. */
  customerId: string | null
  parentCustomerId: string | null
  phoneDigits: string | null
  username: string | null
  name: string | null
}

/** `other` may be anybody's card. Only `contact_request` is the sender's own number (meta-contract 5.3). */
export type ContactCard = { origin: 'contact_request' | 'other'; phoneDigits: string | null }

export type MessageError = { code: number; title: string | null; details: string | null }

/** A customer wrote. `cards` only where the message is contacts. No text is kept: nobody here needs it. */
export type CustomerMessageEvent = Occurrence & {
  kind: 'customer_message'
  phoneNumberId: string
  messageId: string
  contact: Contact
  type: string
  cards: ContactCard[]
  contextId: string | null
  /** Only where Meta could not pass the message on as it was. */
  errors?: MessageError[]
}

/** What became of a message of ours; in any order, and more than once (meta-contract 7.2). */
export type MessageStatusEvent = Occurrence & {
  kind: 'message_status'
  phoneNumberId: string
  messageId: string
  status: 'sent' | 'delivered' | 'read' | 'failed' | 'unknown'
  metaStatus: string
  contact: Contact
  callbackData: string | null
  errors: MessageError[]
  billable: boolean | null
  category: string | null
}

/** A customer got another number, and with it another id (meta-contract 4.4). What Meta did not tell is `null`. */
export type CustomerChangedEvent = Occurrence & {
  kind: 'customer_changed'
  phoneNumberId: string
  messageId: string
  customerId: string | null
  previousCustomerId: string | null
  parentCustomerId: string | null
  previousParentCustomerId: string | null
  phoneDigits: string | null
  previousPhoneDigits: string | null
}

export type CustomerPreferenceEvent = Occurrence & {
  kind: 'customer_preference'
  phoneNumberId: string
  contact: Contact
  marketing: 'stop' | 'resume' | 'unknown'
}

/** Something is wrong with a line, and no single message is meant. */
export type LineErrorEvent = Occurrence & {
  kind: 'line_error'
  phoneNumberId: string
  errors: MessageError[]
}

export type CustomerEvent =
  | CustomerMessageEvent
  | MessageStatusEvent
  | CustomerChangedEvent
  | CustomerPreferenceEvent
  | LineErrorEvent

/** Any other field, its value as it came; ids beyond 2^53 are text in it. */
export type OtherEvent = Occurrence & { kind: 'other'; value: unknown }

/** A part of the delivery that has not the shape it must have: kept for a person to look at. */
export type UnreadableEvent = {
  kind: 'unreadable'
  field: string | null
  wabaId: string | null
  at: Date | null
  value: unknown
}

export type MetaEvent =
  | UsernameEvent
  | LegacyUsernameEvent
  | TemplateEvent
  | CustomerEvent
  | OtherEvent
  | UnreadableEvent
