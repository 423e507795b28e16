import type { TemplateTask } from '../../domain/template-family'
import { wordingFor, usualFamily } from '../../domain/template-family'
import { nothingKnown } from '../../domain/template-news'
import { templates } from '../database/schema/templates'
import type { Change } from '../dependencies'
import { storedAtMeta, type TemplateRow } from './rows'

type Found = {
  wabaId: string
  name: string
  language: string
  metaId: string | null
  category: string | null
}

/** A template of our name that was made elsewhere becomes one of ours; what Meta says of it is applied next. */
export async function adopt(change: Change, found: Found): Promise<TemplateRow | null> {
  const { actor, at } = change
  // Until it is read, what ships stands in for the body.
  const wording = wordingFor(usualFamily, found.language)
  const [row] = await change.tx
    .insert(templates)
    .values({
      id: change.newId(),
      workspaceId: actor.workspaceId,
      wabaId: found.wabaId,
      name: found.name,
      language: found.language,
      metaId: found.metaId,
      state: 'unknown',
      stateSince: at,
      body: wording?.body ?? '',
      wordingVersion: wording?.version ?? null,
      askedCategory: found.category?.toUpperCase() === 'MARKETING' ? 'MARKETING' : 'UTILITY',
      atMeta: storedAtMeta(nothingKnown),
      createdAt: at,
      task: 'read' satisfies TemplateTask,
      runAt: at,
    })
    .onConflictDoNothing()
    .returning()
  return row ?? null
}
