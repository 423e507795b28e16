import { expect, it } from 'vitest'
import { handlesOf } from './compare-handles'
import { readCompareSearch } from './compare-search'

it('three names stand in the address, each once', () => {
  const handles = 'Rimonit, rimonit,Rimonit.Shop,,rimonit_haifa,one.more'
  expect(handlesOf({ handles })).toEqual(['Rimonit', 'Rimonit.Shop', 'rimonit_haifa'])
  expect(handlesOf({})).toEqual([])
})

it('the board of the studio stands beside them, its one name does not', () => {
  const search = { handle: 'rimonit', handles: 'a.name', sign: 'hash', kmh: '90', what: 'else' }
  expect(readCompareSearch(search)).toEqual({ handles: 'a.name', sign: 'hash', kmh: '90' })
})
