import { and, asc, desc, eq, gt, inArray, ne } from 'drizzle-orm'
import { DomainError } from '../../domain/errors'
import { wordingFor, type TemplateFamily, type Wording } from '../../domain/template-family'
import { usualTemplateName } from '../../domain/template-wording'
import { templates } from '../database/schema/templates'
import { accounts } from '../database/schema/workspaces'
import type { Change } from '../dependencies'
import { readFamily } from '../settings/templates'
import type { TemplateRow } from './rows'

export type Planned = { wabaId: string; language: string } & (
  | { outcome: 'created'; wording: Wording }
  | { outcome: 'submitted'; row: TemplateRow; wording: Wording }
  | { outcome: 'exists'; row: TemplateRow }
  | { outcome: 'name_blocked'; until: Date }
  | { outcome: 'no_wording' | 'unknown_account' }
)

type Asked = {
  wabaIds?: readonly string[] | undefined
  languages?: readonly string[] | undefined
  submit: boolean
}

/** One transaction writes them all. */
const mostAtOnce = 2000

/** What would be created where, one answer for each account and language; locks what is there. */
export async function planCreation(change: Change, asked: Asked): Promise<Planned[]> {
  const { tx, actor } = change
  const family = await readFamily(tx, actor.workspaceId)
  const known = await connectedAccounts(change)
  const wabaIds = [...new Set(asked.wabaIds ?? known)]
  const languages = [...new Set(asked.languages ?? family.languages)]
  demandFew(wabaIds.length * languages.length)
  const present = await rowsOn(change, wabaIds)
  const blocked = await blockedOn(change, wabaIds)
  const { submit } = asked
  return wabaIds.flatMap((wabaId) =>
    languages.map((language): Planned => {
      const place = { wabaId, language }
      if (!known.includes(wabaId)) return { ...place, outcome: 'unknown_account' }
      const row = present.find(at(place))
      if (row?.state === 'draft' && submit)
        return { ...place, outcome: 'submitted', row, wording: wordingNow(family, row) }
      if (row) return { ...place, outcome: 'exists', row }
      const until = blocked.find(at(place))?.until
      if (until) return { ...place, outcome: 'name_blocked', until }
      return { ...place, ...withWording(family, language) }
    }),
  )
}

type Place = { wabaId: string; language: string }

function at({ wabaId, language }: Place) {
  return (row: Place) => row.wabaId === wabaId && row.language === language
}

function withWording(family: TemplateFamily, language: string) {
  const wording = wordingFor(family, language)
  return wording ? { outcome: 'created' as const, wording } : { outcome: 'no_wording' as const }
}

/** The text that was written for a draft alone, where that is allowed; else the wording of the family, or what the template has where the family has none for its language. */
export function wordingNow(family: TemplateFamily, row: TemplateRow): Wording {
  if (row.state === 'draft' && row.bodyChosen && family.ownWording)
    return { body: row.body, version: null }
  return wordingFor(family, row.language) ?? { body: row.body, version: row.wordingVersion }
}

function demandFew(count: number): void {
  if (count <= mostAtOnce) return
  const message = `That would be ${count} templates; ${mostAtOnce} go at once. Name fewer accounts or languages.`
  throw new DomainError('invalid_input', {
    detail: message,
    fields: [{ path: 'wabaIds', code: 'too_many', message }],
  })
}

export async function connectedAccounts({ tx, actor }: Change): Promise<string[]> {
  const found = await tx
    .select({ wabaId: accounts.wabaId })
    .from(accounts)
    .where(eq(accounts.workspaceId, actor.workspaceId))
    .orderBy(asc(accounts.wabaId))
  return found.map(({ wabaId }) => wabaId)
}

/** Ours that are there, locked in one order until the commit. */
export function rowsOn({ tx, actor }: Change, wabaIds: string[]): Promise<TemplateRow[]> {
  return tx
    .select()
    .from(templates)
    .where(
      and(
        eq(templates.workspaceId, actor.workspaceId),
        inArray(templates.wabaId, wabaIds),
        eq(templates.name, usualTemplateName),
        ne(templates.state, 'deleted'),
      ),
    )
    .orderBy(asc(templates.id))
    .for('update')
}

/** Names that Meta blocks since a deletion, the longest first. */
function blockedOn({ tx, actor, at: now }: Change, wabaIds: string[]) {
  const { wabaId, language, nameBlockedUntil: until } = templates
  return tx
    .select({ wabaId, language, until })
    .from(templates)
    .where(
      and(
        eq(templates.workspaceId, actor.workspaceId),
        inArray(templates.wabaId, wabaIds),
        eq(templates.name, usualTemplateName),
        gt(templates.nameBlockedUntil, now),
      ),
    )
    .orderBy(desc(until))
}
