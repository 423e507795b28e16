import type { PhoneRequestFacts } from '../../domain/phone-request'
import type { phoneRequests } from '../database/schema/phone-requests'

export type PhoneRequestRow = typeof phoneRequests.$inferSelect

export function pathOfRequest(id: string): string {
  return `/api/v1/phone-requests/${id}`
}

/** What is known of a request, out of its row. */
export function factsOf(row: PhoneRequestRow): PhoneRequestFacts {
  const { unsureAt, acceptedAt, heldAt, sentAt, deliveredAt, readAt } = row
  const { failedAt, sharedAt, shareOutcome, expiredAt, cancelledAt } = row
  return {
    unsureAt,
    acceptedAt,
    heldAt,
    sentAt,
    deliveredAt,
    readAt,
    failedAt,
    sharedAt,
    shareOutcome,
    expiredAt,
    cancelledAt,
  }
}
