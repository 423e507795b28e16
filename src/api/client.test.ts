import { expect, test, vi } from 'vitest'
import type { getLine, listLines } from '../../domain/api/lines'
import type { editUsernameRequest } from '../../domain/api/username-requests'
import { callApi, whenSignedOut } from './client'
import { ApiProblem } from './problem'

// Only the network is replaced here; what the API itself answers is tested over the real one.
function networkAnswers(answer: () => Response | Promise<Response>) {
  const network = vi.fn<typeof fetch>(async () => answer())
  vi.stubGlobal('fetch', network)
  return network
}

function problem(body: object, headers: Record<string, string> = {}) {
  return new Response(JSON.stringify(body), {
    status: 409,
    headers: { 'content-type': 'application/problem+json', ...headers },
  })
}

const line = { id: 'a/b' }

async function failureOfLine(): Promise<unknown> {
  return callApi<typeof getLine>('GET', '/api/v1/lines/{id}', { params: line }).catch(
    (error: unknown) => error,
  )
}

test('path values are escaped and empty filters stay out of the address', async () => {
  const network = networkAnswers(() => Response.json({}))
  await callApi<typeof getLine>('GET', '/api/v1/lines/{id}', { params: line })
  await callApi<typeof listLines>('GET', '/api/v1/lines', { query: { q: 'א ב', wabaId: '' } })
  expect(network.mock.calls.map(([url]) => url)).toEqual([
    '/api/v1/lines/a%2Fb',
    '/api/v1/lines?q=%D7%90+%D7%91',
  ])
})

test('an edit says which version was read and that it comes from our own page', async () => {
  const network = networkAnswers(() => Response.json({}))
  await callApi<typeof editUsernameRequest>('PATCH', '/api/v1/username-requests/{id}', {
    params: { id: '1' },
    body: { candidates: ['clinic'] },
    ifMatch: 3,
  })
  const headers = new Headers(network.mock.calls[0]?.[1]?.headers)
  expect(headers.get('if-match')).toBe('"3"')
  expect(headers.get('x-handleboard-csrf')).toBe('1')
})

test('a refusal keeps its code, its fields and how long to wait', async () => {
  networkAnswers(() =>
    problem(
      { code: 'step_not_allowed', detail: 'It is live.', allowed: ['release'], traceId: 't1' },
      { 'retry-after': '30' },
    ),
  )
  expect(await failureOfLine()).toMatchObject({
    code: 'step_not_allowed',
    status: 409,
    detail: 'It is live.',
    allowed: ['release'],
    traceId: 't1',
    retryAfter: 30,
  })
})

test('no answer at all is told as offline', async () => {
  networkAnswers(() => Promise.reject(new TypeError('Failed to fetch')))
  expect(await failureOfLine()).toMatchObject({ code: 'offline', status: 0 })
})

test('a proxy that answers in our place is told as unreadable', async () => {
  networkAnswers(() => new Response('<h1>Bad gateway</h1>', { status: 502 }))
  expect(await failureOfLine()).toMatchObject({ code: 'unreadable', status: 502 })
})

test('half an answer is a problem too, not a crash', async () => {
  networkAnswers(() => new Response('{"id":'))
  expect(await failureOfLine()).toBeInstanceOf(ApiProblem)
})

test('a call that was given up is not told as a problem', async () => {
  const given = new AbortController()
  networkAnswers(() => {
    given.abort()
    throw new DOMException('given up', 'AbortError')
  })
  const failure = await callApi<typeof getLine>('GET', '/api/v1/lines/{id}', {
    params: line,
    signal: given.signal,
  }).catch((error: unknown) => error)
  expect(failure).not.toBeInstanceOf(ApiProblem)
})

test('an ended session leads to the sign-in page', async () => {
  const leave = vi.fn()
  whenSignedOut(leave)
  networkAnswers(() => problem({ code: 'not_signed_in' }))
  await failureOfLine()
  expect(leave).toHaveBeenCalledOnce()
})
