import type { SandboxPlay, SandboxWorld } from '../../../domain/api/sandbox'
import {
  sandboxCategories,
  sandboxPauses,
  sandboxQualities,
  sandboxRejections,
} from '../../../domain/template-plays'

export type SandboxTemplate = SandboxWorld['templates'][number]

/** A move of Meta's with a template. */
export type TemplateMove = Extract<SandboxPlay, { templateId: string }>

/** Where a move stands in the list to choose from. */
export const moveGroups = {
  review: ['approve_template', 'reject_template', 'appeal_template', 'reinstate_template'],
  pause: [
    'pause_template',
    'unpause_template',
    'disable_template',
    'flag_template',
    'lock_template',
    'exceed_template_limit',
  ],
  quality: ['rate_template'],
  category: ['announce_category', 'change_category'],
  rest: [
    'rewrite_template',
    'archive_template',
    'restore_template',
    'schedule_deletion',
    'delete_template',
  ],
} as const satisfies Record<string, readonly TemplateMove['play'][]>
export type MoveGroup = keyof typeof moveGroups

/** The moves that change something now. The text of `rewrite_template` is the one of now until a person types. */
export function movesOf(template: SandboxTemplate): TemplateMove[] {
  const { templateId, status } = template
  const gone: TemplateMove = { play: 'delete_template', templateId }
  if (status === 'ARCHIVED') return [{ play: 'restore_template', templateId }, gone]
  const reinstate: TemplateMove = { play: 'reinstate_template', templateId }
  if (status === 'DISABLED') return [{ play: 'appeal_template', templateId }, reinstate, gone]
  if (status === 'IN_APPEAL' || status === 'LIMIT_EXCEEDED') return [reinstate, gone]
  if (status === 'PENDING_DELETION') return [gone]
  return [...reviews(template), ...pauses(template), ...changes(template), gone]
}

function reviews({ templateId, status }: SandboxTemplate): TemplateMove[] {
  const approve: TemplateMove = { play: 'approve_template', templateId }
  const rejects = sandboxRejections.map((reason): TemplateMove => ({
    play: 'reject_template',
    templateId,
    reason,
  }))
  if (status === 'REJECTED')
    return [
      approve,
      { play: 'appeal_template', templateId },
      { play: 'schedule_deletion', templateId },
    ]
  if (status === 'PENDING')
    return [approve, ...rejects, { play: 'exceed_template_limit', templateId }]
  return status === 'APPROVED' ? rejects : []
}

function pauses({ templateId, status }: SandboxTemplate): TemplateMove[] {
  const stop: TemplateMove[] = [
    { play: 'disable_template', templateId },
    { play: 'archive_template', templateId },
    { play: 'schedule_deletion', templateId },
  ]
  if (status === 'PAUSED') return [{ play: 'unpause_template', templateId }, ...stop]
  if (status !== 'APPROVED') return []
  return [
    ...sandboxPauses.map((title): TemplateMove => ({ play: 'pause_template', templateId, title })),
    { play: 'flag_template', templateId },
    { play: 'lock_template', templateId },
    { play: 'exceed_template_limit', templateId },
    ...stop,
  ]
}

function changes(template: SandboxTemplate): TemplateMove[] {
  const { templateId, quality: rated, category: filed, announced, body } = template
  const categories = sandboxCategories.filter((category) => category !== filed)
  return [
    ...sandboxQualities
      .filter((quality) => quality !== rated)
      .map((quality): TemplateMove => ({ play: 'rate_template', templateId, quality })),
    ...categories
      .filter((category) => category !== announced?.category)
      .map((category): TemplateMove => ({ play: 'announce_category', templateId, category })),
    ...categories.map((category): TemplateMove => ({
      play: 'change_category',
      templateId,
      category,
    })),
    { play: 'rewrite_template', templateId, body },
  ]
}

/** Tells the moves of one template apart. */
export function keyOf(move: TemplateMove): string {
  const { templateId: _id, ...rest } = move
  return move.play === 'rewrite_template' ? move.play : Object.values(rest).join(' ')
}
