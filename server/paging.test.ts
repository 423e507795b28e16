import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { DomainError } from '../domain/errors'
import { decodeCursor, encodeCursor, toPage } from './paging'

describe('a cursor', () => {
  it('gives back what was put in, whatever text it is, and fits into an address', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string(), (value, id) => {
        const text = encodeCursor({ value, id })
        expect(text).toMatch(/^[\w-]*$/)
        expect(decodeCursor(text)).toEqual({ value, id })
      }),
    )
  })

  it('that is not there is the first page', () => {
    expect(decodeCursor(undefined)).toBeNull()
  })

  it('of nobody’s making is a refusal, never a failure', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        try {
          const cursor = decodeCursor(text)
          expect(typeof cursor?.value).toBe('string')
        } catch (error) {
          expect(error).toBeInstanceOf(DomainError)
          expect(error).toMatchObject({ code: 'invalid_input', fields: [{ path: 'query.cursor' }] })
        }
      }),
    )
  })
})

describe('a page', () => {
  const cut = (count: number, limit: number) =>
    toPage(
      Array.from({ length: count }, (_none, index) => index),
      limit,
      (row) => `item ${row}`,
      (row) => ({ value: String(row), id: `id ${row}` }),
    )

  it('ends with a cursor at its last item while there is more', () => {
    const { items, nextCursor } = cut(4, 3)
    expect(items).toEqual(['item 0', 'item 1', 'item 2'])
    expect(decodeCursor(nextCursor ?? undefined)).toEqual({ value: '2', id: 'id 2' })
  })

  it('that is the last has none', () => {
    expect(cut(3, 3)).toEqual({ items: ['item 0', 'item 1', 'item 2'], nextCursor: null })
    expect(cut(0, 3)).toEqual({ items: [], nextCursor: null })
  })
})
