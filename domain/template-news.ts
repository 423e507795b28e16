import { metaTemplateStatuses, templateStateOf, type TemplateState } from './template'

/**
 * What Meta tells about a template, by webhook, by a read, or as the answer to a call. Deliveries come late, twice and
 * in any order: each part of a template keeps the newest word on it, so that any order of the same news ends alike.
 */
export type TemplateNews =
  | { kind: 'status'; at: Date; word: string; details: StatusDetails }
  | { kind: 'quality'; at: Date; score: string }
  | { kind: 'category'; at: Date; category: string; announced: CategoryNotice | null }
  | { kind: 'components'; at: Date; content: TemplateContent }

/** What may come with a status; what does not is left out, never guessed. */
export type StatusDetails = {
  /** Why it was rejected, in Meta's word and in its sentences. */
  reason: string | null
  explanation: string | null
  recommendation: string | null
  /** Like FIRST_PAUSE. */
  title: string | null
  description: string | null
  /** When it is disabled or its deletion begins, where Meta says. */
  disableAt: Date | null
}

export type CategoryNotice = { to: string; at: Date | null }

/** The parts a person reads. A button is its type alone: Meta may fill in its label when it is read back. */
export type TemplateContent = {
  header: string | null
  body: string
  footer: string | null
  buttons: readonly string[]
}

/** The newest word on one part, and when it was true at Meta. */
export type Word<Value> = { value: Value; at: Date }

/** What is known of a template at Meta: `null` where nothing was told yet. */
export type TemplateAtMeta = {
  status: Word<{ word: string; details: StatusDetails }> | null
  quality: Word<string> | null
  category: Word<{ category: string; announced: CategoryNotice | null }> | null
  content: Word<TemplateContent> | null
  /** The newest event that is no status: how the template stands now must be read. */
  readWanted: Word<string> | null
  /** What was told up to then does not agree: see `domain/template-doubt.ts`. */
  doubtedAt: Date | null
}

export const nothingKnown: TemplateAtMeta = {
  status: null,
  quality: null,
  category: null,
  content: null,
  readWanted: null,
  doubtedAt: null,
}

/** A template with one more piece of news; the same object when it says nothing new. */
export function withNews(known: TemplateAtMeta, news: TemplateNews): TemplateAtMeta {
  const { at } = news
  switch (news.kind) {
    case 'status': {
      const { word, details } = news
      if (!isStatus(word)) return put(known, 'readWanted', { value: word, at })
      return put(known, 'status', { value: { word, details }, at })
    }
    case 'quality':
      return put(known, 'quality', { value: news.score, at })
    case 'category':
      return put(known, 'category', {
        value: { category: news.category, announced: news.announced },
        at,
      })
    case 'components':
      return put(known, 'content', { value: news.content, at })
  }
}

/** Whether somebody has to ask Meta how it stands: an event that is no status is newer than the newest status. */
export function wantsRead({ status, readWanted }: TemplateAtMeta): boolean {
  return readWanted !== null && (status === null || status.at < readWanted.at)
}

/** Where it stands as far as Meta said. */
export function stateAtMeta({ status }: TemplateAtMeta): TemplateState {
  return status === null ? 'unknown' : templateStateOf(status.value.word)
}

/** FLAGGED, REINSTATED, LOCKED, UNARCHIVED and whatever Meta thinks of next are events, not places to stand. */
function isStatus(word: string): boolean {
  return metaTemplateStatuses.some((status) => status === word.toUpperCase())
}

type Parts = {
  [Part in Exclude<keyof TemplateAtMeta, 'doubtedAt'>]: NonNullable<TemplateAtMeta[Part]>
}

function put<Part extends keyof Parts>(
  known: TemplateAtMeta,
  part: Part,
  word: Parts[Part],
): TemplateAtMeta {
  const before = known[part]
  if (before !== null && !isNewer(word, before)) return known
  return { ...known, [part]: word }
}

/** Of two words of the same moment the later in the alphabet counts, so that their order does not. */
function isNewer(word: Word<unknown>, before: Word<unknown>): boolean {
  const [now, then] = [word.at.getTime(), before.at.getTime()]
  return now === then ? textOf(word) > textOf(before) : now > then
}

function textOf({ value }: Word<unknown>): string {
  return canonical(value)
}

/** Whether two say the same: a database may give the parts back in another order. */
export function isSame(one: unknown, other: unknown): boolean {
  return canonical(one) === canonical(other)
}

function canonical(value: unknown): string {
  return JSON.stringify(value ?? null, (_key, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  )
}
