import type { Simulation } from './simulation'
import type { Template } from './template-state'
import { queueWebhook } from './webhooks'

/** The webhooks on templates (meta-contract 6.7): their ids are integers, their languages have a hyphen. */

function queue(simulation: Simulation, template: Template, field: string, told: object): void {
  const { wabaId, templateId, name, language } = template
  const subject = {
    message_template_id: templateId,
    message_template_name: name,
    message_template_language: language.replace('_', '-'),
  }
  const value = JSON.stringify({ ...subject, ...told })
  const quoted = `"message_template_id":"${templateId}"`
  queueWebhook(simulation, wabaId, field, value.replace(quoted, quoted.replace(/"(\d+)"/, '$1')))
}

type StatusMore = {
  reason?: string | null
  other_info?: { title: string; description: string }
  rejection_info?: { reason: string; recommendation: string }
  disable_info?: { disable_date: number }
}

export function tellStatus(
  simulation: Simulation,
  template: Template,
  event: string,
  more: StatusMore = {},
): void {
  const category = { message_template_category: template.category }
  const told = { event, reason: 'NONE', ...category, ...more }
  queue(simulation, template, 'message_template_status_update', told)
}

export function tellQuality(simulation: Simulation, template: Template, previous: string): void {
  const told = { previous_quality_score: previous, new_quality_score: template.quality }
  queue(simulation, template, 'message_template_quality_update', told)
}

/** A change that will come: `new_category` is the one of now. */
export function tellAnnouncedCategory(simulation: Simulation, template: Template): void {
  const { announced, category } = template
  if (announced === null) return
  queue(simulation, template, 'template_category_update', {
    new_category: category,
    correct_category: announced.category,
    category_update_timestamp: Math.floor(Date.parse(announced.at) / 1000),
  })
}

export function tellCategory(simulation: Simulation, template: Template): void {
  const told = { previous_category: template.previousCategory, new_category: template.category }
  queue(simulation, template, 'template_category_update', told)
}

/** Assumption: our button is left out, since no type for it is documented here. */
export function tellComponents(simulation: Simulation, template: Template): void {
  const text = (type: string) => template.components.find((one) => one.type === type)?.text
  queue(simulation, template, 'message_template_components_update', {
    message_template_title: text('HEADER'),
    message_template_element: text('BODY'),
    message_template_footer: text('FOOTER'),
  })
}
