import { and, desc, eq, ne } from 'drizzle-orm'
import type { NotificationKind } from '../../domain/notifications'
import type { TemplateState } from '../../domain/template'
import { audit } from '../database/schema/flow'
import { accounts } from '../database/schema/workspaces'
import type { Change } from '../dependencies'
import { notify } from '../notifications/notify'
import { takeBack } from '../notifications/take-back'
import { pathOfTemplate } from './announce'
import type { Moved, TemplateRow } from './rows'

const kindOfState: Partial<Record<TemplateState, NotificationKind>> = {
  rejected: 'template_rejected',
  paused: 'template_paused',
  disabled: 'template_disabled',
}

/** Tells who manages templates what Meta did, and takes back what is over. */
export async function tellManagers(change: Change, moved: Moved): Promise<void> {
  const { row, after } = moved
  const resource = pathOfTemplate(row.id)
  const { workspaceId } = row
  const left = row.state === after.state ? undefined : kindOfState[row.state]
  if (left) await takeBack(change, { workspaceId, kind: left, resource })
  const entered = row.state === after.state ? undefined : kindOfState[after.state]
  if (entered) await tell(change, row, { kind: entered })
  if (after.state === 'deleted' && !(await wasAskedFor(change, row)))
    await tell(change, row, { kind: 'template_deleted' })
  if (row.drifted && !after.drifted)
    await takeBack(change, { workspaceId, kind: 'template_drift', resource })
  if (after.drifted && !row.drifted) await tell(change, row, { kind: 'template_drift' })
  const category = newCategory(moved)
  if (category !== null) await tell(change, row, { kind: 'template_category', category })
}

/** Whether the last thing that people did with it was to delete it. */
async function wasAskedFor({ tx }: Change, row: TemplateRow): Promise<boolean> {
  const [last] = await tx
    .select({ action: audit.action })
    .from(audit)
    .where(
      and(
        eq(audit.workspaceId, row.workspaceId),
        eq(audit.subject, pathOfTemplate(row.id)),
        ne(audit.action, 'phone_request_template.meta_changed'),
      ),
    )
    .orderBy(desc(audit.id))
    .limit(1)
  return last?.action === 'phone_request_template.delete'
}

/** A category that was announced, or that is another than before or than the one asked for. */
export function newCategory({ row, before, known }: Moved): string | null {
  const word = known.category?.value
  if (!word || known.category === before.category) return null
  if (word.announced !== null) return word.announced.to
  const former = before.category?.value.category ?? row.askedCategory
  return word.category.toUpperCase() === former.toUpperCase() ? null : word.category
}

async function tell(
  change: Change,
  row: TemplateRow,
  { kind, category }: { kind: NotificationKind; category?: string },
): Promise<void> {
  const { workspaceId, name: template, language } = row
  const lineName = await nameOf(change, row)
  await notify(change, {
    workspaceId,
    kind,
    resource: pathOfTemplate(row.id),
    subject: {
      username: '',
      displayCase: null,
      lineName,
      template,
      language,
      ...(category !== undefined && { category }),
    },
    ownerId: null,
    by: 'meta',
  })
}

/** Of its account. Many that are gathered are of few accounts. */
async function nameOf(
  { tx, gathered }: Change,
  { workspaceId, wabaId }: TemplateRow,
): Promise<string> {
  const known = gathered?.accountNames.get(wabaId)
  if (known !== undefined) return known
  const [account] = await tx
    .select({ name: accounts.name })
    .from(accounts)
    .where(and(eq(accounts.workspaceId, workspaceId), eq(accounts.wabaId, wabaId)))
  const name = account?.name ?? wabaId
  gathered?.accountNames.set(wabaId, name)
  return name
}
