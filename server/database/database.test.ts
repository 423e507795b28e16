import { describe, expect, it } from 'vitest'
import { databaseErrorCode, databaseFailure, rowsOf } from './database'

function wrapped(code: string, depth: number): Error {
  const inner = Object.assign(new Error('driver'), { code })
  return Array.from({ length: depth }).reduce<Error>(
    (cause) => new Error('wrapped', { cause }),
    inner,
  )
}

describe('the code of a database error', () => {
  it('is found behind what was wrapped around it', () => {
    for (const depth of [0, 1, 2, 4])
      expect(databaseErrorCode(wrapped('23505', depth))).toBe('23505')
  })

  it('is not looked for without end', () => {
    const circle = new Error('a circle')
    circle.cause = circle
    expect(databaseErrorCode(circle)).toBeNull()
    expect(databaseFailure(circle)).toBeNull()
  })

  it.each([new Error('no code'), null, undefined, 'text', 7, { code: 42 }])(
    'is none in %s',
    (error) => {
      expect(databaseErrorCode(error)).toBeNull()
      expect(databaseFailure(error)).toBeNull()
    },
  )
})

describe('a connection that pg reports lost by its text only', () => {
  it.each([
    'Connection terminated unexpectedly',
    'Connection terminated due to connection timeout',
    'timeout exceeded when trying to connect',
    'Client has encountered a connection error and is not queryable',
  ])('%s', (text) => {
    expect(databaseFailure(new Error(text))).toBe('unavailable')
    expect(databaseFailure(new Error('wrapped', { cause: new Error(text) }))).toBe('unavailable')
  })
})

it('rows have one name with both drivers', () => {
  expect(rowsOf<{ id: string }>({ rows: [{ id: 'a' }] })).toEqual([{ id: 'a' }])
})
