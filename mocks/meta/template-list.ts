import type { AccountCall, Reply, TemplateCall } from './call'
import { invalidParameter } from './errors'
import { allowParameters, pickFields, wantedFields, type FieldSet } from './fields'
import { templateLimit } from './template-creation'
import type { Template } from './template-state'

/** Reading templates: the list of an account and the node (meta-contract 6.2). */

const templateFields: FieldSet<Template> = {
  nodeType: 'WhatsAppMessageTemplate',
  byDefault: [
    'name',
    'parameter_format',
    'components',
    'language',
    'status',
    'category',
    'previous_category',
  ],
  table: {
    id: ({ templateId }) => templateId,
    name: ({ name }) => name,
    parameter_format: ({ parameterFormat }) => parameterFormat,
    components: ({ components }) => components,
    language: ({ language }) => language,
    status: ({ status }) => status,
    category: ({ category }) => category,
    previous_category: ({ previousCategory }) => previousCategory ?? undefined,
    // These two only when they are asked for.
    rejected_reason: ({ rejectedReason }) => rejectedReason,
    quality_score: ({ quality }) => ({ score: quality }),
  },
}

export async function getTemplate({ template, url }: TemplateCall): Promise<Reply> {
  allowParameters(url.searchParams, ['fields'])
  return { body: pickFields(template, wantedFields(url, templateFields), templateFields) }
}

function holds(text: string | undefined, part: string): boolean {
  return text?.toLowerCase().includes(part.toLowerCase()) ?? false
}

function hasText({ components }: Template, part: string): boolean {
  return components.some(({ text }) => holds(text, part))
}

/** Assumption: `name` finds a part of the name, as Meta's own manager does; the words of Meta in any case. */
const filters: Record<string, (template: Template, wanted: string) => boolean> = {
  name: ({ name }, part) => holds(name, part),
  content: hasText,
  name_or_content: (template, part) => holds(template.name, part) || hasText(template, part),
  language: ({ language }, wanted) => language === wanted,
  status: ({ status }, wanted) => status === wanted.toUpperCase(),
  category: ({ category }, wanted) => category === wanted.toUpperCase(),
  quality_score: ({ quality }, wanted) => quality === wanted.toUpperCase(),
}

function isWanted(template: Template, query: URLSearchParams): boolean {
  return Object.entries(filters).every(([name, fits]) => {
    const wanted = query.get(name)
    return wanted === null || fits(template, wanted)
  })
}

/** Assumption: 25 on a page unless asked for more, 1,000 at most. */
function pageSize(query: URLSearchParams): number {
  const limit = Number(query.get('limit') ?? 25)
  if (!Number.isInteger(limit) || limit < 1 || limit > 1000)
    throw invalidParameter('Param limit must be an integer between 1 and 1000')
  return limit
}

const cursorOf = ({ templateId }: Template) => btoa(templateId)

/** Where the page begins. A template that is deleted between two pages makes its cursor invalid, as Graph's are. */
function startOf(query: URLSearchParams, all: readonly Template[], limit: number): number {
  const [after, before] = [query.get('after'), query.get('before')]
  const cursor = after ?? before
  if (cursor === null) return 0
  const index = all.findIndex((one) => cursorOf(one) === cursor)
  if (index === -1) throw invalidParameter('Invalid cursors values')
  return after === null ? Math.max(0, index - limit) : index + 1
}

function summaryOf({ simulation, account, url }: AccountCall, wanted: number): object {
  const asked = url.searchParams.get('summary')?.split(',') ?? []
  const { templates } = simulation.world
  const figures: Record<string, number> = {
    total_count: wanted,
    message_template_count: templates.filter(({ wabaId }) => wabaId === account.wabaId).length,
    message_template_limit: templateLimit(account),
  }
  for (const name of asked)
    if (!Object.hasOwn(figures, name)) throw invalidParameter(`Unexpected summary: ${name}`)
  return Object.fromEntries(asked.map((name) => [name, figures[name]]))
}

function pagingOf(url: URL, items: readonly Template[], more: boolean): object {
  const [first, last] = [items[0], items.at(-1)]
  if (first === undefined || last === undefined) return {}
  const cursors = { before: cursorOf(first), after: cursorOf(last) }
  const next = new URL(url)
  next.searchParams.delete('before')
  next.searchParams.set('after', cursors.after)
  return { paging: { cursors, ...(more && { next: next.href }) } }
}

const paging = ['fields', 'limit', 'after', 'before', 'summary']

export async function listTemplates(call: AccountCall): Promise<Reply> {
  const { simulation, account, url } = call
  const query = url.searchParams
  allowParameters(query, [...paging, ...Object.keys(filters)])
  const names = wantedFields(url, templateFields)
  const limit = pageSize(query)
  const all = simulation.world.templates.filter(
    (one) => one.wabaId === account.wabaId && isWanted(one, query),
  )
  const start = startOf(query, all, limit)
  const items = all.slice(start, start + limit)
  const data = items.map((one) => pickFields(one, names, templateFields))
  const summary = query.has('summary') && { summary: summaryOf(call, all.length) }
  return { body: { data, ...pagingOf(url, items, start + limit < all.length), ...summary } }
}
