import { translated, type Answered } from './graph-answer'
import type { GraphClient } from './graph-client'
import { archivePayload } from './template-payloads'

/** The archive: `/{WABA_ID}/message_templates/archive` and `/unarchive` on Meta's other host (meta-contract 6.5). */

type Options = { signal?: AbortSignal }

/** What became of each id, of at most 100; one that is in neither is not known: read it. */
export type Archived = { done: string[]; failed: Record<string, string> }

async function moveToArchive(
  client: GraphClient,
  wabaId: string,
  verb: 'archive' | 'unarchive',
  ids: readonly string[],
  options: Options,
): Promise<Answered<Archived>> {
  const path = `/${encodeURIComponent(wabaId)}/message_templates/${verb}`
  const body = { hsm_ids: ids }
  const answer = await client.call('POST', path, { body, host: 'api', ...options })
  return translated(answer, (moved) => {
    const read = archivePayload.safeParse(moved)
    if (!read.success) return null
    const { archived_templates: archived, unarchived_templates: restored, ...rest } = read.data
    const failures = Object.entries(rest.failed_templates ?? {})
    return {
      done: [...(archived ?? []), ...(restored ?? [])],
      failed: Object.fromEntries(failures.map(([id, reason]) => [id, sentenceOf(reason)])),
    }
  })
}

function sentenceOf(reason: unknown): string {
  return typeof reason === 'string' ? reason : JSON.stringify(reason)
}

export async function archiveTemplates(
  client: GraphClient,
  wabaId: string,
  ids: readonly string[],
  options: Options = {},
): Promise<Answered<Archived>> {
  return moveToArchive(client, wabaId, 'archive', ids, options)
}

export async function unarchiveTemplates(
  client: GraphClient,
  wabaId: string,
  ids: readonly string[],
  options: Options = {},
): Promise<Answered<Archived>> {
  return moveToArchive(client, wabaId, 'unarchive', ids, options)
}
