import { eq } from 'drizzle-orm'
import { DomainError } from '../../domain/errors'
import { checkFamily, usualFamily, type FamilyFinding } from '../../domain/template-family'
import { bodySentences, checkBody } from '../../domain/template-rules'
import { recordAudit } from '../audit/record'
import type { Store } from '../database/database'
import { templateSettings } from '../database/schema/templates'
import type { Change } from '../dependencies'
import { publish } from '../events/publish'
import { demand } from '../serve'

type Family = {
  languages: string[]
  ownWording: boolean
  wordings: { language: string; body: string }[]
  newAccounts: boolean
}

/** What the workspace chose for its template family, else what is usual. */
export async function readFamily(store: Store, workspaceId: string): Promise<Family> {
  const [row] = await store
    .select()
    .from(templateSettings)
    .where(eq(templateSettings.workspaceId, workspaceId))
  if (!row)
    return {
      ...usualFamily,
      languages: [...usualFamily.languages],
      wordings: [...usualFamily.wordings],
    }
  const { languages, ownWording, wordings, newAccounts } = row
  return { languages, ownWording, wordings, newAccounts }
}

/** Stores a choice. What is at Meta stays as it is: a repair or a step sends the new text. */
export async function writeFamily(change: Change, wish: Family): Promise<Family> {
  const { workspaceId } = change.actor
  const before = await readFamily(change.tx, workspaceId)
  if (wish.ownWording !== before.ownWording) demand(change.actor, 'settings.write')
  const family = tidied(wish)
  demandValid(family)
  await change.tx
    .insert(templateSettings)
    .values({ ...family, workspaceId })
    .onConflictDoUpdate({ target: templateSettings.workspaceId, set: family })
  await publish({ ...change, workspaceId }, 'settings.updated', '/api/v1/settings/templates')
  const subject = '/api/v1/settings/templates'
  await recordAudit(change, { action: 'settings.templates', subject, before, after: family })
  return family
}

/** Named twice, the last text of a language counts. */
function tidied({ languages, wordings, ...family }: Family): Family {
  const texts = new Map(wordings.map(({ language, body }) => [language, body.trim()]))
  return {
    ...family,
    languages: [...new Set(languages)],
    wordings: [...texts].map(([language, body]) => ({ language, body })),
  }
}

function demandValid(family: Family): void {
  const fields = checkFamily(family).map((finding) => ({
    path: finding.path,
    code: finding.code,
    message: sentenceOf(family, finding),
  }))
  if (fields.length > 0) throw new DomainError('invalid_input', { fields })
}

function sentenceOf({ wordings }: Family, { code, language }: FamilyFinding): string {
  if (code === 'unknown_language') return 'This is no language of Meta’s list.'
  const body = wordings.find((wording) => wording.language === language)?.body ?? ''
  return bodyProblem(body)?.message ?? 'This text cannot be sent.'
}

/** The first thing that keeps Meta from taking a body, in words. */
export function bodyProblem(body: string): { code: string; message: string } | null {
  const [found] = checkBody(body)
  if (!found) return null
  const message = bodySentences[found.code].replace(/\{(\w+)\}/g, (_whole, name: string) =>
    String(found.values[name] ?? ''),
  )
  return { code: found.code, message }
}
