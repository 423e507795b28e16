import type { OutgoingData } from '../../domain/api/outgoing-events'
import type { Change } from '../dependencies'
import { tellEndpointsOf } from '../webhook-endpoints/tell'
import type { Move } from './columns'

const told = ['username', 'phoneDigits', 'phoneTrust'] as const

/** Tells programs whose username, phone or trust of it changed. */
export async function tellOfCustomers(change: Change, moves: readonly Move[]): Promise<void> {
  const news = moves.filter(({ changed }) => told.some((name) => changed.includes(name)))
  if (news.length === 0) return
  await tellEndpointsOf(change, change.actor.workspaceId, 'customer.updated', news.map(dataOf))
}

function dataOf({ before, after }: Move): OutgoingData['customer.updated'] {
  return {
    customer: before.id,
    customerId: after.customerId,
    lineId: before.lineId,
    username: after.username,
    hasPhone: after.phoneDigits !== null,
    phoneTrust: after.phoneTrust,
  }
}
