import type { Context, Hono } from 'hono'
import { z } from 'zod'
import type { Endpoint } from '../domain/api/endpoint'
import { DomainError, type ErrorCode } from '../domain/errors'
import { may, rolesThatMay, type Action, type Actor } from '../domain/roles'
import { refuseOtherSites } from './auth/same-site'
import type { Change, Dependencies } from './dependencies'
import { csvResponse } from './csv'
import { answerOnce } from './idempotency'
import { readBytes, readJson, validate } from './validate'

type Output<S> = S extends z.ZodType ? z.output<S> : undefined
type Answer<E extends Endpoint> = z.input<E['answer']>

/** One call as its handler sees it: checked input, who asks, and the way to change something. */
export type Call<E extends Endpoint> = {
  deps: Dependencies
  /** On a public endpoint nobody may be signed in: ask for it with `signedIn`. */
  actor: E['access'] extends 'public' ? Actor | null : Actor
  params: Output<E['params']>
  query: Output<E['query']>
  body: Output<E['body']>
  /** The version that `If-Match` names, if it came. */
  ifMatch: number | undefined
  request: Request
  /** The sender's address, for rate limits. */
  clientAddress: string
  /** Runs a verb in one transaction, once for each idempotency key. */
  change(verb: (change: Change) => Promise<Answer<E>>): Promise<Answer<E>>
  /** The same for one of several things that a call does: what came of the others stays as it is. */
  changePart<T>(part: number, verb: (change: Change) => Promise<T>): Promise<T>
}

export type Server = { app: Hono; deps: Dependencies }

/** Serves one contract: identity, permission, input and answer are handled here; the handler has only the deed. */
export function serve<E extends Endpoint>(
  server: Server,
  contract: E,
  handle: (call: Call<E>) => Promise<Answer<E>>,
): void {
  route(server, contract, async (call: Call<E>) => respond(contract, await handle(call)))
}

/** The same for a contract that answers a file; what must be refused is refused before it begins. */
export function serveCsv<E extends Endpoint>(
  server: Server,
  contract: E,
  name: string,
  handle: (call: Call<E>) => AsyncGenerator<string> | Promise<AsyncGenerator<string>>,
): void {
  route(server, contract, async (call: Call<E>) => csvResponse(name, await handle(call)))
}

/** How many rows of a file are read at once. */
export const rowsPerRead = 1000

function route<E extends Endpoint>(
  { app, deps }: Server,
  contract: E,
  answer: (call: Call<E>) => Promise<Response>,
): void {
  const path = contract.path.replace(/\{(\w+)\}/g, ':$1')
  app.on(contract.method, path, async (context) => {
    const actor = await authorize(deps, contract, context.req.raw)
    const input = await readInput(contract, context)
    const request = context.req.raw
    const asked = { deps, contract, request, body: input.body, actor: orNobody(actor) }
    const call = {
      deps,
      actor,
      request,
      ...input,
      ifMatch: readIfMatch(contract, request),
      clientAddress: context.req.header('x-handleboard-client') ?? 'unknown',
      change: (verb: (change: Change) => Promise<Answer<E>>) => answerOnce(asked, verb),
      changePart: <T>(part: number, verb: (change: Change) => Promise<T>) =>
        answerOnce({ ...asked, part }, verb),
    }
    // The schemas above made these values; the compiler cannot follow the conditional types.
    return answer(call as unknown as Call<E>)
  })
}

async function authorize(
  deps: Dependencies,
  contract: Endpoint,
  request: Request,
): Promise<Actor | null> {
  if (contract.access === 'public') {
    refuseOtherSites(request, deps.publicUrl)
    return null
  }
  const actor = await deps.identify(request)
  if (!actor) throw new DomainError('not_signed_in')
  if (actor.kind === 'person') refuseOtherSites(request, deps.publicUrl)
  if (contract.access !== 'signed-in') demand(actor, contract.access)
  return actor
}

/** Refuses an actor who may not do the action, and says which roles may. */
export function demand(actor: Actor, action: Action, code: ErrorCode = 'not_allowed'): void {
  if (may(actor, action)) return
  const who =
    actor.kind === 'key'
      ? `This API key lacks the scope ${action}.`
      : `This needs one of these roles: ${rolesThatMay(action).join(', ')}.`
  throw new DomainError(code, { detail: who })
}

/** Refuses a program: it has neither sessions nor a password, and is told nothing. */
export function demandPerson(actor: Actor): Actor & { kind: 'person' } {
  if (actor.kind !== 'person')
    throw new DomainError('not_allowed', { detail: 'Only a person who signed in has this.' })
  return actor
}

function orNobody(actor: Actor | null): Actor {
  return actor ?? { kind: 'system', id: 'handleboard', name: 'Handleboard', workspaceId: '' }
}

const nothing = z.strictObject({})

/** What a contract does not know is refused by name, also where it takes nothing at all. */
async function readInput(contract: Endpoint, context: Context) {
  const request = context.req.raw
  const query = validate(contract.query ?? nothing, queryOf(new URL(request.url)), 'query')
  const body =
    request.method === 'GET'
      ? undefined
      : validate(contract.body ?? nothing, await readBody(contract, request), 'body')
  return {
    params: contract.params && validateParams(contract.params, context.req.param()),
    query: contract.query && query,
    body: contract.body && body,
  }
}

function readBody({ bodyMedia }: Endpoint, request: Request): Promise<unknown> {
  return bodyMedia === undefined ? readJson(request) : readBytes(request, bodyMedia)
}

/** An id that cannot be one, as with a character that no column takes, is an id of nothing. */
function validateParams(schema: z.ZodObject, params: Record<string, string>) {
  const result = schema.safeParse(params)
  const isStorable = Object.values(params).every((value) => !value.includes('\u0000'))
  if (!result.success || !isStorable) throw new DomainError('not_found')
  return result.data
}

function queryOf(url: URL): Record<string, string> {
  const repeated = [...url.searchParams.keys()].find(
    (key) => url.searchParams.getAll(key).length > 1,
  )
  if (repeated !== undefined)
    throw new DomainError('invalid_input', {
      fields: [
        { path: `query.${repeated}`, code: 'repeated', message: 'Give this parameter once.' },
      ],
    })
  return Object.fromEntries(url.searchParams)
}

function readIfMatch(contract: Endpoint, request: Request): number | undefined {
  const header = request.headers.get('if-match')
  if (header === null) {
    if (contract.conditional) throw new DomainError('precondition_required')
    return undefined
  }
  const version = /^(?:W\/)?"(\d{1,9})"$/.exec(header.trim())?.[1]
  if (version === undefined)
    throw new DomainError('stale', { detail: 'The If-Match header is not one of our ETags.' })
  return Number(version)
}

/** An answer that several get, as of a shared read, is written once. */
const written = new WeakMap<object, string>()

function write(answer: unknown): string {
  if (typeof answer !== 'object' || answer === null) return JSON.stringify(answer)
  const text = written.get(answer) ?? JSON.stringify(answer)
  written.set(answer, text)
  return text
}

function respond(contract: Endpoint, answer: unknown): Response {
  const headers = new Headers({ 'cache-control': 'no-store' })
  if (contract.status === 204) return new Response(null, { status: 204, headers })
  headers.set('content-type', 'application/json')
  if (typeof answer === 'object' && answer !== null && 'version' in answer)
    headers.set('etag', `"${String(answer.version)}"`)
  const isAccepted = contract.accepted?.safeParse(answer).success ?? false
  return new Response(write(answer), { status: isAccepted ? 202 : contract.status, headers })
}
