import type { TemplateNews } from '../../domain/template-news'
import type { MetaDisposition } from './errors'

/** Facts every event carries. `at` is Meta's time of the entry; `null` when it had none that makes sense. */
type Occurrence = { field: string; wabaId: string; at: Date | null }

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
  | OtherEvent
  | UnreadableEvent
