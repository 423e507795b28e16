import type { TemplateReading } from '../../domain/template-reading'
import type { Answered } from '../meta/graph-answer'
import type { GraphClient } from '../meta/graph-client'
import { archiveTemplates, unarchiveTemplates, type Archived } from '../meta/template-archive'
import type { TemplateRead } from '../meta/template-reading'
import {
  createTemplate,
  deleteTemplate,
  editTemplate,
  listTemplates,
  readTemplate,
  unpauseTemplate,
} from '../meta/templates'
import type { TemplateJob } from './template-claim'

/** What Meta said to a question: that it took it, how the template stands, or that there is none. */
export type Said =
  | { kind: 'taken' }
  | { kind: 'not_taken'; details: string | null }
  | { kind: 'stands'; metaId: string; reading: TemplateReading }
  | { kind: 'absent' }

const mostPages = 50

/** Asks what is to be asked, or looks how it stands because it may have been asked already. */
export async function ask(
  client: GraphClient,
  job: TemplateJob,
): Promise<Answered<{ said: Said }>> {
  const { metaId, task, step } = job
  if (metaId === null)
    return task === 'create' && step === 'ask' ? create(client, job) : find(client, job)
  // A text may count as one edit of ten: it is not sent twice. All else Meta does only once.
  if (task === 'read' || task === 'create' || (task === 'edit' && step === 'look'))
    return read(client, metaId)
  return change(client, { ...job, metaId })
}

async function create(client: GraphClient, job: TemplateJob): Promise<Answered<{ said: Said }>> {
  const { wabaId, name, language, category, body } = job
  const answer = await createTemplate(client, wabaId, { name, language, category, body })
  if (answer.kind !== 'ok') return answer
  const reading = {
    ...nothingRead,
    at: answer.askedAt,
    status: answer.status,
    category: answer.category,
  }
  return { ...answer, said: { kind: 'stands', metaId: answer.id, reading } }
}

const nothingRead = { status: null, category: null, quality: null, reason: null, content: null }

async function read(client: GraphClient, metaId: string): Promise<Answered<{ said: Said }>> {
  const answer = await readTemplate(client, metaId)
  if (answer.kind !== 'ok') return answer
  return { ...answer, said: standing(answer, answer.askedAt) }
}

/** By name and language, over all pages: the name is only a hint to Meta. */
async function find(
  client: GraphClient,
  { wabaId, name, language }: TemplateJob,
): Promise<Answered<{ said: Said }>> {
  let after: string | null = null
  for (let pages = 1; ; pages += 1) {
    const page = await listTemplates(client, wabaId, { name, after })
    if (page.kind !== 'ok') return page
    const found = page.items.find(
      (item) => item.name === name && item.language === language && !isDeleted(item),
    )
    if (found) return { ...page, said: standing(found, page.askedAt) }
    const isWhole = page.after === null && page.unreadable === 0
    if (isWhole) return { ...page, said: { kind: 'absent' } }
    // A list without an end proves nothing.
    if (page.after === null || pages >= mostPages)
      return { ...page, kind: 'lost', reason: 'unreadable', sent: true, httpStatus: null }
    after = page.after
  }
}

/** One that was deleted is not the one that was asked for. */
function isDeleted({ status }: TemplateRead): boolean {
  return status?.toUpperCase() === 'DELETED'
}

function standing(found: TemplateRead, at: Date): Said {
  return { kind: 'stands', metaId: found.id, reading: readingOf(found, at) }
}

export function readingOf(found: TemplateRead, at: Date): TemplateReading {
  return {
    at,
    status: found.status,
    category: found.category,
    quality: found.qualityScore,
    reason: found.rejectedReason,
    content: found.content,
  }
}

async function change(
  client: GraphClient,
  job: TemplateJob & { metaId: string },
): Promise<Answered<{ said: Said }>> {
  const { wabaId, metaId, name, body } = job
  switch (job.task) {
    case 'edit':
      return taken(await editTemplate(client, metaId, { body }))
    case 'delete':
      return taken(await deleteTemplate(client, wabaId, { name, metaId }))
    case 'archive':
      return moved(await archiveTemplates(client, wabaId, [metaId]), metaId)
    case 'restore':
      return moved(await unarchiveTemplates(client, wabaId, [metaId]), metaId)
    case 'unpause':
      return taken(await unpauseTemplate(client, metaId))
    case 'create':
    case 'read':
      return read(client, metaId)
  }
}

function taken(answer: Answered<{ success: boolean }>): Answered<{ said: Said }> {
  if (answer.kind !== 'ok') return answer
  const said: Said = answer.success ? { kind: 'taken' } : { kind: 'not_taken', details: null }
  return { ...answer, said }
}

function moved(answer: Answered<Archived>, metaId: string): Answered<{ said: Said }> {
  if (answer.kind !== 'ok') return answer
  const details = answer.failed[metaId]
  const said: Said = details === undefined ? { kind: 'taken' } : { kind: 'not_taken', details }
  return { ...answer, said }
}
