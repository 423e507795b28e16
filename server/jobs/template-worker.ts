import { nothingKnown } from '../../domain/template-news'
import { mustRead, type TemplateReading } from '../../domain/template-reading'
import type { TemplateProblem } from '../../domain/template-problems'
import type { Change, Dependencies } from '../dependencies'
import type { GraphError, GraphLost } from '../meta/graph-answer'
import type { MetaError } from '../meta/meta-error'
import { templateDisposition, type TemplateTask as MetaTask } from '../meta/template-disposition'
import { graphClientFor } from '../settings/connection'
import { announceTemplate, publishTemplate } from '../templates/announce'
import { applyGone, applyReading } from '../templates/apply-news'
import { asking, readingSoon, updateTemplate } from '../templates/ask'
import { wakeWorker } from '../templates/wake'
import { atMetaOf, storedAtMeta, type TemplateRow } from '../templates/rows'
import { pauseAccount, waitFor } from './account-pause'
import { systemChange } from './system-change'
import {
  claimTemplate,
  endQuestion,
  heldTemplate,
  postponeTemplate,
  type TemplateJob,
} from './template-claim'
import { ask, type Said } from './template-questions'

/**
 * Asks Meta one thing about one template, if one is due. Making one is not idempotent: after a lost answer it is
 * looked for by name and language before it is asked for again; a text is looked at before it is sent again.
 */
export async function workTemplate(deps: Dependencies): Promise<boolean> {
  const job = await claimTemplate(deps)
  if (!job) return false
  const client = await graphClientFor(deps, job.workspaceId)
  if (!client) {
    await settle(deps, job, (scene) => fail(scene, { problem: 'token_not_valid', details: null }))
    return true
  }
  // Held up on the way here, this worker may not be the only one any more: whoever comes after its lease looks first.
  if (deps.now().getTime() + deps.pace.callTimeout > job.leaseUntil.getTime()) return true
  const answer = await ask(client, job)
  await settle(deps, job, (scene) =>
    answer.kind === 'ok' ? hear(scene, answer.said, answer.askedAt) : setBack(deps, scene, answer),
  )
  return true
}

type Scene = { change: Change; row: TemplateRow; job: TemplateJob }

async function settle(
  deps: Dependencies,
  job: TemplateJob,
  work: (scene: Scene) => Promise<void>,
): Promise<void> {
  await deps.database.transaction(async (tx) => {
    const row = await heldTemplate(tx, job)
    if (row) await work({ change: systemChange(deps, tx, job.workspaceId), row, job })
  })
}

/** After that it is not to be found, whatever Meta says. */
const mostLooks = 4

const over = { step: 'done', leaseUntil: null, problem: null, problemDetails: null } as const

async function hear(scene: Scene, said: Said, askedAt: Date): Promise<void> {
  switch (said.kind) {
    case 'taken':
      return readNext(scene, askedAt)
    case 'not_taken':
      return fail(scene, { problem: 'refused', details: said.details })
    case 'absent':
      return missing(scene, askedAt)
    case 'stands':
      return stand(scene, said)
  }
}

/** Meta took it. What came of it is not guessed: it is read at once. */
async function readNext({ change, row, job }: Scene, askedAt: Date): Promise<void> {
  await updateTemplate(change, row, {
    ...asking(change, 'read'),
    ...(job.task === 'edit' && edited(row, askedAt)),
  })
  await wakeWorker(change)
  await publishTemplate(change, row.id)
}

/** Meta counts edits of an approved one only; it may be pending by now, where the webhook was faster. */
function edited(row: TemplateRow, at: Date): Partial<TemplateRow> {
  const isCounted = row.state === 'approved' || row.state === 'pending'
  const edits = isCounted ? [...row.edits, at.toISOString()].slice(-20) : row.edits
  return { sentBody: row.body, edits }
}

async function stand(scene: Scene, found: Extract<Said, { kind: 'stands' }>): Promise<void> {
  const { change, row, job } = scene
  const { metaId, reading } = found
  if (job.task === 'read') {
    // A reading that finds it as it was is no deed: only the question is over.
    await endQuestion(change.tx, job)
    await applyReading(change, { ...row, step: 'done', leaseUntil: null }, { metaId, reading })
    return publishTemplate(change, row.id)
  }
  // Its id was not known: what is to be done can be asked for now.
  if (job.task !== 'create' && job.metaId === null) {
    await updateTemplate(change, row, { metaId })
    return postponeTemplate(change.tx, job, 'ask', change.at)
  }
  if (job.task === 'edit') return standEdited(scene, reading)
  const unknown = reading.status === null ? asking(change, 'read') : {}
  const set = { ...over, ...unknown, sentBody: row.body }
  await applyReading(change, row, { metaId, reading, set })
}

