import { and, eq } from 'drizzle-orm'
import { jobs } from '../database/schema/flow'
import { accounts } from '../database/schema/workspaces'
import type { Change, Dependencies } from '../dependencies'
import { publish } from '../events/publish'
import { gathering } from '../gather'
import type { TemplateRead } from '../meta/template-reading'
import { readFamily } from '../settings/templates'
import { createTemplates } from '../templates/create'
import { forgetOthers, settleMissing, storeTemplates } from '../templates/store-page'
import type { Account } from './sync-progress'
import { systemChange } from './system-change'
import { readingOf } from './template-questions'

type Page = { items: TemplateRead[]; unreadable: number; after: string | null; askedAt: Date }

/** Stores a page and how far we are, in one transaction. Answers false when the job was cancelled meanwhile. */
export async function storeTemplatePage(
  deps: Dependencies,
  { job, wabaId, tally }: Account,
  page: Page,
): Promise<boolean> {
  tally.done += page.items.length
  tally.after = page.after
  tally.whole &&= page.unreadable === 0
  return deps.database.transaction(async (tx) => {
    const change = systemChange(deps, tx, job.workspaceId)
    const { done, ...progress } = tally
    const leaseUntil = new Date(change.at.getTime() + deps.pace.lease)
    const updated = await tx
      .update(jobs)
      .set({ done, attempts: 0, progress, leaseUntil })
      .where(and(eq(jobs.id, job.id), eq(jobs.state, 'running')))
      .returning({ id: jobs.id })
    if (updated.length === 0) return false
    const scope = { ...change, workspaceId: job.workspaceId }
    await publish(scope, 'job.updated', `/api/v1/jobs/${job.id}`)
    const listed = page.items.map((item) => ({
      metaId: item.id,
      name: item.name,
      language: item.language,
      reading: readingOf(item, page.askedAt),
    }))
    await gathering(change, (gathered) => storeTemplates(gathered, wabaId, listed))
    return true
  })
}

/** Closes the account and goes to the next one, in one transaction. */
export async function endTemplateAccount(
  deps: Dependencies,
  { job, wabaId, tally }: Account,
  problem: string | null,
): Promise<void> {
  const isWhole = problem === null && tally.whole
  if (problem !== null) tally.problems.push(`${wabaId}: ${problem}`)
  tally.wabaIndex += 1
  tally.after = null
  tally.doneBefore = tally.done
  tally.whole = true
  await deps.database.transaction(async (tx) => {
    const change = systemChange(deps, tx, job.workspaceId)
    const { done, ...progress } = tally
    await tx.update(jobs).set({ done, progress }).where(eq(jobs.id, job.id))
    const listed = { wabaId, listedSince: job.createdAt }
    // A list of ours alone says nothing of those of others.
    if (isWhole && !tally.ours) await forgetOthers(change, listed)
    if (isWhole) await gathering(change, (gathered) => settleMissing(gathered, listed))
    if (isWhole) await equip(change, wabaId)
    await tx
      .update(accounts)
      .set({
        templatesProblem: problem ?? (isWhole ? null : unreadable),
        ...(isWhole && { templatesSyncedAt: change.at }),
      })
      .where(and(eq(accounts.workspaceId, job.workspaceId), eq(accounts.wabaId, wabaId)))
  })
}

const unreadable = 'Some templates in Meta’s list could not be read; the others are stored.'

/** By policy an account that was never read to its end gets what it lacks; others only when somebody says so. */
async function equip(change: Change, wabaId: string): Promise<void> {
  const { workspaceId } = change.actor
  const { newAccounts } = await readFamily(change.tx, workspaceId)
  if (!newAccounts) return
  const [account] = await change.tx
    .select({ readAt: accounts.templatesSyncedAt })
    .from(accounts)
    .where(and(eq(accounts.workspaceId, workspaceId), eq(accounts.wabaId, wabaId)))
  if (account?.readAt === null) await createTemplates(change, { wabaIds: [wabaId] })
}
