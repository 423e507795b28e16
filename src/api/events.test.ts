import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { DomainEvent } from '../../domain/events'
import { keysOf, openEventStream } from './events'
import { createQueryClient } from './query-client'

class FakeStream extends EventTarget {
  readyState = 1

  close() {
    this.readyState = 2
  }

  /** The server ends the stream: the browser does not try again by itself. */
  endByServer() {
    this.readyState = 2
    this.dispatchEvent(new Event('error'))
  }

  send(event: Partial<DomainEvent>) {
    this.dispatchEvent(new MessageEvent('change', { data: JSON.stringify(event) }))
  }
}

function start() {
  const sources: FakeStream[] = []
  const queryClient = createQueryClient()
  const invalidated = vi.spyOn(queryClient, 'invalidateQueries')
  const stream = openEventStream({
    queryClient,
    open: () => {
      const source = new FakeStream()
      sources.push(source)
      return source
    },
  })
  return { stream, sources, invalidated }
}

const changed: DomainEvent = {
  type: 'username_request.updated',
  id: '7',
  resource: '/api/v1/username-requests/r1',
  at: '2026-11-22T10:00:00.000Z',
}

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

test('a changed request is read again, and so is its line', () => {
  expect(keysOf(changed)).toEqual([
    ['username-requests'],
    ['username-request', 'r1'],
    ['lines'],
    ['line'],
  ])
})

test('five hundred events at once read each list once', async () => {
  const { sources, invalidated } = start()
  for (let count = 0; count < 500; count++) sources[0]?.send(changed)
  await vi.advanceTimersByTimeAsync(200)
  expect(invalidated).toHaveBeenCalledTimes(4)
})

test('an event of a newer server and a broken one are passed over', async () => {
  const { sources, invalidated } = start()
  sources[0]?.dispatchEvent(
    new MessageEvent('change', { data: '{"type":"artwork.updated","resource":"/x"}' }),
  )
  sources[0]?.dispatchEvent(new MessageEvent('change', { data: 'not json' }))
  await vi.advanceTimersByTimeAsync(200)
  expect(invalidated).not.toHaveBeenCalled()
})

test('a stream that the server ended is opened again, with longer and longer pauses', async () => {
  const { sources, stream } = start()
  sources[0]?.endByServer()
  expect(stream.state()).toBe('lost')
  await vi.advanceTimersByTimeAsync(1000)
  expect(sources).toHaveLength(2)
  sources[1]?.endByServer()
  await vi.advanceTimersByTimeAsync(1000)
  expect(sources).toHaveLength(2)
  await vi.advanceTimersByTimeAsync(1000)
  expect(sources).toHaveLength(3)
})

test('after a gap everything on screen is read again', () => {
  const { sources, stream, invalidated } = start()
  sources[0]?.dispatchEvent(new Event('open'))
  expect(invalidated).not.toHaveBeenCalled()
  sources[0]?.dispatchEvent(new Event('error'))
  sources[0]?.dispatchEvent(new Event('open'))
  expect(stream.state()).toBe('open')
  expect(invalidated).toHaveBeenCalledExactlyOnceWith()
})
