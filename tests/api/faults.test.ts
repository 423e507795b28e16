import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { getMe } from '../../domain/api/me'
import { createUsernameRequests, listUsernameRequests } from '../../domain/api/username-requests'
import type { Database, Store } from '../../server/database/database'
import type { Log } from '../../server/dependencies'
import { openTestDatabase } from '../setup/database'
import { openDesk, until } from './desk'

const marker = 'MARKER-parameter-of-a-query'

/** What the drivers throw: the code is in the cause, the text holds the parameters of the query. */
function databaseError(code: string | null, message = 'driver error'): Error {
  const cause = Object.assign(new Error(message), code === null ? {} : { code })
  const error = new Error(`Failed query: insert into x values ($1)\nparams: ${marker}`, { cause })
  error.name = 'DrizzleQueryError'
  return error
}

let failure: Error | null = null
let failsInCommit = false

/** A database that can be made to fail as a full disk or a lost server does. */
function faulty(database: Database): Database {
  const queries = new Set(['select', 'insert', 'update', 'delete', 'execute'])
  const store = new Proxy(database.store, {
    get(target, name, receiver) {
      const value: unknown = Reflect.get(target, name, receiver)
      if (failure === null || failsInCommit || !queries.has(String(name))) return value
      return () => {
        throw failure ?? new Error('no failure')
      }
    },
  })
  async function transaction<T>(work: (tx: Store) => Promise<T>): Promise<T> {
    if (failure !== null && !failsInCommit) throw failure
    return database.transaction(async (tx) => {
      const result = await work(tx)
      if (failure !== null) throw failure
      return result
    })
  }
  return {
    ...database,
    store,
    transaction,
    ping: () => (failure === null ? database.ping() : Promise.reject(failure)),
  }
}

const logged: unknown[] = []
const log: Log = { info() {}, warn() {}, error: (...parts) => void logged.push(parts) }
const desk = await openDesk({
  lines: 16,
  pace: { lease: 2500, callTimeout: 1000 },
  database: faulty(await openTestDatabase()),
  log,
})
afterAll(async () => {
  failure = null
  await desk.close()
})
beforeEach(() => {
  failure = null
  failsInCommit = false
  logged.length = 0
})
const { admin, marketing } = desk

const wish = () => ({ lineIds: [desk.freshLine().id], candidates: [desk.freshName()] })

const cases: [string, Error, number, string][] = [
  ['the disk is full', databaseError('53100'), 507, 'storage_full'],
  ['the file system is full', databaseError('ENOSPC'), 507, 'storage_full'],
  ['the server refuses connections', databaseError('ECONNREFUSED'), 503, 'unavailable'],
  ['the connection broke', databaseError('ECONNRESET'), 503, 'unavailable'],
  ['the server shuts down', databaseError('57P01'), 503, 'unavailable'],
  ['the server starts up', databaseError('57P03'), 503, 'unavailable'],
  ['the connection failed', databaseError('08006'), 503, 'unavailable'],
  ['there are too many connections', databaseError('53300'), 503, 'unavailable'],
  ['it became read-only', databaseError('25006'), 503, 'unavailable'],
  ['deadlocks do not end', databaseError('40P01'), 503, 'unavailable'],
  [
    'the pool tells a lost connection by its text',
    databaseError(null, 'Connection terminated unexpectedly'),
    503,
    'unavailable',
  ],
]

describe.each(cases)('when %s', (_what, error, status, code) => {
  it(`a change is answered with ${status}, and nothing of it is kept`, async () => {
    const body = wish()
    failure = error
    failsInCommit = true
    const answer = await desk.call(marketing, createUsernameRequests, { body })
    failure = null
    expect(answer).toMatchObject({ status, json: { code, traceId: expect.any(String) as string } })
    expect(answer.headers.get('content-type')).toBe('application/problem+json')
    if (status === 503) expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0)
    const lineId = body.lineIds[0] ?? ''
    const { total } = await desk.ok(admin, listUsernameRequests, { query: { lineId } })
    expect(total).toBe(0)
    expect((await desk.call(marketing, createUsernameRequests, { body })).status).toBe(201)
    expect(answer.text + JSON.stringify(logged)).not.toContain(marker)
  })
})

describe('when the database is gone', () => {
  it.each([
    ['GET', '/api/v1/me'],
    ['GET', '/api/v1/username-requests'],
    ['GET', '/api/v1/lines/some-id'],
    ['POST', '/api/v1/lines/sync'],
    ['GET', '/api/v1/setup'],
    ['GET', '/api/v1/events'],
    ['GET', '/readyz'],
  ])('%s %s says so', async (method, path) => {
    failure = databaseError('ECONNREFUSED')
    const answer = await desk.send(admin, method, path)
    expect(answer).toMatchObject({ status: 503, json: { code: 'unavailable' } })
  })

  it('the process is alive all the same', async () => {
    failure = databaseError('ECONNREFUSED')
    expect(await desk.send(null, 'GET', '/healthz')).toMatchObject({
      status: 200,
      json: { status: 'alive' },
    })
  })

  it('a key that cannot be looked up is no wrong key', async () => {
    failure = databaseError('ECONNREFUSED')
    const answer = await desk.call(`hb_${'x'.repeat(43)}`, getMe)
    expect(answer.status).toBe(503)
  })

  it('Meta hears that its webhook was not taken, and brings it again', async () => {
    const line = desk.freshLine()
    const username = desk.freshName()
    failure = databaseError('53100')
    await desk.meta.play({ play: 'change_in_app', phoneNumberId: line.phoneNumberId, username })
    const status = await desk.meta.sendWebhook({ object: 'whatsapp_business_account', entry: [] })
    expect([503, 507]).toContain(status)
    failure = null
    await desk.meta.settled()
    await until(async () => {
      const answer = await desk.send(admin, 'GET', `/api/v1/lines/${line.id}`)
      expect(answer.json).toMatchObject({ username: { value: username, state: 'live' } })
    })
  })

  it('the work goes on where it stopped, once it is back', async () => {
    const request = await desk.createRequest()
    await desk.take(admin, request.id, 'approve')
    failure = databaseError('57P01')
    await new Promise((resolve) => setTimeout(resolve, 100))
    failure = null
    await desk.reaches(request.id, 'reserved')
    const claims = desk.meta
      .claims()
      .filter(({ phoneNumberId }) => phoneNumberId === request.phoneNumberId)
    expect(claims.length).toBeGreaterThan(0)
    expect(new Set(claims.map(({ username }) => username))).toEqual(new Set([request.current]))
  })
})

describe('what is our own mistake', () => {
  it('is a 500 with a trace id, and tells nothing else', async () => {
    failure = new Error(`a bug with ${marker} in its text`)
    const answer = await desk.send(admin, 'GET', '/api/v1/username-requests')
    expect(answer).toMatchObject({
      status: 500,
      json: { code: 'internal', traceId: expect.any(String) as string },
    })
    expect(answer.text).not.toContain(marker)
    expect(answer.text).not.toMatch(/\bat \b.*:\d+/)
    const { traceId } = answer.json as { traceId: string }
    expect(JSON.stringify(logged)).toContain(traceId)
  })

  it('in a query is logged without its parameters', async () => {
    failure = databaseError('42P01')
    const answer = await desk.send(admin, 'GET', '/api/v1/username-requests')
    expect(answer.status).toBe(500)
    expect(logged.length).toBeGreaterThan(0)
    expect(JSON.stringify(logged)).not.toContain(marker)
  })
})
