import { and, eq, inArray, isNull, sql } from 'drizzle-orm'
import { recordAudit } from '../audit/record'
import { templates } from '../database/schema/templates'
import type { Change } from '../dependencies'
import { publish } from '../events/publish'

/** Keeps as drafts what Meta was not asked to create yet; what is on its way goes on. */
export async function withdrawCreations(
  change: Change,
  { wabaIds }: { wabaIds?: string[] | undefined },
): Promise<{ withdrawn: number }> {
  const { workspaceId } = change.actor
  const withdrawn = await change.tx
    .update(templates)
    .set({
      state: 'draft',
      stateSince: change.at,
      step: 'done',
      version: sql`${templates.version} + 1`,
    })
    .where(
      and(
        eq(templates.workspaceId, workspaceId),
        eq(templates.task, 'create'),
        eq(templates.step, 'ask'),
        isNull(templates.leaseUntil),
        isNull(templates.metaId),
        wabaIds && inArray(templates.wabaId, wabaIds),
      ),
    )
    .returning({ id: templates.id })
  if (withdrawn.length > 0) {
    const subject = '/api/v1/phone-request-templates'
    const ids = withdrawn.map(({ id }) => id)
    await publish({ ...change, workspaceId }, 'templates.updated', subject)
    await recordAudit(change, {
      action: 'phone_request_template.withdraw',
      subject,
      after: { ids },
    })
  }
  return { withdrawn: withdrawn.length }
}
