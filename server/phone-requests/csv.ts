import type { PhoneRequest } from '../../domain/api/phone-requests'
import { fieldColumns, type CsvColumn } from '../csv'

/** The ledger as a file: who was asked with what, when, and what came of it. */
export const phoneRequestColumns: readonly CsvColumn<PhoneRequest>[] = [
  ...fieldColumns('id', 'lineName', 'customerId', 'customerName', 'templateName', 'language'),
  {
    name: 'wording',
    value: ({ templateId, wordingVersion }) => wording(templateId, wordingVersion),
  },
  ...fieldColumns('origin', 'askedBy', 'state', 'messageId', 'createdAt', 'unsureAt', 'acceptedAt'),
  ...fieldColumns('heldAt', 'sentAt', 'deliveredAt', 'readAt', 'sharedAt', 'failedAt'),
  ...fieldColumns('expiredAt', 'cancelledAt', 'cancelReason', 'waitsFor'),
  { name: 'failureCode', value: ({ failure }) => failure?.code ?? null },
  { name: 'failure', value: ({ failure }) => failure?.problem ?? null },
]

function wording(templateId: string | null, version: number | null): string | null {
  if (templateId === null) return null
  return version === null ? 'own' : String(version)
}
