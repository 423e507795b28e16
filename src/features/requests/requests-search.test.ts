import { expect, test } from 'vitest'
import { readRequestsSearch, statesOf } from './requests-search'

test('the address keeps what is known and drops what is not', () => {
  const search = readRequestsSearch({
    state: 'live,nonsense,in_review',
    sort: 'sideways',
    requester: 'me',
    q: '',
  })
  expect(search).toEqual({ state: 'in_review,live', requester: 'me' })
  expect(statesOf(search)).toEqual(['in_review', 'live'])
})
