import { templateStateOf } from './template'
import { isDoubted } from './template-doubt'
import type { StatusDetails, TemplateAtMeta, TemplateContent, TemplateNews } from './template-news'
import { isSame, wantsRead } from './template-news'

/** How a template stood at Meta at one moment: a row of the list, the node itself, or the answer to its creation. */
export type TemplateReading = {
  at: Date
  status: string | null
  category: string | null
  quality: string | null
  /** Why it was rejected; Meta writes NONE where it was not. */
  reason: string | null
  content: TemplateContent | null
}

export const noDetails: StatusDetails = {
  reason: null,
  explanation: null,
  recommendation: null,
  title: null,
  description: null,
  disableAt: null,
}

/**
 * What a reading says that is new. A word that is known already is no news: it keeps its moment, from which a pause
 * and the archive are counted, and what a webhook told with it.
 */
export function newsOfReading(known: TemplateAtMeta, reading: TemplateReading): TemplateNews[] {
  const { at, status, category, quality, content } = reading
  const news: (TemplateNews | null)[] = [
    status === null ? null : statusNews(known, status, reading),
    quality === null || quality === known.quality?.value
      ? null
      : { kind: 'quality', at, score: quality },
    category === null || category === known.category?.value.category
      ? null
      : { kind: 'category', at, category, announced: null },
    content === null || isSame(content, known.content?.value)
      ? null
      : { kind: 'components', at, content },
  ]
  return news.filter((piece) => piece !== null)
}

function statusNews(
  known: TemplateAtMeta,
  word: string,
  { at, reason }: TemplateReading,
): TemplateNews | null {
  const before = known.status?.value
  const why = reason === null || reason.toUpperCase() === 'NONE' ? null : reason
  const isKnown = before?.word.toUpperCase() === word.toUpperCase()
  if (!isKnown) return { kind: 'status', at, word, details: { ...noDetails, reason: why } }
  if (why === null || before?.details.reason) return null
  return { kind: 'status', at, word, details: { ...before.details, reason: why } }
}

/**
 * News that a reading has overtaken. Of an old status only what it explains is left: a webhook tells why, and for how
 * long, what the reading found before it came.
 */
export function sinceReading(
  known: TemplateAtMeta,
  news: TemplateNews,
  readAt: Date | null,
): TemplateNews | null {
  if (readAt === null || news.at > readAt) return news
  const { status } = known
  if (news.kind !== 'status') return null
  // What is no status is shown, whenever it came.
  if (templateStateOf(news.word) === 'unknown') return news
  if (status === null) return null
  if (news.word.toUpperCase() !== status.value.word.toUpperCase()) return null
  if (news.at > status.at) return news
  const details = filled(status.value.details, news.details)
  if (isSame(details, status.value.details)) return null
  return { ...news, at: new Date(status.at.getTime() + 1), details }
}

function filled(details: StatusDetails, more: StatusDetails): StatusDetails {
  return {
    reason: details.reason ?? more.reason,
    explanation: details.explanation ?? more.explanation,
    recommendation: details.recommendation ?? more.recommendation,
    title: details.title ?? more.title,
    description: details.description ?? more.description,
    disableAt: details.disableAt ?? more.disableAt,
  }
}

/**
 * Whether somebody has to ask Meta: an event that is no status came after the newest status and the last reading, or
 * what was told since does not agree.
 */
export function mustRead(known: TemplateAtMeta, readAt: Date | null): boolean {
  const { readWanted } = known
  const isWanted = wantsRead(known) && readWanted !== null
  return isDoubted(known, readAt) || (isWanted && (readAt === null || readWanted.at > readAt))
}
