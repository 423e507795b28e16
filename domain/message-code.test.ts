import { expect, it } from 'vitest'
import { judgeCode } from './message-code'

const known = { problem: null, messageAtMeta: 'Hello' }
const lost = { problem: 'code_not_found', messageAtMeta: null } as const

it.each([
  ['same', known, 'Hello'],
  ['gone', known, null],
  ['changed', known, 'Goodbye'],
  ['same', lost, null],
  ['back', lost, 'Hello'],
  ['gone', { ...known, problem: 'refused' as const }, null],
] as const)('%s: a code that is %j here and has the text %j at Meta', (verdict, here, text) => {
  expect(judgeCode(here, text)).toBe(verdict)
})
