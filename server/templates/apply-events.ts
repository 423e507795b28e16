import { and, asc, eq, inArray, ne, or } from 'drizzle-orm'
import type { TemplateAtMeta, TemplateNews } from '../../domain/template-news'
import { requestButton, usualTemplateName } from '../../domain/template-wording'
import { templates } from '../database/schema/templates'
import { accounts } from '../database/schema/workspaces'
import type { Change, Dependencies } from '../dependencies'
import { gathering } from '../gather'
import { systemChange } from '../jobs/system-change'
import type { TemplateEvent } from '../meta/webhook-events'
import { adopt } from './adopt'
import { applyNews } from './apply-news'
import { readSoon } from './ask'
import { atMetaOf, type TemplateRow } from './rows'

/** Meta sends up to 1,000 at once: several in one transaction, few enough that nobody else waits long. */
const mostAtOnce = 100

/** Applies what webhooks told of templates; answers what there was nothing to apply to. */
export async function applyTemplateEvents(
  deps: Dependencies,
  workspaceId: string,
  events: readonly TemplateEvent[],
): Promise<string[]> {
  const remarks: string[] = []
  for (let from = 0; from < events.length; from += mostAtOnce) {
    const batch = events.slice(from, from + mostAtOnce)
    remarks.push(
      ...(await deps.database.transaction((tx) =>
        gathering(systemChange(deps, tx, workspaceId), (change) => applyBatch(change, batch)),
      )),
    )
  }
  return remarks
}

async function applyBatch(change: Change, events: readonly TemplateEvent[]): Promise<string[]> {
  const connected = await accountsOf(change)
  // All are locked at once, in one order: the audit locks the workspace with the first.
  const rows = await lockRows(change, events)
  const remarks: string[] = []
  const ofRow = new Map<string, TemplateEvent[]>()
  for (const event of events) {
    if (!connected.has(event.wabaId)) {
      remarks.push(`no account ${event.wabaId}`)
      continue
    }
    const row = rowOf(rows, event) ?? (await adoptFrom(change, event))
    if (row === null) continue
    if (!rows.some(({ id }) => id === row.id)) rows.push(row)
    ofRow.set(row.id, [...(ofRow.get(row.id) ?? []), event])
  }
  for (const row of rows) await applyEvents(change, row, ofRow.get(row.id) ?? [])
  return remarks
}

async function accountsOf({ tx, actor }: Change): Promise<Set<string>> {
  const found = await tx
    .select({ wabaId: accounts.wabaId })
    .from(accounts)
    .where(eq(accounts.workspaceId, actor.workspaceId))
  return new Set(found.map(({ wabaId }) => wabaId))
}

async function lockRows(
  { tx, actor }: Change,
  events: readonly TemplateEvent[],
): Promise<TemplateRow[]> {
  const ids = events.flatMap(({ metaId }) => metaId ?? [])
  const byName = and(eq(templates.name, usualTemplateName), ne(templates.state, 'deleted'))
  return tx
    .select()
    .from(templates)
    .where(
      and(
        eq(templates.workspaceId, actor.workspaceId),
        inArray(
          templates.wabaId,
          events.map(({ wabaId }) => wabaId),
        ),
        or(inArray(templates.metaId, ids), byName),
      ),
    )
    .orderBy(asc(templates.id))
    .for('update')
}

/** By Meta's id; else by name and language, where the id is not known yet or did not come. */
function rowOf(rows: readonly TemplateRow[], event: TemplateEvent): TemplateRow | null {
  const { wabaId, metaId, name, language } = event
  const here = rows.filter((row) => row.wabaId === wabaId)
  const byId = metaId === null ? undefined : here.find((row) => row.metaId === metaId)
  if (byId) return byId
  const named = here.find(
    (row) => row.state !== 'deleted' && row.name === name && row.language === language,
  )
  // With another id it is the one before, or one made since: a reading of the account tells which.
  return named && (named.metaId === null || metaId === null) ? named : null
}

async function adoptFrom(change: Change, event: TemplateEvent): Promise<TemplateRow | null> {
  const { wabaId, metaId, name, language, category, news } = event
  if (name !== usualTemplateName || language === null) return null
  if (news.kind === 'status' && news.word.toUpperCase() === 'DELETED') return null
  return adopt(change, { wabaId, metaId, name, language, category })
}

/** What came together is one change: what it says in the end is what people are told. */
async function applyEvents(
  change: Change,
  row: TemplateRow,
  events: readonly TemplateEvent[],
): Promise<void> {
  if (events.length === 0) return
  const known = atMetaOf(row)
  const news = events.flatMap((event) => newsOf(event, timeOf(event, change.at), known))
  const metaId = row.metaId ?? events.find((event) => event.metaId !== null)?.metaId ?? null
  const after = await applyNews(change, row, { metaId, news })
  const isUnread = after.confirmedAt === null && after.sentBody === null
  if (isUnread) await readSoon(change, after)
}

function newsOf(event: TemplateEvent, at: Date, known: TemplateAtMeta): TemplateNews[] {
  const news = [wholeNews(event, at, known)]
  if (event.category === null || known.category !== null) return news
  return [...news, { kind: 'category', at, category: event.category, announced: null }]
}

/** Meta documents no button of our kind in this webhook: whether ours is still there only a reading tells. */
function wholeNews({ news }: TemplateEvent, at: Date, { content }: TemplateAtMeta): TemplateNews {
  if (news.kind !== 'components' || news.content.buttons.length > 0) return { ...news, at }
  const buttons = content?.value.buttons ?? [requestButton]
  return { ...news, at, content: { ...news.content, buttons } }
}

/** Meta tells whole seconds: it happened within that second, and not later than now. */
function timeOf({ at }: TemplateEvent, now: Date): Date {
  return at === null ? now : new Date(Math.min(at.getTime() + 999, now.getTime()))
}
