import type { SandboxPlay } from '../../domain/api/sandbox'
import type { SandboxTemplate } from '../../domain/api/sandbox-templates'
import type { Simulation } from './simulation'
import { bringBack, putAway } from './template-archive'
import { change, type Template } from './template-state'
import { recategorize, removeTemplate, resume } from './template-steps'
import { tellAnnouncedCategory, tellComponents, tellQuality, tellStatus } from './template-webhooks'
import { findTemplate } from './world'

/** What Meta does with templates when a person plays it. A move that a state does not allow changes nothing. */

type TemplatePlay = Extract<SandboxPlay, { templateId: string }>
type Pause = NonNullable<Template['pause']>

const hour = 3_600_000

function approve(simulation: Simulation, template: Template): void {
  if (template.status !== 'PENDING' && template.status !== 'REJECTED') return
  change(template, { status: 'APPROVED', rejectedReason: 'NONE', wasApproved: true })
  tellStatus(simulation, template, 'APPROVED')
}

/** Only a wrong format comes with sentences (meta-contract 6.7). */
const wrongFormat = {
  reason: 'The text of your template is not clear enough for the button that it has.',
  recommendation: 'Say in the text why the customer’s phone number is needed.',
}

function reject(simulation: Simulation, template: Template, reason: string): void {
  if (template.status !== 'PENDING' && template.status !== 'APPROVED') return
  change(template, { status: 'REJECTED', rejectedReason: reason })
  const explained = reason === 'INVALID_FORMAT' && { rejection_info: wrongFormat }
  tellStatus(simulation, template, 'REJECTED', { reason, ...explained })
}

const pauses: Record<Pause['title'], { hours: number | null; words: string }> = {
  FIRST_PAUSE: { hours: 3, words: ' for 3 hours' },
  SECOND_PAUSE: { hours: 6, words: ' for 6 hours' },
  RATE_LIMITING_PAUSE: { hours: null, words: '' },
}

function pause(simulation: Simulation, template: Template, title: Pause['title']): void {
  if (template.status !== 'APPROVED') return
  const { hours, words } = pauses[title]
  const end = new Date(simulation.now().getTime() + (hours ?? 0) * hour).toISOString()
  const until = hours === null ? null : end
  change(template, { status: 'PAUSED', pause: { title, until } })
  const description = `Your WhatsApp message template has been paused${words}.`
  tellStatus(simulation, template, 'PAUSED', { other_info: { title, description } })
}

function disable(simulation: Simulation, template: Template): void {
  if (template.status !== 'APPROVED' && template.status !== 'PAUSED') return
  change(template, { status: 'DISABLED', pause: null })
  const description = 'Your WhatsApp message template has been disabled.'
  tellStatus(simulation, template, 'DISABLED', {
    other_info: { title: 'DISABLED', description },
    disable_info: { disable_date: Math.floor(simulation.now().getTime() / 1000) },
  })
}

/** Events that are no status: what is read stays as it was (meta-contract 6.7). */
function remark(simulation: Simulation, template: Template, event: 'FLAGGED' | 'LOCKED'): void {
  if (template.status === 'APPROVED') tellStatus(simulation, template, event)
}

type Move = { from: readonly Template['status'][]; to: Template['status']; event: string }

/** Assumption: from where Meta goes to these, and that what is put back in force can be sent. */
const moves = {
  reinstate_template: {
    from: ['DISABLED', 'IN_APPEAL', 'LIMIT_EXCEEDED'],
    to: 'APPROVED',
    event: 'REINSTATED',
  },
  appeal_template: { from: ['REJECTED', 'DISABLED'], to: 'IN_APPEAL', event: 'IN_APPEAL' },
  exceed_template_limit: {
    from: ['PENDING', 'APPROVED'],
    to: 'LIMIT_EXCEEDED',
    event: 'LIMIT_EXCEEDED',
  },
  // Its reason is null then. It goes for good when somebody plays its deletion.
  schedule_deletion: {
    from: ['APPROVED', 'PAUSED', 'REJECTED'],
    to: 'PENDING_DELETION',
    event: 'PENDING_DELETION',
  },
} as const satisfies Record<string, Move>

function move(simulation: Simulation, template: Template, { from, to, event }: Move): void {
  if (!from.includes(template.status)) return
  const back = to === 'APPROVED' && { rejectedReason: 'NONE', wasApproved: true }
  change(template, { status: to, pause: null, ...back })
  tellStatus(simulation, template, event, to === 'PENDING_DELETION' ? { reason: null } : {})
}

function rate(simulation: Simulation, template: Template, quality: Template['quality']): void {
  const before = template.quality
  if (before === quality) return
  template.quality = quality
  tellQuality(simulation, template, before)
}

/** Meta gives 24 hours of notice. */
function announce(simulation: Simulation, template: Template, category: string): void {
  if (template.category === category) return
  const at = new Date(simulation.now().getTime() + 24 * hour).toISOString()
  template.announced = { category, at }
  tellAnnouncedCategory(simulation, template)
}

function rewrite(simulation: Simulation, template: Template, text: string): void {
  const body = template.components.find(({ type }) => type === 'BODY')
  if (body === undefined || body.text === text) return
  body.text = text
  tellComponents(simulation, template)
}

function act(simulation: Simulation, template: Template, play: TemplatePlay): void {
  switch (play.play) {
    case 'approve_template':
      return approve(simulation, template)
    case 'reject_template':
      return reject(simulation, template, play.reason)
    case 'pause_template':
      return pause(simulation, template, play.title)
    case 'unpause_template':
      return template.status === 'PAUSED' ? resume(simulation, template) : undefined
    case 'disable_template':
      return disable(simulation, template)
    case 'flag_template':
      return remark(simulation, template, 'FLAGGED')
    case 'lock_template':
      return remark(simulation, template, 'LOCKED')
    case 'reinstate_template':
    case 'appeal_template':
    case 'exceed_template_limit':
    case 'schedule_deletion':
      return move(simulation, template, moves[play.play])
    case 'rate_template':
      return rate(simulation, template, play.quality)
    case 'announce_category':
      return announce(simulation, template, play.category)
    case 'change_category':
      if (template.category !== play.category) recategorize(simulation, template, play.category)
      return
    case 'rewrite_template':
      return rewrite(simulation, template, play.body)
    case 'archive_template':
      return void putAway(simulation, template)
    case 'restore_template':
      return void bringBack(simulation, template)
    case 'delete_template':
      return removeTemplate(simulation, template)
  }
}

export function playOnTemplate(simulation: Simulation, play: TemplatePlay): 'done' | 'not_found' {
  const template = findTemplate(simulation.world, play.templateId)
  if (template === undefined) return 'not_found'
  act(simulation, template, play)
  return 'done'
}

/** A template as the product's sandbox page shows it. */
export function templateView(template: Template): SandboxTemplate {
  const { templateId, wabaId, name, language, category, status, quality, pause, announced } =
    template
  return {
    templateId,
    wabaId,
    name,
    language,
    category,
    status,
    quality,
    pause: pause && { ...pause },
    announced: announced && { ...announced },
    rejectedReason: template.rejectedReason === 'NONE' ? null : template.rejectedReason,
    body: template.components.find(({ type }) => type === 'BODY')?.text ?? '',
  }
}
