import type { AccountCall, Reply, TemplateCall } from './call'
import { invalidParameter, unsupportedObject } from './errors'
import { allowParameters } from './fields'
import { jsonBody, refuseOthers } from './json-body'
import { readComponents, upper } from './template-components'
import { templateError } from './template-errors'
import { change, type Template } from './template-state'
import { removeTemplate, resume } from './template-steps'
import { tellStatus } from './template-webhooks'

const day = 24 * 3_600_000

/** How often an approved template may be edited. Assumption: too often is 2388039 as well. */
function refuseTooManyEdits({ edits }: Template, now: number): void {
  const [newest, tenth] = [edits.at(-1), edits.at(-10)]
  if (newest !== undefined && Date.parse(newest) > now - day) throw templateError(2388039)
  if (tenth !== undefined && Date.parse(tenth) > now - 30 * day) throw templateError(2388039)
}

/** `POST /{TEMPLATE_ID}`: all components are replaced, and the review begins anew (meta-contract 6.3). */
export async function editTemplate({ simulation, template, request, url }: TemplateCall) {
  allowParameters(url.searchParams, [])
  const { components: parts, category, ...rest } = await jsonBody(request)
  refuseOthers(rest)
  const components = readComponents(parts)
  if (category !== undefined && upper(category) !== template.category)
    throw invalidParameter('The category of a template is not changed here')
  const { status } = template
  if (status !== 'APPROVED' && status !== 'REJECTED' && status !== 'PAUSED')
    throw templateError(2388039)
  if (status === 'APPROVED') {
    refuseTooManyEdits(template, simulation.now().getTime())
    template.edits = [...template.edits.slice(-9), simulation.now().toISOString()]
  }
  change(template, { components, status: 'PENDING', rejectedReason: 'NONE', pause: null })
  tellStatus(simulation, template, 'PENDING')
  await simulation.save()
  return { body: { success: true } }
}

function ofIds(all: readonly Template[], ids: readonly string[]): Template[] {
  return ids.map((id) => {
    const found = all.find(({ templateId }) => templateId === id)
    if (found === undefined) throw unsupportedObject('DELETE', id)
    return found
  })
}

/** By name alone all its languages, with an id one, by a list of ids all or nothing (meta-contract 6.4). */
function meant(query: URLSearchParams, all: readonly Template[]): Template[] {
  const [name, id, list] = [query.get('name'), query.get('hsm_id'), query.get('hsm_ids')]
  if (list !== null) return ofIds(all, readIds(list))
  if (name === null) throw invalidParameter('The parameter name is required')
  const named = all.filter((one) => one.name === name)
  if (id !== null) return ofIds(named, [id])
  if (named.length === 0) throw unsupportedObject('DELETE', name)
  return named
}

function readIds(list: string): string[] {
  const ids = list.startsWith('[') ? list.slice(1, -1).split(',') : []
  const bare = ids.map((id) => id.trim().replaceAll('"', '')).filter((id) => /^\d+$/.test(id))
  if (bare.length === 0 || bare.length !== ids.length || bare.length > mostIds)
    throw invalidParameter('Param hsm_ids must be an array of at most 100 ids')
  return bare
}

const mostIds = 100

/** Assumption: an id that is not there is Graph's usual wrong id; a disabled one is code 100 without a subcode. */
export async function deleteTemplates({ simulation, account, url }: AccountCall): Promise<Reply> {
  allowParameters(url.searchParams, ['name', 'hsm_id', 'hsm_ids'])
  const all = simulation.world.templates.filter(({ wabaId }) => wabaId === account.wabaId)
  const gone = meant(url.searchParams, all)
  if (gone.some(({ status }) => status === 'DISABLED'))
    throw invalidParameter('A disabled template cannot be deleted')
  for (const template of gone) removeTemplate(simulation, template)
  await simulation.save()
  return { body: { success: true } }
}

/** Only for a pause that was laid while messages were paced (meta-contract 6.6); the reason is an assumption. */
export async function unpauseTemplate({ simulation, template, request, url }: TemplateCall) {
  allowParameters(url.searchParams, [])
  const text = (await request.text()).trim()
  if (text !== '' && text !== '{}') throw invalidParameter('Unexpected body')
  if (template.pause?.title !== 'RATE_LIMITING_PAUSE')
    return { body: { success: false, reason: 'The template is not paused by pacing' } }
  resume(simulation, template)
  await simulation.save()
  return { body: { success: true } }
}
