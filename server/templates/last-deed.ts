import { and, desc, eq } from 'drizzle-orm'
import { DomainError, type LastDeed } from '../../domain/errors'
import { audit } from '../database/schema/flow'
import type { Change } from '../dependencies'
import { pathOfTemplate } from './announce'
import type { TemplateRow } from './rows'

/** The refusal of a step on what somebody has seen before it changed: what it is now, and who did what. */
export async function staleTemplate(change: Change, row: TemplateRow): Promise<DomainError> {
  const changed = await lastDeed(change, row)
  const { by, deed, at } = changed
  const who = by === null ? 'Meta changed it' : `${by} did this: ${deed.replaceAll('_', ' ')}`
  const busy =
    row.step !== 'done' && row.task !== 'read' ? `, and Meta is asked to ${row.task} it` : ''
  return new DomainError('stale', {
    detail: `${who}, at ${at}. It is ${row.state.replaceAll('_', ' ')} now${busy}. Nothing was done.`,
    changed,
  })
}

/** Of many that were created at once nobody is named here: that entry is about all of them. */
async function lastDeed({ tx, actor }: Change, row: TemplateRow): Promise<LastDeed> {
  const [newest] = await tx
    .select({ at: audit.at, kind: audit.actorKind, name: audit.actorName, action: audit.action })
    .from(audit)
    .where(and(eq(audit.workspaceId, actor.workspaceId), eq(audit.subject, pathOfTemplate(row.id))))
    .orderBy(desc(audit.id))
    .limit(1)
  const { state } = row
  if (!newest) return { at: row.stateSince.toISOString(), by: null, deed: 'meta_changed', state }
  return {
    at: newest.at.toISOString(),
    by: newest.kind === 'system' ? null : newest.name,
    deed: newest.action.replace('phone_request_template.', ''),
    state,
  }
}
