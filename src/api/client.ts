import type { z } from 'zod'
import type { Endpoint } from '../../domain/api/endpoint'
import type { Problem } from '../../domain/errors'
import { ApiProblem } from './problem'

type Part<E extends Endpoint, Name extends 'params' | 'query' | 'body'> = E[Name] extends z.ZodType
  ? z.input<E[Name]>
  : never

type Parts<E extends Endpoint> = ([Part<E, 'params'>] extends [never]
  ? { params?: undefined }
  : { params: Part<E, 'params'> }) &
  ([Part<E, 'query'>] extends [never] ? { query?: undefined } : { query?: Part<E, 'query'> }) &
  ([Part<E, 'body'>] extends [never] ? { body?: undefined } : { body: Part<E, 'body'> })

export type ApiInput<E extends Endpoint> = Parts<E> & {
  /** The version that was read; sent as the ETag it came with. */
  ifMatch?: number | string
  /** Make it once per act of the person (`newIdempotencyKey`), not once per try. */
  idempotencyKey?: string
  signal?: AbortSignal
}

export type ApiAnswer<E extends Endpoint> = z.output<E['answer']>

type InputArgs<E extends Endpoint> =
  Record<string, never> extends Parts<E> ? [input?: ApiInput<E>] : [input: ApiInput<E>]

/** What `callApi` reads of an input; the contract has already checked its parts. */
type LooseInput = {
  params?: object
  query?: object
  body?: unknown
  ifMatch?: number | string
  idempotencyKey?: string
  signal?: AbortSignal
}

let onSignedOut: () => void = () => {}

/** The app says what to do when a session has ended: go to the sign-in page. */
export function whenSignedOut(handler: () => void): void {
  onSignedOut = handler
}

export function newIdempotencyKey(): string {
  return crypto.randomUUID()
}

function urlOf(path: string, { params = {}, query = {} }: LooseInput): string {
  const values = new Map(Object.entries(params))
  const filled = path.replace(/\{(\w+)\}/g, (_, name: string) =>
    encodeURIComponent(String(values.get(name))),
  )
  const search = new URLSearchParams()
  for (const [name, value] of Object.entries(query))
    if (value !== undefined && value !== null && value !== '') search.set(name, String(value))
  return search.size > 0 ? `${filled}?${search}` : filled
}

function headersOf(method: string, input: LooseInput): Headers {
  const headers = new Headers({ accept: 'application/json' })
  // The server refuses unsafe calls of a cookie session without it: another site cannot add it (CSRF).
  if (method !== 'GET') headers.set('x-handleboard-csrf', '1')
  if (input.body !== undefined) headers.set('content-type', mediaOf(input.body))
  if (input.ifMatch !== undefined)
    headers.set(
      'if-match',
      typeof input.ifMatch === 'number' ? `"${input.ifMatch}"` : input.ifMatch,
    )
  if (input.idempotencyKey !== undefined) headers.set('idempotency-key', input.idempotencyKey)
  return headers
}

/** The only files that the API takes are CSV. */
function mediaOf(body: unknown): string {
  return body instanceof Uint8Array ? 'text/csv' : 'application/json'
}

function written(body: unknown): BodyInit {
  return body instanceof Uint8Array ? new Uint8Array(body) : JSON.stringify(body)
}

async function problemOf(response: Response): Promise<ApiProblem> {
  const retryAfter = Number(response.headers.get('retry-after')) || undefined
  try {
    const body = (await response.json()) as Partial<Problem>
    if (body.code !== undefined)
      return new ApiProblem(body.code, { ...body, status: response.status, retryAfter })
  } catch {
    // Not JSON: a proxy answered in our place.
  }
  const code = response.status === 503 ? 'unavailable' : 'unreadable'
  return new ApiProblem(code, { status: response.status, retryAfter })
}

/** Sends one request to our own server; every failure is an `ApiProblem`, except an abort. */
export async function send(method: string, url: string, input: LooseInput = {}): Promise<Response> {
  const response = await fetch(url, {
    method,
    headers: headersOf(method, input),
    credentials: 'same-origin',
    ...(input.body === undefined ? {} : { body: written(input.body) }),
    ...(input.signal === undefined ? {} : { signal: input.signal }),
  }).catch((error: unknown) => {
    if (input.signal?.aborted) throw error
    throw new ApiProblem('offline')
  })
  if (response.ok) return response
  const problem = await problemOf(response)
  if (problem.code === 'not_signed_in') onSignedOut()
  throw problem
}

/**
 * Calls one endpoint of the contract, typed by it and checked by nobody at run time (the server is ours):
 * `callApi<typeof getLine>('GET', '/api/v1/lines/{id}', { params: { id } })`.
 */
export async function callApi<E extends Endpoint>(
  method: E['method'],
  path: E['path'],
  ...[input]: InputArgs<E>
): Promise<ApiAnswer<E>> {
  const response = await send(method, urlOf(path, input ?? {}), input)
  if (response.status === 204) return undefined as ApiAnswer<E>
  const answer: unknown = await response.json().catch(() => {
    throw new ApiProblem('unreadable', { status: response.status })
  })
  // The contract types it; a run-time check would bring zod into the first route.
  return answer as ApiAnswer<E>
}
