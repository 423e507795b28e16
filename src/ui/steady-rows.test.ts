import { expect, test } from 'vitest'
import { steadyRows, waitingChanges } from './steady-rows'

function rows(ids: string, note = 'old') {
  return [...ids].map((id) => ({ id, note }))
}

const idsOf = (all: { id: string }[]) => all.map((row) => row.id).join('')

test('a row that was put in between waits, and the others show their newest content', () => {
  const steady = steadyRows(rows('abc'), rows('axbc', 'new'))
  expect(steady).toEqual(rows('abc', 'new'))
  expect(waitingChanges(steady, rows('axbc', 'new'))).toBe(1)
})

test('a row that left stays in its place, as it was', () => {
  const steady = steadyRows(rows('abc'), rows('ac', 'new'))
  expect(steady).toEqual([...rows('a', 'new'), ...rows('b', 'old'), ...rows('c', 'new')])
  expect(waitingChanges(steady, rows('ac', 'new'))).toBe(1)
})

test('the next page is added below', () => {
  expect(idsOf(steadyRows(rows('abc'), rows('abcde')))).toBe('abcde')
})

test('a row that moved keeps its place', () => {
  expect(idsOf(steadyRows(rows('abc'), rows('cab')))).toBe('abc')
  expect(waitingChanges(rows('abc'), rows('cab'))).toBe(0)
})

test('a list that is wholly new is shown below the old one, never instead of it', () => {
  expect(idsOf(steadyRows(rows('ab'), rows('xy')))).toBe('abxy')
})
