import { describe, expect, it } from 'vitest'
import { DomainError, errorTable, type ErrorCode } from './errors'

const rows = Object.entries(errorTable)

describe('the table of errors', () => {
  it.each(rows)(
    '%s has a status of an error, a title and a next step that are sentences',
    (code, row) => {
      expect(code).toMatch(/^[a-z]+(_[a-z]+)*$/)
      expect(row.status).toBeGreaterThanOrEqual(400)
      expect(row.status).toBeLessThan(600)
      for (const sentence of [row.title, row.nextStep]) expect(sentence).toMatch(/^[A-Z].+\.$/)
      expect(row.title).not.toMatch(/something went wrong/i)
    },
  )

  it('no two errors tell the same', () => {
    expect(new Set(rows.map(([, row]) => row.title)).size).toBe(rows.length)
  })

  it('only what is our own failure is a 5xx', () => {
    const ours = rows.filter(([, row]) => row.status >= 500).map(([code]) => code)
    expect(ours).toEqual(['internal', 'unavailable', 'storage_full'])
  })

  it.each<[ErrorCode, number]>([
    ['malformed_json', 400],
    ['invalid_input', 422],
    ['not_signed_in', 401],
    ['not_allowed', 403],
    ['not_found', 404],
    ['step_not_allowed', 409],
    ['stale', 412],
    ['too_large', 413],
    ['precondition_required', 428],
    ['too_many_requests', 429],
  ])('%s is %i, as the API promises', (code, status) => {
    expect(errorTable[code].status).toBe(status)
  })
})

describe('an error raised on purpose', () => {
  it('says its title when nothing is special to the case', () => {
    expect(new DomainError('not_found').message).toBe('There is nothing here.')
  })

  it('carries its detail, fields, allowed steps and waiting time', () => {
    const fields = [{ path: 'email', code: 'invalid', message: 'Type an e-mail address.' }]
    const error = new DomainError('invalid_input', {
      detail: 'The form is not complete.',
      fields,
      allowed: ['submit'],
      retryAfterSeconds: 7,
    })
    expect(error).toMatchObject({
      code: 'invalid_input',
      message: 'The form is not complete.',
      fields,
      allowed: ['submit'],
      retryAfterSeconds: 7,
    })
  })
})
