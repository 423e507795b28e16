import { and, asc, eq, isNotNull, isNull, lt, ne, or, sql } from 'drizzle-orm'
import { nothingKnown } from '../../domain/template-news'
import { mustRead, newsOfReading, type TemplateReading } from '../../domain/template-reading'
import { usualTemplateName } from '../../domain/template-wording'
import { otherTemplates, templates } from '../database/schema/templates'
import type { Change } from '../dependencies'
import { adopt } from './adopt'
import { applyReading } from './apply-news'
import { readSoon } from './ask'
import { rowsOn } from './plan'
import { atMetaOf, storedAtMeta, type TemplateRow } from './rows'

/** One template of the list, as the account has it. */
export type Listed = { metaId: string; name: string; language: string; reading: TemplateReading }

/** Stores a page of an account's templates: ours are applied, those of others are only noted. */
export async function storeTemplates(
  change: Change,
  wabaId: string,
  listed: readonly Listed[],
): Promise<void> {
  const isOurs = ({ name }: Listed) => name === usualTemplateName
  await noteOthers(
    change,
    wabaId,
    listed.filter((item) => !isOurs(item)),
  )
  const ours = listed.filter(isOurs)
  if (ours.length === 0) return
  const rows = await rowsOn(change, [wabaId])
  const asKnown = ours.flatMap((item) => rows.find((row) => isAsKnown(row, item)) ?? [])
  await confirmAll(change, asKnown, ours)
  const isNews = ({ metaId }: Listed) => asKnown.every((row) => row.metaId !== metaId)
  for (const item of ours.filter(isNews)) await storeOurs(change, wabaId, item, rows)
}

/** Most of a list is as it was. */
function isAsKnown(row: TemplateRow, { metaId, reading }: Listed): boolean {
  if (row.metaId !== metaId || row.state === 'deleted') return false
  const known = atMetaOf(row)
  return newsOfReading(known, reading).length === 0 && !mustRead(known, reading.at)
}

/** Nobody's ETag is stale by that. */
async function confirmAll(
  { tx }: Change,
  rows: readonly TemplateRow[],
  [first]: readonly Listed[],
): Promise<void> {
  if (rows.length === 0 || first === undefined) return
  // All of a page were read at once; a reading that came between may be newer.
  const at = first.reading.at.toISOString()
  const ids = JSON.stringify(rows.map(({ id }) => id))
  await tx
    .update(templates)
    .set({ confirmedAt: sql`greatest(${templates.confirmedAt}, ${at}::timestamptz)` })
    // One parameter, however many rows.
    .where(sql`${templates.id} in (select json_array_elements_text(${ids}::json))`)
}

async function storeOurs(
  change: Change,
  wabaId: string,
  { metaId, name, language, reading }: Listed,
  rows: readonly TemplateRow[],
): Promise<void> {
  const isDeleted = reading.status?.toUpperCase() === 'DELETED'
  const known = rows.find((row) => row.metaId === metaId)
  const named = known ?? rows.find((row) => row.language === language)
  if (isDeleted && !known) return
  const { category } = reading
  const row = named ?? (await adopt(change, { wabaId, name, language, metaId, category }))
  if (row === null || (row.task === 'create' && row.step !== 'done')) return
  const isOther = row.metaId !== null && row.metaId !== metaId
  await applyReading(change, isOther ? replaced(row) : row, { metaId, reading })
}

/** Somebody deleted it at Meta and made another of the same name: nothing said of the first one counts. */
function replaced(row: TemplateRow): TemplateRow {
  const atMeta = storedAtMeta(nothingKnown)
  return { ...row, atMeta, state: 'unknown', confirmedAt: null, edits: [] }
}

async function noteOthers(
  { tx, actor, at }: Change,
  wabaId: string,
  others: readonly Listed[],
): Promise<void> {
  if (others.length === 0) return
  const unique = new Map(others.map((item) => [item.metaId, item]))
  await tx
    .insert(otherTemplates)
    .values(
      [...unique.values()].map(({ metaId, name, language, reading }) => ({
        workspaceId: actor.workspaceId,
        wabaId,
        metaId,
        name,
        language,
        status: reading.status,
        category: reading.category,
        readAt: at,
      })),
    )
    .onConflictDoUpdate({
      target: [otherTemplates.workspaceId, otherTemplates.wabaId, otherTemplates.metaId],
      set: {
        name: sql`excluded.name`,
        language: sql`excluded.language`,
        status: sql`excluded.status`,
        category: sql`excluded.category`,
        readAt: at,
      },
    })
}

type ListedOnce = { wabaId: string; listedSince: Date }

/** After a list that came to its end: others that it no longer had are forgotten. */
export async function forgetOthers(
  { tx, actor }: Change,
  { wabaId, listedSince }: ListedOnce,
): Promise<void> {
  await tx
    .delete(otherTemplates)
    .where(
      and(
        eq(otherTemplates.workspaceId, actor.workspaceId),
        eq(otherTemplates.wabaId, wabaId),
        lt(otherTemplates.readAt, listedSince),
      ),
    )
}

/**
 * Of ours each that the list did not have is asked for by its id, for a list that moves while it is read may leave one
 * out.
 */
export async function settleMissing(
  change: Change,
  { wabaId, listedSince }: ListedOnce,
): Promise<void> {
  const { tx, actor } = change
  const missing = await tx
    .select()
    .from(templates)
    .where(
      and(
        eq(templates.workspaceId, actor.workspaceId),
        eq(templates.wabaId, wabaId),
        ne(templates.state, 'deleted'),
        isNotNull(templates.metaId),
        eq(templates.step, 'done'),
        lt(templates.createdAt, listedSince),
        or(isNull(templates.confirmedAt), lt(templates.confirmedAt, listedSince)),
      ),
    )
    .orderBy(asc(templates.id))
    .for('update')
  for (const row of missing) await readSoon(change, row)
}
