import type { z } from 'zod'
import type {
  editTemplateDraft as contract,
  PhoneRequestTemplate,
} from '../../domain/api/phone-request-templates'
import { DomainError } from '../../domain/errors'
import type { Change } from '../dependencies'
import { readFamily } from '../settings/templates'
import { announceTemplate } from './announce'
import { updateTemplate } from './ask'
import { staleTemplate } from './last-deed'
import { wordingNow } from './plan'
import { atMetaOf, lockTemplate, type TemplateRow } from './rows'
import { possibleSteps } from './show'
import { answer, columnsOf, wordingToSend, type Wish } from './steps'

type Edit = Wish & z.output<typeof contract.body>

/** Changes what a draft will ask Meta for; what was sent once is changed by sending it again. */
export async function editDraft(
  change: Change,
  { id, ifMatch, body, category }: Edit,
): Promise<PhoneRequestTemplate> {
  const { template: row } = await lockTemplate(change, id)
  if (row.version !== ifMatch) throw await staleTemplate(change, row)
  demandDraft(row)
  const set = {
    ...(body !== undefined && (await textOf(change, row, body))),
    ...(category !== undefined && { askedCategory: category }),
  }
  await updateTemplate(change, row, set)
  await announceTemplate(change, {
    id,
    verb: 'edit',
    before: { body: row.body, category: row.askedCategory },
    after: set,
  })
  return answer(change, id)
}

async function textOf(change: Change, row: TemplateRow, body: string | null) {
  if (body !== null)
    return { ...columnsOf(await wordingToSend(change, row, body)), bodyChosen: true }
  const family = await readFamily(change.tx, change.actor.workspaceId)
  return { ...columnsOf(wordingNow(family, { ...row, bodyChosen: false })), bodyChosen: false }
}

function demandDraft(row: TemplateRow): void {
  if (row.state === 'draft' && row.step === 'done') return
  throw new DomainError('step_not_allowed', {
    detail: 'Only a draft is changed here. What Meta has already is changed by sending it again.',
    allowed: [...possibleSteps(row, atMetaOf(row))],
  })
}
