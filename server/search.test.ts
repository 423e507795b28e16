import { expect, it } from 'vitest'
import { contains } from './search'

it.each([
  ['clinic', '%clinic%'],
  ['100%', '%100\\%%'],
  ['a_b', '%a\\_b%'],
  ['back\\slash', '%back\\\\slash%'],
  ['', '%%'],
])('%j is looked for as it is written', (text, pattern) => {
  expect(contains(text)).toBe(pattern)
})
