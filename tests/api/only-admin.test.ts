import { afterAll, expect, it } from 'vitest'
import { putReviewSettings } from '../../domain/api/settings'
import { openDesk } from './desk'

// A workspace with one admin: nobody else could review.
const desk = await openDesk({ lines: 8 })
afterAll(desk.close)
const { admin, marketing } = desk

it('an admin who is the only one reviews their own request', async () => {
  const { id } = await desk.createRequest(admin)
  expect((await desk.show(id, admin)).steps).toEqual([
    'approve',
    'decline',
    'request-changes',
    'withdraw',
  ])
  expect((await desk.take(admin, id, 'approve')).status).toBe(200)
})

it('from the moment there is a second one, no more', async () => {
  const { id } = await desk.createRequest(admin)
  const second = await desk.addPerson('admin', 'Avi Mizrahi')
  expect(await desk.take(admin, id, 'approve')).toMatchObject({
    status: 403,
    json: { code: 'own_request' },
  })
  expect((await desk.take(second, id, 'approve')).status).toBe(200)
})

it('where no review is wished, a request goes straight to Meta', async () => {
  await desk.ok(admin, putReviewSettings, { body: { reviewRequired: false } })
  const request = await desk.createRequest(marketing)
  expect(request.state).toBe('submitting')
  const { timeline } = await desk.reaches(request.id, 'reserved')
  expect(timeline.map(({ event }) => event)).toEqual([
    'create',
    'submit_without_review',
    'meta_reserved',
  ])
})
