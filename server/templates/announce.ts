import { recordAudit } from '../audit/record'
import type { Change } from '../dependencies'
import { publish } from '../events/publish'

export function pathOfTemplate(id: string): string {
  return `/api/v1/phone-request-templates/${id}`
}

/** Tells the screens only: that Meta has not answered yet is no deed. */
export async function publishTemplate(change: Change, id: string): Promise<void> {
  const { workspaceId } = change.actor
  await publish({ ...change, workspaceId }, 'templates.updated', pathOfTemplate(id))
}

type Deed = {
  id: string
  verb:
    | 'create'
    | 'edit'
    | 'submit'
    | 'resubmit'
    | 'unpause'
    | 'archive'
    | 'restore'
    | 'delete'
    | 'withdraw'
    | 'meta_changed'
    | 'meta_refused'
  before?: unknown
  after?: unknown
}

/** Tells the screens, and the audit, what was done to a template. */
export async function announceTemplate(change: Change, { id, verb, ...what }: Deed): Promise<void> {
  await publishTemplate(change, id)
  const subject = pathOfTemplate(id)
  await recordAudit(change, { action: `phone_request_template.${verb}`, subject, ...what })
}
