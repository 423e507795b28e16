import { expect, test } from 'vitest'
import type { TimelineEntry } from '../../../domain/api/username-requests'
import type { RequestState } from '../../../domain/username-request'
import { rungsOf } from './rungs'

type Step = Pick<TimelineEntry, 'event' | 'from' | 'to'>

function told(state: RequestState, steps: Step[]): string {
  const timeline = steps.map((step, index) => ({
    ...step,
    id: `${index}`,
    at: '2026-11-22T10:00:00.000Z',
    actor: { kind: 'person' as const, id: 'p', name: 'Dana' },
    candidate: 'clinic',
    reason: null,
    note: null,
    meta: null,
  }))
  return rungsOf({ state, timeline })
    .map(({ name, status, exit }) => `${name} ${status}${exit === null ? '' : ` → ${exit}`}`)
    .join(', ')
}

const submitted: Step[] = [
  { event: 'create', from: null, to: 'draft' },
  { event: 'submit', from: 'draft', to: 'in_review' },
]
const approved: Step[] = [...submitted, { event: 'approve', from: 'in_review', to: 'submitting' }]

test('a request in review has its draft behind it and Meta ahead', () => {
  expect(told('in_review', submitted)).toBe(
    'draft done, review now, meta ahead, reserved ahead, live ahead',
  )
})

test('a block is a detour: the way up stays open', () => {
  expect(told('blocked', approved)).toBe(
    'draft done, review done, meta now → blocked, reserved ahead, live ahead',
  )
})

test('a withdrawn request left where it was, and does not come back', () => {
  const steps: Step[] = [...submitted, { event: 'withdraw', from: 'in_review', to: 'withdrawn' }]
  expect(told('withdrawn', steps)).toBe(
    'draft done, review now → withdrawn, meta missed, reserved missed, live missed',
  )
})

test('a revoked name has been live', () => {
  const steps: Step[] = [
    ...approved,
    { event: 'meta_reserved', from: 'submitting', to: 'reserved' },
    { event: 'meta_live', from: 'reserved', to: 'live' },
    { event: 'meta_revoked', from: 'live', to: 'revoked' },
  ]
  expect(told('revoked', steps)).toBe(
    'draft done, review done, meta done, reserved done, live done → revoked',
  )
})

test('without review that rung is marked as not needed', () => {
  const steps: Step[] = [
    { event: 'create', from: null, to: 'draft' },
    { event: 'submit_without_review', from: 'draft', to: 'submitting' },
  ]
  expect(told('submitting', steps)).toBe(
    'draft done, review skipped, meta now, reserved ahead, live ahead',
  )
})
