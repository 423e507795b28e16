import { and, eq, isNull, lte, sql } from 'drizzle-orm'
import { vi } from 'vitest'
import type { z } from 'zod'
import type { AuditEntry } from '../../domain/api/audit'
import { listAudit } from '../../domain/api/audit'
import type { Endpoint } from '../../domain/api/endpoint'
import { listLines, type Line } from '../../domain/api/lines'
import * as requests from '../../domain/api/username-requests'
import type { UsernameRequestDetails } from '../../domain/api/username-requests'
import type { Problem } from '../../domain/errors'
import type { Actor, Role } from '../../domain/roles'
import type { RequestState, RequestStep } from '../../domain/username-request'
import { startInProcessApi, type InProcessOptions } from '../../mocks/in-process-api'
import { seedManyLines } from '../../mocks/meta/seed'
import type { Database } from '../../server/database/database'
import { lines as lineRows } from '../../server/database/schema/lines'
import { user } from '../../server/database/schema/people'
import { openTestDatabase } from '../setup/database'

export type Person = Actor & { kind: 'person' }
/** Who calls: a person, an API key by its secret, or nobody. */
export type Caller = Person | string | null

export type Input = {
  params?: Record<string, string>
  query?: Record<string, string | number>
  body?: unknown
  headers?: Record<string, string>
}

export type Answer = { status: number; headers: Headers; json: unknown; text: string }
export type Refusal = Problem & { headers: Headers }

export type Desk = Awaited<ReturnType<typeof openDesk>>

const origin = 'http://localhost:3000'
const personHeader = 'x-test-person'

/** Short waits, so that what comes by itself comes at once. */
export const quick: InProcessOptions['pace'] = {
  beforeLook: 30,
  firstBackoff: 20,
  poll: 25,
  callTimeout: 2000,
}

type Options = Omit<InProcessOptions, 'database'> & {
  database?: Database
  /** Lines without names, on two accounts; `world` wins over it. */
  lines?: number
  /** Begin when the name on each line was read; else they are left for another day. */
  names?: boolean
}

/**
 * The real API with the simulated Meta behind it and one person for each role. Unlike the session of a browser tab,
 * every call says who makes it, so that two people can act at the same time.
 */
