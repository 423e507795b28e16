import { expect, test } from 'vitest'
import { changesOf } from './audit-changes'

test('only fields that changed are told', () => {
  expect(changesOf({ state: 'in_review', rank: 1 }, { state: 'submitting', rank: 1 })).toEqual([
    { field: 'state', before: 'in_review', after: 'submitting' },
  ])
})

test('a field that came and one that went are told with nothing on the other side', () => {
  expect(changesOf({ role: 'admin' }, null)).toEqual([
    { field: 'role', before: 'admin', after: null },
  ])
  expect(changesOf(null, { wabaIds: ['1', '2'] })).toEqual([
    { field: 'wabaIds', before: null, after: '["1","2"]' },
  ])
})

test('a bare value and an entry without any are read too', () => {
  expect(changesOf(1, 2)).toEqual([{ field: 'value', before: '1', after: '2' }])
  expect(changesOf(null, undefined)).toEqual([])
})