/** Whether the text came through before its answer was lost. */
async function standEdited({ change, row, job }: Scene, reading: TemplateReading): Promise<void> {
  const isThere = reading.content?.body.trim() === row.body.trim()
  // Meta does not count edits of a rejected one: whether the same text was sent again cannot be seen, so it is.
  if (!isThere || reading.status?.toUpperCase() === 'REJECTED')
    return postponeTemplate(change.tx, job, 'ask', change.at)
  await applyReading(change, row, { reading, set: { ...over, ...edited(row, reading.at) } })
}

/** Not there: a creation is asked for, anything else is gone. */
async function missing({ change, row, job }: Scene, at: Date): Promise<void> {
  if (job.task === 'create') return postponeTemplate(change.tx, job, 'ask', change.at)
  await bury({ change, row, job }, at)
}

async function bury({ change, row }: Scene, at: Date): Promise<void> {
  await applyGone(change, row, at, over)
}

type Failure = { problem: TemplateProblem; details: string | null }

/** A creation that Meta refused leaves a draft; all else stands as it stood. */
async function fail({ change, row, job }: Scene, { problem, details }: Failure): Promise<void> {
  const isDraft = job.task === 'create' && row.metaId === null
  await updateTemplate(change, row, {
    ...over,
    // What came meanwhile waited for this question to be over.
    ...(mustRead(atMetaOf(row), row.confirmedAt) && readingSoon(change, { ...row, ...over })),
    problem,
    problemDetails: details,
    ...(isDraft && {
      state: 'draft',
      stateSince: change.at,
      atMeta: storedAtMeta(nothingKnown),
    }),
  })
  const after = { task: job.task, problem }
  await announceTemplate(change, { id: row.id, verb: 'meta_refused', after })
}

const metaTasks: Record<TemplateJob['task'], MetaTask> = {
  create: 'create',
  edit: 'edit',
  unpause: 'unpause',
  archive: 'archive',
  restore: 'archive',
  delete: 'delete',
  read: 'read',
}

/** No answer, or one that says no. */
async function setBack(
  deps: Dependencies,
  scene: Scene,
  answer: GraphError | GraphLost,
): Promise<void> {
  const { change, job } = scene
  const isLost = answer.kind === 'lost'
  const found = isLost ? null : templateDisposition(answer.error, metaTasks[job.task])
  if (found?.kind === 'gone') return bury(scene, answer.askedAt)
  if (found?.kind === 'failed') return refuse(scene, found.problem, answer)
  const errorCode = isLost ? 'lost' : answer.error.code
  const wait = waitFor(deps, job.attempts, { usage: answer.usage, errorCode })
  const runAt = new Date(change.at.getTime() + Math.max(wait, isLost ? deps.pace.beforeLook : 0))
  const throttled = found?.kind === 'try_later' && found.throttled
  if (throttled) await pauseAccount(change.tx, job, runAt)
  // A question that never left, or was turned away before any work, can be asked again without a look.
  const isUnasked = throttled || (isLost && !answer.sent)
  await postponeTemplate(change.tx, job, isUnasked && job.step === 'ask' ? 'ask' : 'look', runAt)
  await publishTemplate(change, job.id)
}

async function refuse(
  scene: Scene,
  problem: TemplateProblem,
  answer: GraphError | GraphLost,
): Promise<void> {
  const { change, job } = scene
  if (problem === 'not_found_at_meta' && job.task === 'read' && job.metaId !== null)
    return bury(scene, answer.askedAt)
  // It is there: made by somebody else, or by a question of ours whose answer never came.
  if (problem === 'language_exists' && job.task === 'create' && job.attempts < mostLooks)
    return postponeTemplate(change.tx, job, 'look', change.at)
  const details = answer.kind === 'error' ? wordsOf(answer.error) : null
  await fail(scene, { problem, details })
}

/** Meta's own sentence for people, where there is one. */
function wordsOf({ userMessage, details, message }: MetaError): string {
  return userMessage ?? details ?? message
}