export async function openDesk({ lines = 40, names = false, ...options }: Options = {}) {
  const database = options.database ?? (await openTestDatabase())
  const api = await startInProcessApi({
    world: seedManyLines(lines, 2),
    ...options,
    database,
    pace: { ...quick, ...options.pace },
  })
  const byKey = api.deps.identify
  api.deps.identify = async (request) => {
    const id = request.headers.get(personHeader)
    return id === null ? byKey(request) : findPerson(database, id)
  }

  let people = 0
  function addPerson(role: Role, name = `${role} ${people + 1}`): Promise<Person> {
    people += 1
    return api.addPerson({ name, role, email: `person-${people}@example.com` })
  }
  const admin = await addPerson('admin', 'Noa Barak')
  const marketing = await addPerson('marketing', 'Maya Cohen')
  const templateManager = await addPerson('template_manager', 'Tamar Levi')
  const viewer = await addPerson('viewer', 'Victor Azoulay')

  async function send(
    who: Caller,
    method: string,
    path: string,
    { query, body, headers }: Input = {},
  ) {
    const url = new URL(path, origin)
    for (const [name, value] of Object.entries(query ?? {}))
      url.searchParams.append(name, String(value))
    const sent = new Headers(headers)
    if (typeof who === 'string') sent.set('authorization', `Bearer ${who}`)
    else if (who !== null) sent.set(personHeader, who.id)
    if (body !== undefined && !sent.has('content-type'))
      sent.set('content-type', 'application/json')
    const text = typeof body === 'string' || body instanceof Uint8Array
    return readAnswer(
      await api.request(
        new Request(url, {
          method,
          headers: sent,
          // Bytes of a test stand in their own buffer.
          ...(body === undefined ? {} : { body: text ? (body as BodyInit) : JSON.stringify(body) }),
        }),
      ),
    )
  }

  const call = (who: Caller, contract: Endpoint, input: Input = {}) =>
    send(who, contract.method, pathOf(contract, input.params), input)

  /** The answer of a call that works; a refusal throws with its body. */
  async function ok<E extends Endpoint>(who: Caller, contract: E, input: Input = {}) {
    const answer = await call(who, contract, input)
    if (answer.status !== contract.status)
      throw new Error(
        `${contract.method} ${contract.path}: ${answer.status} ${answer.text.slice(0, 500)}`,
      )
    // The server's own schema; openapi.test.ts compares.
    return answer.json as z.output<E['answer']>
  }

  /** The problem of a call that is refused; one that works throws. */
  async function refused(who: Caller, contract: Endpoint, input: Input = {}): Promise<Refusal> {
    const answer = await call(who, contract, input)
    if (answer.headers.get('content-type') !== 'application/problem+json')
      throw new Error(`${contract.method} ${contract.path}: ${answer.status} ${answer.text}`)
    return { ...(answer.json as Problem), headers: answer.headers }
  }

  const unused = await readLines()
  /** A line that no other test of this file uses. */
  function freshLine(): Line {
    const line = unused.shift()
    if (!line) throw new Error('This desk has no unused line left: open it with more.')
    return line
  }

  /** The product reads the lines of a new workspace by itself, and then the name on each. */
  async function readLines(): Promise<Line[]> {
    const { numbers } = await api.meta.world()
    const items = await until(async () => {
      const page = await ok(admin, listLines, { query: { limit: 200 } })
      if (page.items.length < numbers.length) throw new Error('The lines are not there yet.')
      if (names && page.items.some((line) => line.username.confirmedAt === null))
        throw new Error('The names are not read yet.')
      return page.items
    })
    if (!names) await database.store.execute(sql`update lines set next_read_at = now() + '1 day'`)
    return items
  }

  let given = 0
  const freshName = () => `rimonit.test${(given += 1)}`

  /** A request of its own on a line of its own, as far up as `submit`. */
  async function createRequest(
    who: Person = marketing,
    wish: { candidates?: string[]; submit?: boolean; line?: Line } = {},
  ) {
    const line = wish.line ?? freshLine()
    const { items } = await ok(who, requests.createUsernameRequests, {
      body: {
        lineIds: [line.id],
        candidates: wish.candidates ?? [freshName()],
        submit: wish.submit ?? true,
      },
    })
    const [request] = items
    if (!request) throw new Error('No request was created.')
    return { ...request, phoneNumberId: line.phoneNumberId, wabaId: line.wabaId }
  }

  const show = (id: string, who: Person = admin) =>
    ok(who, requests.getUsernameRequest, { params: { id } })

  const take = (who: Caller, id: string, step: RequestStep, input: Input = {}) =>
    call(who, stepContracts[step], { ...input, params: { id } })

  /** Waits until the request is in that state, and answers it. */
  function reaches(id: string, state: RequestState): Promise<UsernameRequestDetails> {
    return until(async () => {
      const request = await show(id)
      if (request.state !== state)
        throw new Error(
          `${request.state} (${request.blockReason ?? request.waitReason ?? ''}), not ${state}.`,
        )
      return request
    })
  }

  /**
   * Waits until the name of the line is read and no further read is due. A read that sees a name gone before the
   * webhook tells why is another story than the webhook that comes first.
   */
  async function settled(lineId: string): Promise<void> {
    await until(async () => {
      const due = await database.store
        .select({ id: lineRows.id })
        .from(lineRows)
        .where(and(eq(lineRows.id, lineId), lte(lineRows.nextReadAt, new Date())))
      if (due.length > 0) throw new Error('The name of the line is still to be read.')
    })
  }

  const auditOf = async (subject: string): Promise<AuditEntry[]> =>
    (await ok(admin, listAudit, { query: { subject, limit: 200 } })).items

  return {
    api,
    meta: api.meta,
    database,
    admin,
    marketing,
    templateManager,
    viewer,
    addPerson,
    send,
    call,
    ok,
    refused,
    freshLine,
    freshName,
    createRequest,
    show,
    take,
    reaches,
    settled,
    auditOf,
    close: () => api.stop(),
  }
}

export const stepContracts: Record<RequestStep, Endpoint> = {
  submit: requests.submitUsernameRequest,
  approve: requests.approveUsernameRequest,
  decline: requests.declineUsernameRequest,
  'request-changes': requests.requestChanges,
  withdraw: requests.withdrawUsernameRequest,
  restore: requests.restoreUsernameRequest,
  retry: requests.retryUsernameRequest,
  'confirm-move': requests.confirmMove,
  'next-candidate': requests.nextCandidate,
}

export function pathOf(contract: Endpoint, params: Record<string, string> = {}): string {
  return contract.path.replace(/\{(\w+)\}/g, (_whole, name: string) =>
    encodeURIComponent(params[name] ?? 'none'),
  )
}

/** Waits for what comes by itself. */
export function until<T>(look: () => T | Promise<T>, timeout = 10_000): Promise<T> {
  return vi.waitFor(look, { timeout, interval: 30 })
}

export async function readAnswer(response: Response): Promise<Answer> {
  const { status, headers } = response
  const text = await response.text()
  const isJson = text !== '' && /\bjson\b/.test(headers.get('content-type') ?? '')
  const json: unknown = isJson ? JSON.parse(text) : undefined
  return { status, headers, text, json }
}

async function findPerson(database: Database, id: string): Promise<Person | null> {
  const [found] = await database.store
    .select()
    .from(user)
    .where(and(eq(user.id, id), isNull(user.endedAt)))
  if (!found) return null
  const { name, role, workspaceId } = found
  return { kind: 'person', id, name, role, workspaceId }
}
