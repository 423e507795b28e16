import type { Change } from '../dependencies'
import { recordDeed } from './announce'
import { getCustomerRow } from './rows'

/** The whole phone; looking is a deed. */
export async function revealPhone(change: Change, id: string): Promise<{ phone: string | null }> {
  const { customer } = await getCustomerRow(change.tx, change.actor.workspaceId, id)
  await recordDeed(change, { id, verb: 'reveal' })
  return { phone: customer.phoneDigits === null ? null : `+${customer.phoneDigits}` }
}
