import { expect, it } from 'vitest'
import { isPermissive, refused } from './check-licences'

it('takes a licence that asks for no more than its own text', () => {
  for (const licence of ['MIT', 'Apache-2.0', '(MIT OR GPL-3.0)', '(MIT AND Zlib)'])
    expect(isPermissive(licence), licence).toBe(true)
})

it('refuses copyleft, a second condition that is copyleft, and silence', () => {
  for (const licence of [
    'GPL-3.0',
    'AGPL-3.0-only',
    '(MIT AND GPL-2.0)',
    'SEE LICENSE IN x',
    'none',
  ])
    expect(isPermissive(licence), licence).toBe(false)
})

it('lets a package that was looked at pass only under the licence it had then', () => {
  const installed = (licence: string) => [{ name: 'axe-core', version: '9.0.0', licence }]
  expect(refused(installed('MPL-2.0'))).toEqual([])
  expect(refused(installed('GPL-3.0'))).toEqual(installed('GPL-3.0'))
})
