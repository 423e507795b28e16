import { expect, test } from 'vitest'
import { checkCopy } from './brand-copy'
import { permissionText } from './permission-text'

test('a request names the mark, the username, the place and the mock-up, and keeps the rules itself', () => {
  const text = permissionText(
    {
      brand: 'instagram',
      handle: '@Rimonit',
      phrase: '',
      place: 'Bus shelter',
      size: '1200 × 1800 mm',
      attachment: 'Rimonit-il-shelter.pdf',
    },
    ['instagram_permission'],
  )
  for (const part of ['Instagram mark', '@Rimonit', 'Bus shelter', 'Rimonit-il-shelter.pdf', 'A4'])
    expect(text).toContain(part)
  expect(checkCopy(text)).toEqual([])
})
