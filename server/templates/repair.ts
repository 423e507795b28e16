import { and, asc, eq, inArray, ne } from 'drizzle-orm'
import type { z } from 'zod'
import type { repairTemplates as contract } from '../../domain/api/template-accounts'
import { templates } from '../database/schema/templates'
import type { Change } from '../dependencies'
import { announceTemplate } from './announce'
import { asking, updateTemplate } from './ask'
import { wakeWorker } from './wake'
import { createTemplates } from './create'
import { connectedAccounts } from './plan'
import { atMetaOf, type TemplateRow } from './rows'
import { nextEditOf, possibleSteps } from './show'

type Body = z.output<typeof contract.body>
type Repair = z.output<typeof contract.answer>['items'][number]

/** Creates what is missing, and sends again what Meta changed: as far as it was read last. */
export async function repairTemplates(
  change: Change,
  { wabaIds, dryRun }: Body,
): Promise<{ items: Repair[] }> {
  const { items } = await createTemplates(change, { wabaIds, dryRun })
  const creations = items.flatMap(
    ({ wabaId, language, outcome, templateId, possibleAt }): Repair[] =>
      outcome === 'exists'
        ? []
        : [
            {
              wabaId,
              language,
              templateId,
              repair: 'create',
              outcome: outcome === 'created' || outcome === 'submitted' ? 'done' : 'not_possible',
              possibleAt,
            },
          ],
  )
  const edits: Repair[] = []
  for (const row of await drifted(change, wabaIds ?? (await connectedAccounts(change))))
    edits.push(await repair(change, row, dryRun))
  if (!dryRun && edits.some(({ outcome }) => outcome === 'done')) await wakeWorker(change)
  return { items: [...creations, ...edits] }
}

function drifted({ tx, actor }: Change, wabaIds: string[]): Promise<TemplateRow[]> {
  return tx
    .select()
    .from(templates)
    .where(
      and(
        eq(templates.workspaceId, actor.workspaceId),
        inArray(templates.wabaId, wabaIds),
        eq(templates.drifted, true),
        ne(templates.state, 'deleted'),
      ),
    )
    .orderBy(asc(templates.id))
    .for('update')
}

async function repair(change: Change, row: TemplateRow, dryRun: boolean): Promise<Repair> {
  const { id, wabaId, language } = row
  const place = { wabaId, language, templateId: id, repair: 'edit' as const }
  if (!possibleSteps(row, atMetaOf(row)).includes('resubmit'))
    return { ...place, outcome: 'not_possible', possibleAt: null }
  const next = nextEditOf(row, change.at)
  if (!next.possible) return { ...place, outcome: 'later', possibleAt: next.at.toISOString() }
  if (!dryRun) {
    await updateTemplate(change, row, asking(change, 'edit'))
    await announceTemplate(change, { id, verb: 'resubmit', after: { repair: true } })
  }
  return { ...place, outcome: 'done', possibleAt: null }
}
