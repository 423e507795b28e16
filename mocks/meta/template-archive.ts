import type { AccountCall, Reply } from './call'
import { invalidParameter } from './errors'
import { jsonBody, refuseOthers } from './json-body'
import type { Simulation } from './simulation'
import { change, type Template } from './template-state'
import { tellStatus } from './template-webhooks'

/** The archive, on Meta's other host (meta-contract 6.5): what cannot be moved is named with a reason. */

async function readIds(request: Request): Promise<string[]> {
  const { hsm_ids: ids, ...rest } = await jsonBody(request)
  refuseOthers(rest)
  if (!Array.isArray(ids) || ids.length === 0 || ids.length > 100)
    throw invalidParameter('Param hsm_ids must be an array of at most 100 ids')
  return ids.map((id: unknown) => {
    if (typeof id !== 'string') throw invalidParameter('Param hsm_ids must hold strings')
    return id
  })
}

type Move = (simulation: Simulation, template: Template) => boolean

async function moveAll(call: AccountCall, move: Move, moved: string, refusal: string) {
  const { simulation, account, request } = call
  const done: string[] = []
  const failed: Record<string, string> = {}
  for (const id of await readIds(request)) {
    const template = simulation.world.templates.find(
      (one) => one.templateId === id && one.wabaId === account.wabaId,
    )
    if (template === undefined) failed[id] = 'Message template not found'
    else if (move(simulation, template)) done.push(id)
    else failed[id] = refusal
  }
  await simulation.save()
  return { body: { [moved]: done, failed_templates: failed } }
}

/** Assumption: only one that can be sent, or could be but for a pause, is archived. */
export function putAway(simulation: Simulation, template: Template): boolean {
  if (template.status !== 'APPROVED' && template.status !== 'PAUSED') return false
  const archivedAt = simulation.now().toISOString()
  change(template, { status: 'ARCHIVED', pause: null, archivedAt })
  tellStatus(simulation, template, 'ARCHIVED')
  return true
}

/** Assumption: it comes back approved. */
export function bringBack(simulation: Simulation, template: Template): boolean {
  if (template.status !== 'ARCHIVED') return false
  change(template, { status: 'APPROVED', archivedAt: null })
  tellStatus(simulation, template, 'UNARCHIVED')
  return true
}

export function archiveTemplates(call: AccountCall): Promise<Reply> {
  return moveAll(call, putAway, 'archived_templates', 'Only approved templates can be archived')
}

export function unarchiveTemplates(call: AccountCall): Promise<Reply> {
  return moveAll(call, bringBack, 'unarchived_templates', 'The template is not archived')
}
