import { templateProblemOf, type TemplateProblem } from '../../domain/template-problems'
import { metaErrorDisposition } from './errors'
import type { MetaError } from './meta-error'

export type TemplateTask = 'list' | 'read' | 'create' | 'edit' | 'delete' | 'archive' | 'unpause'

export type TemplateDisposition =
  | { kind: 'failed'; problem: TemplateProblem }
  | { kind: 'try_later'; throttled: boolean }
  /** Only after `delete`: it is not there any more. */
  | { kind: 'gone' }

/** What an error means for what was asked; for templates the subcode is the answer (meta-contract 6.1). */
export function templateDisposition(error: MetaError, task: TemplateTask): TemplateDisposition {
  const { code, subcode } = error
  if (code === 100 && subcode !== 33) return { kind: 'failed', problem: templateProblemOf(subcode) }
  const disposition = metaErrorDisposition(error, 'templates')
  if (disposition.kind === 'try_later') return disposition
  const reason = disposition.kind === 'blocked' ? disposition.reason : null
  if (reason === 'line_not_found' && task === 'delete') return { kind: 'gone' }
  return { kind: 'failed', problem: problems[reason ?? ''] ?? 'refused' }
}

const problems: Record<string, TemplateProblem> = {
  line_not_found: 'not_found_at_meta',
  permission: 'no_permission',
  account_restricted: 'account_restricted',
  connection: 'token_not_valid',
}
