import type { PhoneRequest } from '../../domain/api/phone-requests'
import { DomainError } from '../../domain/errors'
import { recordAudit } from '../audit/record'
import type { Change } from '../dependencies'
import { applyFacts } from './apply-facts'
import { pathOfRequest, type PhoneRequestRow } from './rows'
import { getPhoneRequest } from './show'

/** Takes a request back that Meta was not given: one that may be on its way cannot be called back. */
export async function cancelPhoneRequest(change: Change, id: string): Promise<PhoneRequest> {
  const { tx, actor, at } = change
  const facts = { cancelledAt: at }
  const [row] = await applyFacts(change, [
    { id, facts, cancelReason: 'person', onlyIf: isStillHere },
  ])
  if (!row) throw new DomainError('not_found')
  if (row.state !== 'cancelled')
    throw new DomainError('step_not_allowed', {
      detail: `Meta has this request already, or it is over: it is ${row.state}.`,
      allowed: [],
    })
  const shown = await getPhoneRequest(tx, { workspaceId: actor.workspaceId, id, now: at })
  // Taken back before, it stays as it was.
  if (row.cancelledAt?.getTime() === at.getTime())
    await recordAudit(change, { action: 'phone_request.cancel', subject: pathOfRequest(id) })
  return shown
}

/** Nothing of it has left. */
export function isStillHere({ state, step }: PhoneRequestRow): boolean {
  return state === 'queued' && step === 'ask'
}
