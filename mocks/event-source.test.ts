import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createEventSourceClass } from './event-source'

beforeEach(() => void vi.stubGlobal('location', { href: 'http://localhost:3000/lines' }))

let close = () => {}
afterEach(() => close())

function listen(stream: ReadableStream<Uint8Array> | null, status = 200) {
  const asked: string[] = []
  const Source = createEventSourceClass(async (request) => {
    asked.push(request.url)
    return new Response(stream, { status })
  })
  const source = new Source('/api/v1/events')
  close = () => source.close()
  const heard: string[] = []
  source.addEventListener('open', () => heard.push('open'))
  source.addEventListener('error', () => heard.push('error'))
  source.addEventListener('change', (event) =>
    heard.push(event instanceof MessageEvent ? String(event.data) : ''),
  )
  return { source, heard, asked }
}

function streamOf(...chunks: string[]) {
  return new ReadableStream<Uint8Array>({
    start(controller) {
      for (const chunk of chunks) controller.enqueue(new TextEncoder().encode(chunk))
    },
  })
}

test('events are told whole, also when they come in pieces', async () => {
  const stream = streamOf(
    'retry: 2000\n\nid: 1\nevent: change\nda',
    'ta: {"a":"שלום"}\n\n: still here\n\n',
  )
  const { source, heard, asked } = listen(stream)
  await vi.waitFor(() => expect(heard).toEqual(['open', '{"a":"שלום"}']))
  expect(asked).toEqual(['http://localhost:3000/api/v1/events'])
  expect(source.readyState).toBe(1)
})

test('a refused stream is closed and says so', async () => {
  const { source, heard } = listen(null, 401)
  await vi.waitFor(() => expect(heard).toEqual(['error']))
  expect(source.readyState).toBe(2)
})

test('a stream that is closed tells the API and says nothing more', async () => {
  const cancelled = vi.fn<() => void>()
  const { source, heard } = listen(new ReadableStream({ cancel: cancelled }))
  await vi.waitFor(() => expect(heard).toEqual(['open']))
  source.close()
  await vi.waitFor(() => expect(cancelled).toHaveBeenCalledOnce())
  expect(heard).toEqual(['open'])
})
