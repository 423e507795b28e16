import { requestButton } from '../../domain/template-wording'
import { translated, type Answered } from './graph-answer'
import type { GraphClient } from './graph-client'
import { pagePayload, successPayload, type PagePayload } from './payloads'
import { createdTemplatePayload, unpausedPayload } from './template-payloads'
import { templateFields as fields, templateFrom, type TemplateRead } from './template-reading'

/** Message templates: `/{WABA_ID}/message_templates` and `/{TEMPLATE_ID}` (meta-contract 6). */

type Options = { signal?: AbortSignal }

function listPath(wabaId: string): string {
  return `/${encodeURIComponent(wabaId)}/message_templates`
}

function nodePath(metaId: string): string {
  return `/${encodeURIComponent(metaId)}`
}

/** Where the list goes on: also after a full page without `next`, as Meta's other lists do. */
function afterOf({ data, paging }: PagePayload, limit: number): string | null {
  const goesOn = Boolean(paging?.next) || data.length >= limit
  return goesOn ? (paging?.cursors?.after ?? null) : null
}

/**
 * One page of an account's templates, ours and all others. `unreadable` counts rows that could not be read: what they
 * are about is not to be taken for gone. `after: null` is the last page; a page that says it goes on but not where is
 * a lost answer. `name` is only a hint to Meta: look at the names that come.
 */
export async function listTemplates(
  client: GraphClient,
  wabaId: string,
  { after, limit = 100, name, ...options }: TemplatesPage & Options = {},
): Promise<Answered<{ items: TemplateRead[]; unreadable: number; after: string | null }>> {
  const query = { fields, limit, after, name }
  const answer = await client.call('GET', listPath(wabaId), { query, ...options })
  return translated(answer, (body) => {
    const read = pagePayload.safeParse(body)
    if (!read.success) return null
    const { data, paging } = read.data
    const next = afterOf(read.data, limit)
    if (paging?.next && (next === null || next === after)) return null
    const items = data.map(templateFrom).filter((item) => item !== null)
    // A cursor that repeats itself on a full last page would lead round in a circle.
    return { items, unreadable: data.length - items.length, after: next === after ? null : next }
  })
}

export type TemplatesPage = { after?: string | null; limit?: number; name?: string }

/** One template by its id. */
export async function readTemplate(
  client: GraphClient,
  metaId: string,
  options: Options = {},
): Promise<Answered<TemplateRead>> {
  const answer = await client.call('GET', nodePath(metaId), { query: { fields }, ...options })
  return translated(answer, (body) => {
    const read = templateFrom(body)
    return read?.id === metaId ? read : null
  })
}

/** Our one kind of template: a text, and the one button without a `text` (meta-contract 5.1). */
function componentsOf(body: string): unknown[] {
  return [
    { type: 'BODY', text: body },
    { type: 'BUTTONS', buttons: [{ type: requestButton }] },
  ]
}

export type TemplateWish = {
  name: string
  language: string
  category: 'UTILITY' | 'MARKETING'
  body: string
}

/**
 * Creates a template. Nothing is idempotent here: after a lost answer look for name and language first. What Meta
 * says of status and category counts, also when it is not what was asked for.
 */
export async function createTemplate(
  client: GraphClient,
  wabaId: string,
  { body: text, ...wish }: TemplateWish,
  options: Options = {},
): Promise<Answered<{ id: string; status: string | null; category: string | null }>> {
  const body = { ...wish, components: componentsOf(text) }
  const answer = await client.call('POST', listPath(wabaId), { body, ...options })
  return translated(answer, (created) => {
    const read = createdTemplatePayload.safeParse(created)
    return read.success ? read.data : null
  })
}

function successFrom(body: unknown): { success: boolean } | null {
  const read = successPayload.safeParse(body)
  return read.success ? read.data : null
}

/** Replaces the text; Meta puts all components in the place of all others, and reviews anew. */
export async function editTemplate(
  client: GraphClient,
  metaId: string,
  { body: text }: { body: string },
  options: Options = {},
): Promise<Answered<{ success: boolean }>> {
  const body = { components: componentsOf(text) }
  return translated(await client.call('POST', nodePath(metaId), { body, ...options }), successFrom)
}

/** Deletes one language. Never without its id: by name alone Meta deletes all languages. */
export async function deleteTemplate(
  client: GraphClient,
  wabaId: string,
  { name, metaId }: { name: string; metaId: string },
  options: Options = {},
): Promise<Answered<{ success: boolean }>> {
  const query = { name, hsm_id: metaId }
  const answer = await client.call('DELETE', listPath(wabaId), { query, ...options })
  return translated(answer, successFrom)
}

/** Ends a pause that was laid while messages were paced (meta-contract 6.6); where Meta does not, it may say why. */
export async function unpauseTemplate(
  client: GraphClient,
  metaId: string,
  options: Options = {},
): Promise<Answered<{ success: boolean; reason: string | null }>> {
  const answer = await client.call('POST', `${nodePath(metaId)}/unpause`, options)
  return translated(answer, (body) => {
    const read = unpausedPayload.safeParse(body)
    return read.success ? read.data : null
  })
}
