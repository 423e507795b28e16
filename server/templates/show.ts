import type { PhoneRequestTemplate } from '../../domain/api/phone-request-templates'
import {
  isSendable,
  stepsOf,
  templateCategories,
  wantsUnpause,
  type TemplateCategory,
  type TemplateStep,
} from '../../domain/template'
import { contentOfWording, templateDifference } from '../../domain/template-difference'
import { archiveEnd, nextEdit, pauseEnd } from '../../domain/template-edits'
import { wasApproved } from '../../domain/template-family'
import type { TemplateAtMeta } from '../../domain/template-news'
import type { Store } from '../database/database'
import { atMetaOf, findTemplate, type Row, type TemplateRow } from './rows'

export async function getTemplate(
  store: Store,
  { workspaceId, id, now }: { workspaceId: string; id: string; now: Date },
): Promise<PhoneRequestTemplate> {
  return toTemplate(await findTemplate(store, workspaceId, id), now)
}

/** One template with all that Meta said of it, as the API tells it. */
export function toTemplate({ template: row, accountName }: Row, now: Date): PhoneRequestTemplate {
  const known = atMetaOf(row)
  return {
    id: row.id,
    account: { wabaId: row.wabaId, name: accountName },
    name: row.name,
    language: row.language,
    metaId: row.metaId,
    state: row.state,
    stateSince: row.stateSince.toISOString(),
    asked: row.step === 'done' ? null : row.task,
    wording: { body: row.body, version: row.wordingVersion, chosen: row.bodyChosen },
    ...toldByMeta(row, known),
    blocksName: row.metaId !== null && wasApproved(row.state, row.edits),
    nameBlockedUntil: textOf(row.nameBlockedUntil),
    nextEdit: editOf(row, now),
    problem: row.problem && { code: row.problem, details: row.problemDetails },
    nextTryAt: row.step !== 'done' && row.attempts > 0 ? row.runAt.toISOString() : null,
    sendable: isSendable(row.state),
    steps: [...possibleSteps(row, known)],
    confirmedAt: textOf(row.confirmedAt),
    createdAt: row.createdAt.toISOString(),
    version: row.version,
  }
}

/** While Meta is asked something nothing else can be asked of it. */
export function possibleSteps(row: TemplateRow, known: TemplateAtMeta): readonly TemplateStep[] {
  if (isBusy(row)) return []
  return stepsOf(row.state, known.status?.value.details.title ?? null)
}

/** A reading is no deed: it keeps nobody waiting. */
export function isBusy({ step, task }: TemplateRow): boolean {
  return step !== 'done' && task !== 'read'
}

/** What Meta changed of what it took; nothing where it took nothing of ours yet. */
export function differencesOf({ sentBody }: TemplateRow, { content }: TemplateAtMeta) {
  if (sentBody === null || content === null) return []
  return templateDifference(contentOfWording(sentBody), content.value)
}

export function nextEditOf({ state, edits }: TemplateRow, now: Date) {
  return nextEdit(
    state,
    edits.map((edit) => new Date(edit)),
    now,
  )
}

function editOf(row: TemplateRow, now: Date): PhoneRequestTemplate['nextEdit'] {
  const next = nextEditOf(row, now)
  if (next.possible) return { possible: true, at: null, because: null, left: next.left }
  return { possible: false, at: next.at.toISOString(), because: next.because, left: null }
}

function toldByMeta(row: TemplateRow, known: TemplateAtMeta) {
  const { category, content } = known
  return {
    metaStatus: known.status?.value.word ?? null,
    lastEvent: known.readWanted?.value ?? null,
    category: category && categoryOf(category.value.category),
    askedCategory: row.askedCategory,
    categoryChange: announcedOf(known),
    atMeta: content && { ...content.value, buttons: [...content.value.buttons] },
    differences: differencesOf(row, known).map((part) => ({ ...part, pieces: [...part.pieces] })),
    quality: known.quality?.value ?? null,
    ...standingOf(row, known),
  }
}

function categoryOf(word: string): TemplateCategory {
  return templateCategories.find((category) => category === word.toUpperCase()) ?? 'unknown'
}

export function announcedOf({ category }: TemplateAtMeta): PhoneRequestTemplate['categoryChange'] {
  const announced = category?.value.announced
  return announced ? { to: announced.to, at: textOf(announced.at) } : null
}

/** What belongs to some states only. */
export function standingOf({ state, stateSince }: TemplateRow, { status }: TemplateAtMeta) {
  const details = status?.value.details
  const since = status?.at ?? stateSince
  const title = details?.title ?? null
  return {
    rejection:
      state === 'rejected' && details
        ? {
            reason: details.reason,
            explanation: details.explanation,
            recommendation: details.recommendation,
          }
        : null,
    pause:
      state === 'paused'
        ? { title, until: textOf(pauseEnd(title, since)), wantsUnpause: wantsUnpause(title) }
        : null,
    archivedUntil: state === 'archived' ? textOf(archiveEnd(since)) : null,
  }
}

function textOf(at: Date | null): string | null {
  return at?.toISOString() ?? null
}
