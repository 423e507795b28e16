import { withDoubt } from '../../domain/template-doubt'
import { nameBlockedUntil } from '../../domain/template-edits'
import { wasApproved, wordingOf } from '../../domain/template-family'
import {
  stateAtMeta,
  withNews,
  type TemplateAtMeta,
  type TemplateNews,
} from '../../domain/template-news'
import {
  mustRead,
  newsOfReading,
  noDetails,
  sinceReading,
  type TemplateReading,
} from '../../domain/template-reading'
import type { Change } from '../dependencies'
import { announceTemplate } from './announce'
import { readingSoon, readSoon, setColumns, updateTemplate, wakeUnlessGathering } from './ask'
import { atMetaOf, storedAtMeta, type TemplateRow } from './rows'
import { differencesOf } from './show'
import { tellManagers } from './tell-managers'
import { tellPrograms } from './tell-programs'

type Told = {
  /** Meta's id, where it came with it. */
  metaId?: string | null
  news: readonly TemplateNews[]
  /** When Meta was asked, if this is an answer and not a webhook. */
  readAt?: Date
  /** What else becomes of the row with it. */
  set?: Partial<TemplateRow>
}

/** Applies how a template stood when Meta was asked. */
export function applyReading(
  change: Change,
  row: TemplateRow,
  {
    metaId,
    reading,
    set,
  }: { metaId?: string; reading: TemplateReading; set?: Partial<TemplateRow> },
): Promise<TemplateRow> {
  const news = newsOfReading(atMetaOf(row), reading)
  return applyNews(change, row, {
    news,
    readAt: reading.at,
    ...(metaId !== undefined && { metaId }),
    ...(set !== undefined && { set }),
  })
}

/** Applies that Meta no longer had it when it was asked. */
export function applyGone(
  change: Change,
  row: TemplateRow,
  at: Date,
  set?: Partial<TemplateRow>,
): Promise<TemplateRow> {
  const news = [{ kind: 'status' as const, at, word: 'DELETED', details: noDetails }]
  return applyNews(change, row, { news, readAt: at, ...(set !== undefined && { set }) })
}

/**
 * The one step by which Meta's word changes a template, whether it is an answer, a webhook or a reading: the newest
 * word counts, the same again changes nothing. The row must be locked.
 */
export async function applyNews(
  change: Change,
  row: TemplateRow,
  told: Told,
): Promise<TemplateRow> {
  // A name that was deleted can be made again: that is another template.
  if (row.state === 'deleted') return row
  const before = atMetaOf(row)
  const heard = hear(row, before, told)
  const known = withDoubt({ ...heard, askedAt: told.readAt ?? null, readAt: row.confirmedAt })
  const confirmedAt = later(row.confirmedAt, told.readAt ?? null)
  const metaId = told.metaId ?? row.metaId
  const isAsItWas = metaId === row.metaId && driftOf(row, known) === row.drifted
  if (heard.after === before && isAsItWas && told.set === undefined)
    return confirm(change, row, { isDoubted: known !== before, known, confirmedAt })
  const set = {
    ...told.set,
    metaId,
    confirmedAt,
    ...standing(change, { ...row, ...told.set }, known),
  }
  const moved = { ...row, ...set, ...readIfNeeded(change, { ...row, ...set }, known) }
  const after = { ...moved, drifted: driftOf(moved, known) }
  await updateTemplate(change, row, after)
  if (after.step === 'ask') await wakeUnlessGathering(change)
  // How one stands that is seen for the first time is no news of today.
  const isFirstLook = told.readAt !== undefined && row.state === 'unknown'
  if (!isFirstLook) {
    await tellManagers(change, { row, before, after, known })
    await tellPrograms(change, { row, before, after, known })
  }
  await announceTemplate(change, {
    id: row.id,
    verb: 'meta_changed',
    before: shownIn(row, before),
    after: shownIn(after, known),
  })
  return { ...after, version: row.version + 1 }
}

/** Whether Meta has another text than it took; while it is asked something the answer is waited for. */
function driftOf(row: TemplateRow, known: TemplateAtMeta): boolean {
  if (row.step !== 'done' && row.state !== 'deleted') return row.drifted
  return row.state !== 'deleted' && differencesOf(row, known).length > 0
}

type Confirmed = { isDoubted: boolean; known: TemplateAtMeta; confirmedAt: Date | null }

function hear(row: TemplateRow, before: TemplateAtMeta, { news, readAt }: Told) {
  const after = news.reduce((so, piece) => {
    const fresh = readAt ? piece : sinceReading(so, piece, row.confirmedAt)
    return fresh === null ? so : withNews(so, fresh)
  }, before)
  return { before, after, news }
}

/**
 * Found as it was: nobody's ETag is stale by that. What came while it was being read may not be in what was read: then
 * it is read once more.
 */
async function confirm(
  change: Change,
  row: TemplateRow,
  { isDoubted, known, confirmedAt }: Confirmed,
): Promise<TemplateRow> {
  const atMeta = isDoubted ? storedAtMeta(known) : row.atMeta
  const after = { ...row, confirmedAt, atMeta }
  if (isDoubted || confirmedAt !== row.confirmedAt)
    await setColumns(change, row, { confirmedAt, atMeta })
  return mustRead(known, confirmedAt) ? readSoon(change, after) : after
}

function later(one: Date | null, other: Date | null): Date | null {
  if (one === null || other === null) return one ?? other
  return one > other ? one : other
}

/** Where it stands now, with all that follows from it. */
function standing(change: Change, row: TemplateRow, known: TemplateAtMeta): Partial<TemplateRow> {
  const state = known.status === null ? row.state : stateAtMeta(known)
  const moved = state !== row.state
  const since = known.status?.at ?? change.at
  const isGone = state === 'deleted'
  return {
    atMeta: storedAtMeta(known),
    state,
    ...(moved && { stateSince: since }),
    ...(isGone && { step: 'done' as const, leaseUntil: null }),
    ...(isGone &&
      wasApproved(row.state, row.edits) && { nameBlockedUntil: nameBlockedUntil(since) }),
    ...adopted(row, known),
  }
}

/** One that was made elsewhere: what Meta has is what was wished. */
function adopted(row: TemplateRow, { content }: TemplateAtMeta): Partial<TemplateRow> {
  if (row.sentBody !== null || content === null || (row.task === 'create' && row.step !== 'done'))
    return {}
  const { body, version } = wordingOf(row.language, content.value.body)
  return { body, wordingVersion: version, sentBody: body }
}

function readIfNeeded(
  change: Change,
  row: TemplateRow,
  known: TemplateAtMeta,
): Partial<TemplateRow> {
  return mustRead(known, row.confirmedAt) ? readingSoon(change, row) : {}
}

function shownIn(
  { state, metaId }: TemplateRow,
  { status, quality, category, content, readWanted }: TemplateAtMeta,
) {
  return {
    state,
    metaId,
    status: status?.value.word ?? null,
    reason: status?.value.details.reason ?? null,
    quality: quality?.value ?? null,
    category: category?.value.category ?? null,
    becomes: category?.value.announced?.to ?? null,
    body: content?.value.body ?? null,
    event: readWanted?.value ?? null,
  }
}
