import { expect, test } from 'vitest'
import { readSignInSearch } from './auth-search'

test.each(['/requests?state=live', '/lines/7#top'])('after sign-in %s is opened', (next) => {
  expect(readSignInSearch({ next })).toEqual({ next })
})

test.each([
  'https://elsewhere.example',
  '//elsewhere.example',
  '/\\elsewhere.example',
  '/\t/elsewhere.example',
  'javascript:alert(1)',
  '',
])('a link cannot send a person to %j', (next) => {
  expect(readSignInSearch({ next })).toEqual({})
})
