import { expect, test } from 'vitest'
import { sandboxAnswers } from '../../../domain/api/sandbox'
import { answersInOrder, codeOf, runsOf } from './answers'

test('every answer that Meta can be made to give is offered once', () => {
  expect([...answersInOrder].toSorted()).toEqual([...sandboxAnswers].toSorted())
})

test('only answers that are a code of Meta show one', () => {
  expect(codeOf('147001')).toBe('147001')
  expect(codeOf('lost_after')).toBeNull()
})

test('the same answer in a row is one run, and later another', () => {
  expect(runsOf(['2', '2', 'late', '2'])).toEqual([
    { answer: '2', times: 2, place: 0 },
    { answer: 'late', times: 1, place: 2 },
    { answer: '2', times: 1, place: 3 },
  ])
})
