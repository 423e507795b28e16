import { expect, test } from 'vitest'
import { syncProblems } from './sync-problems'

test('each account that failed is told apart with its own problem', () => {
  const message =
    '104871265983201: Meta answered with code 10: (#10) No permission 17841400928374651: Meta answered with code 33: Invalid ID'
  expect(syncProblems(message)).toEqual([
    { wabaId: '104871265983201', problem: 'Meta answered with code 10: (#10) No permission' },
    { wabaId: '17841400928374651', problem: 'Meta answered with code 33: Invalid ID' },
  ])
})

test('a problem of the whole reading names no account', () => {
  expect(syncProblems('There is no connection to Meta.')).toEqual([
    { wabaId: null, problem: 'There is no connection to Meta.' },
  ])
  expect(syncProblems(null)).toEqual([])
})
