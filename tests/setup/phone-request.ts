import type { PhoneRequest } from '../../domain/api/phone-requests'

/** A request that waits, but for what a test says of it. */
export function aRequest(facts: Partial<PhoneRequest>): PhoneRequest {
  return {
    id: 'one',
    lineId: 'line',
    lineName: 'Rimonit Health',
    customer: 'customer',
    customerId: 'IL.45634521792468',
    customerName: 'Dana',
    templateId: null,
    templateName: null,
    language: null,
    wordingVersion: null,
    origin: 'person',
    askedBy: 'Noa Barak',
    state: 'queued',
    open: true,
    messageId: null,
    createdAt: '2026-11-20T10:00:00Z',
    unsureAt: null,
    acceptedAt: null,
    heldAt: null,
    sentAt: null,
    deliveredAt: null,
    readAt: null,
    sharedAt: null,
    failedAt: null,
    expiredAt: null,
    cancelledAt: null,
    cancelReason: null,
    failure: null,
    waitsFor: null,
    nextTryAt: null,
    conflictId: null,
    ...facts,
  }
}
