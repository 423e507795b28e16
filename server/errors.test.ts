import { describe, expect, it } from 'vitest'
import { DomainError, errorTable, type ErrorCode } from '../domain/errors'
import type { Log } from './dependencies'
import { problemResponse } from './errors'

async function answer(error: unknown) {
  const logged: Record<string, unknown>[] = []
  const log: Log = { info() {}, warn() {}, error: (fields) => void logged.push(fields) }
  const response = problemResponse(error, { log, traceId: 'trace-1', path: '/api/v1/x' })
  return { response, body: (await response.json()) as Record<string, unknown>, logged }
}

const drizzleError = (code: string) =>
  Object.assign(new Error('Failed query: select $1\nparams: MARKER'), {
    name: 'DrizzleQueryError',
    cause: Object.assign(new Error('driver'), { code }),
  })

describe('a problem', () => {
  it.each(Object.keys(errorTable) as ErrorCode[])(
    '%s has the status, title and next step of the table',
    async (code) => {
      const { response, body } = await answer(new DomainError(code))
      const { status, title, nextStep } = errorTable[code]
      expect(response.status).toBe(status)
      expect(response.headers.get('content-type')).toBe('application/problem+json')
      expect(response.headers.get('cache-control')).toBe('no-store')
      expect(body).toEqual({
        type: `/api/v1/docs#error-${code}`,
        title,
        status,
        code,
        detail: nextStep,
        traceId: 'trace-1',
      })
    },
  )

  it('has the detail of the case before the next step, and its fields and steps', async () => {
    const fields = [{ path: 'note', code: 'too_small', message: 'Say why.' }]
    const { body } = await answer(
      new DomainError('step_not_allowed', { detail: 'It is live.', fields, allowed: ['withdraw'] }),
    )
    expect(body).toMatchObject({
      detail: `It is live. ${errorTable.step_not_allowed.nextStep}`,
      fields,
      allowed: ['withdraw'],
    })
  })

  it.each([
    [0.2, '1'],
    [1, '1'],
    [59.1, '60'],
    [-5, '1'],
  ])('waiting %f seconds says Retry-After: %s', async (retryAfterSeconds, header) => {
    const { response } = await answer(new DomainError('too_many_requests', { retryAfterSeconds }))
    expect(response.headers.get('retry-after')).toBe(header)
  })

  it('of an address without this method names the methods in the header', async () => {
    const { response } = await answer(
      new DomainError('method_not_allowed', { allowed: ['GET', 'POST'] }),
    )
    expect(response.headers.get('allow')).toBe('GET, POST')
  })
})

describe('what was thrown without being meant', () => {
  it.each<[string, ErrorCode]>([
    ['23505', 'already_exists'],
    ['22021', 'invalid_input'],
    ['22P05', 'invalid_input'],
    ['22007', 'invalid_input'],
    ['53100', 'storage_full'],
    ['ENOSPC', 'storage_full'],
    ['40001', 'unavailable'],
    ['40P01', 'unavailable'],
    ['57P01', 'unavailable'],
    ['53300', 'unavailable'],
    ['25006', 'unavailable'],
    ['ECONNREFUSED', 'unavailable'],
    ['ETIMEDOUT', 'unavailable'],
    ['23502', 'internal'],
    ['42P01', 'internal'],
  ])('the database’s %s is %s', async (databaseCode, code) => {
    const { response, body } = await answer(drizzleError(databaseCode))
    expect(body['code']).toBe(code)
    expect(response.status).toBe(errorTable[code].status)
    expect(response.headers.has('retry-after')).toBe(response.status === 503)
  })

  it.each([
    new Error('MARKER'),
    new TypeError('x is not a function'),
    'a text',
    null,
    undefined,
    7,
  ])('%s is an internal error that says nothing about itself', async (thrown) => {
    const { response, body, logged } = await answer(thrown)
    expect(response.status).toBe(500)
    expect(body).toEqual({
      type: '/api/v1/docs#error-internal',
      title: errorTable.internal.title,
      status: 500,
      code: 'internal',
      detail: errorTable.internal.nextStep,
      traceId: 'trace-1',
    })
    expect(logged).toMatchObject([{ traceId: 'trace-1', path: '/api/v1/x', code: 'internal' }])
  })

  it('is logged without the parameters of a query', async () => {
    for (const code of ['42P01', '57P01', '53100']) {
      const { logged } = await answer(drizzleError(code))
      expect(logged).toHaveLength(1)
      expect(JSON.stringify(logged)).not.toContain('MARKER')
    }
  })

  it('a refusal is not logged as a failure', async () => {
    expect((await answer(new DomainError('not_found'))).logged).toEqual([])
    expect((await answer(drizzleError('23505'))).logged).toEqual([])
  })
})
