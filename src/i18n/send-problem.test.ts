import { expect, test } from 'vitest'
import { sendProblems } from '../../domain/send-problems'
import { sendProblem } from './en/send-problem'

test('every problem of a message has a sentence and a next step, and no other has', () => {
  const ids = sendProblems.flatMap((problem) => [
    `sendProblem.is.${problem}`,
    `sendProblem.next.${problem}`,
  ])
  expect(Object.keys(sendProblem).toSorted()).toEqual(ids.toSorted())
})
