import type { TemplateAtMeta, TemplateNews } from './template-news'

/** A reading may have seen what was before an event, if it came this soon after it. */
const readTooSoon = 60_000
/** Webhooks carry whole seconds. */
const second = 1000

type Heard = {
  before: TemplateAtMeta
  after: TemplateAtMeta
  news: readonly TemplateNews[]
  /** When Meta was asked for `news`; `null` for webhooks. */
  askedAt: Date | null
  /** When Meta was read last before that. */
  readAt: Date | null
}

/**
 * What is known, with the moment after which Meta must be asked once more because it does not tell by itself how the
 * template stands: two statuses of one second, a status told in the second of a reading that found another, one that
 * a reading of just after it contradicts, or a text of which not all parts were told.
 */
export function withDoubt({ before, after, news, askedAt, readAt }: Heard): TemplateAtMeta {
  const heard = { before, after, news, askedAt, readAt }
  if (!isStatusDoubtful(heard) && !isTextDoubtful(heard)) return after
  // The reading that was contradicted does not settle it.
  const sinceRead = readAt && new Date(readAt.getTime() + 1)
  const moments = [after.status?.at, after.content?.at, sinceRead, askedAt, before.doubtedAt]
  const doubtedAt = new Date(Math.max(...moments.map((at) => at?.getTime() ?? 0)))
  return { ...after, doubtedAt }
}

/** Whether only another reading than this one tells how it stands. */
export function isDoubted({ doubtedAt }: TemplateAtMeta, readAt: Date | null): boolean {
  return doubtedAt !== null && (readAt === null || readAt < doubtedAt)
}

function isStatusDoubtful({ before, after, news, askedAt, readAt }: Heard): boolean {
  const { status } = after
  if (status === null) return false
  const isOther = ({ word }: { word: string }) =>
    word.toUpperCase() !== status.value.word.toUpperCase()
  const isNear = (at: Date) => Math.abs(at.getTime() - status.at.getTime()) < second
  const told = news.filter((piece) => piece.kind === 'status').filter(isOther)
  if (told.some(({ at }) => isNear(at))) return true
  // A reading that finds something new is the last word on it.
  if (askedAt !== null) return false
  const isMoved = before.status !== null && isOther(before.status.value)
  const isFormerNear = before.status !== null && isNear(before.status.at)
  const isReadNear = readAt !== null && status.at > readAt && isNear(readAt)
  return (isMoved && (isFormerNear || isReadNear)) || told.some(({ at }) => isOvertaken(at, readAt))
}

function isOvertaken(at: Date, readAt: Date | null): boolean {
  const since = (readAt?.getTime() ?? 0) - at.getTime()
  return since >= 0 && since < readTooSoon
}

/** No webhook on a text tells of our button (meta-contract 6.7). */
function isTextDoubtful({ before, after, news, askedAt }: Heard): boolean {
  const isTold = askedAt === null && news.some(({ kind }) => kind === 'components')
  return isTold && after.content !== before.content
}
