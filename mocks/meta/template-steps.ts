import type { Simulation } from './simulation'
import { change, type Template } from './template-state'
import { tellCategory, tellStatus } from './template-webhooks'

/** Steps of a template that come from more than one side: by a call, by a play, or as time passes. */

const blockedFor = 30 * 24 * 3_600_000

/** A pause ends: the event that carries UNPAUSE is not stated; APPROVED is what samples show (meta-contract 6.7). */
export function resume(simulation: Simulation, template: Template): void {
  change(template, { status: 'APPROVED', pause: null })
  const description = 'Your WhatsApp message template has been unpaused.'
  tellStatus(simulation, template, 'APPROVED', { other_info: { title: 'UNPAUSE', description } })
}

export function recategorize(simulation: Simulation, template: Template, category: string): void {
  const previousCategory = template.category
  change(template, { previousCategory, category, announced: null })
  tellCategory(simulation, template)
}

/** A name and language that was approved once is blocked for 30 days (meta-contract 6.4). */
export function removeTemplate(simulation: Simulation, template: Template): void {
  const { world } = simulation
  const { wabaId, name, language } = template
  world.templates = world.templates.filter((one) => one !== template)
  const until = new Date(simulation.now().getTime() + blockedFor).toISOString()
  if (template.wasApproved) world.blockedTemplateNames.push({ wabaId, name, language, until })
  tellStatus(simulation, template, 'DELETED')
}
