import { recordAudit } from '../audit/record'
import type { Change } from '../dependencies'
import { publish } from '../events/publish'

/** Tells the screens only: that Meta has not answered yet is no deed. */
export async function publishCode(change: Change, id: string): Promise<void> {
  const { workspaceId } = change.actor
  await publish({ ...change, workspaceId }, 'message_codes.updated', `/api/v1/message-codes/${id}`)
}

type Deed = {
  id: string
  verb:
    | 'create'
    | 'edit'
    | 'delete'
    | 'meta_active'
    | 'meta_deleted'
    | 'meta_failed'
    | 'meta_gone'
    | 'meta_changed'
  before?: unknown
  after?: unknown
}

/** Tells the screens, and the audit, what was done to a code. */
export async function announceCode(change: Change, { id, verb, ...what }: Deed): Promise<void> {
  await publishCode(change, id)
  const subject = `/api/v1/message-codes/${id}`
  await recordAudit(change, { action: `message_code.${verb}`, subject, ...what })
}
