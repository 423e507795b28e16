import { sql } from 'drizzle-orm'
import type { z } from 'zod'
import type {
  createOutcomes,
  createTemplates as contract,
} from '../../domain/api/phone-request-templates'
import type { AskableCategory } from '../../domain/template'
import { nothingKnown } from '../../domain/template-news'
import { usualTemplateName } from '../../domain/template-wording'
import { recordAudit } from '../audit/record'
import { templates } from '../database/schema/templates'
import type { Change } from '../dependencies'
import { publish } from '../events/publish'
import { asking, updateTemplate } from './ask'
import { wakeWorker } from './wake'
import { planCreation, type Planned } from './plan'
import { storedAtMeta } from './rows'
import { columnsOf } from './steps'

export type CreateWish = Partial<z.output<typeof contract.body>>
type Created = {
  wabaId: string
  language: string
  outcome: (typeof createOutcomes)[number]
  templateId: string | null
  possibleAt: string | null
}

/** Makes the template wherever it is missing; the worker creates it at Meta, as fast as Meta takes them. */
export async function createTemplates(
  change: Change,
  { wabaIds, languages, dryRun = false, submit = true, category = 'UTILITY' }: CreateWish,
): Promise<{ items: Created[] }> {
  if (!dryRun) await takeTurn(change)
  const planned = await planCreation(change, { wabaIds, languages, submit })
  const made = dryRun ? [] : await insertAll(change, planned, { submit, category })
  if (!dryRun) await submitDrafts(change, planned)
  const items = planned.map((plan): Created => {
    const { wabaId, language, outcome } = plan
    const row = 'row' in plan ? plan.row : made.find(isAt(plan))
    const possibleAt = 'until' in plan ? plan.until.toISOString() : null
    return { wabaId, language, outcome, templateId: row?.id ?? null, possibleAt }
  })
  if (!dryRun) await tellOf(change, items)
  return { items }
}

/** Two people at once make one of each. */
async function takeTurn({ tx, actor }: Change): Promise<void> {
  const key = `templates ${actor.workspaceId}`
  await tx.execute(sql`select pg_advisory_xact_lock(hashtext(${key}))`)
}

function isAt({ wabaId, language }: Planned) {
  return (row: { wabaId: string; language: string }) =>
    row.wabaId === wabaId && row.language === language
}

function sending(change: Change) {
  return { ...asking(change, 'create'), state: 'submitting' as const, stateSince: change.at }
}

type Wish = { submit: boolean; category: AskableCategory }

async function insertAll(change: Change, planned: readonly Planned[], { submit, category }: Wish) {
  const { at, actor } = change
  const values = planned.flatMap((plan) =>
    plan.outcome === 'created'
      ? [
          {
            wabaId: plan.wabaId,
            language: plan.language,
            ...columnsOf(plan.wording),
            id: change.newId(),
            workspaceId: actor.workspaceId,
            name: usualTemplateName,
            state: 'draft' as const,
            stateSince: at,
            askedCategory: category,
            atMeta: storedAtMeta(nothingKnown),
            createdAt: at,
            task: 'create' as const,
            runAt: at,
            ...(submit && sending(change)),
          },
        ]
      : [],
  )
  if (values.length === 0) return []
  // A webhook may have brought one in this moment: that one counts.
  return change.tx.insert(templates).values(values).onConflictDoNothing().returning({
    id: templates.id,
    wabaId: templates.wabaId,
    language: templates.language,
  })
}

/** A draft goes with the wording of now: what Meta refused may have been mended in the settings. */
async function submitDrafts(change: Change, planned: readonly Planned[]): Promise<void> {
  for (const plan of planned)
    if (plan.outcome === 'submitted')
      await updateTemplate(change, plan.row, { ...sending(change), ...columnsOf(plan.wording) })
}

/** Many are one deed: one entry in the audit, one word to the screens. */
async function tellOf(change: Change, items: readonly Created[]): Promise<void> {
  const done = items.filter(({ outcome }) => outcome === 'created' || outcome === 'submitted')
  if (done.length === 0) return
  const { workspaceId } = change.actor
  const subject = '/api/v1/phone-request-templates'
  await wakeWorker(change)
  await publish({ ...change, workspaceId }, 'templates.updated', subject)
  await recordAudit(change, {
    action: 'phone_request_template.create',
    subject,
    after: done,
  })
}
