import { describe, expect, it } from 'vitest'
import { artworkDesign, wholeDesign, type ArtworkDesign } from '../../../../domain/artwork'
import { readChosen } from '../studio-design'
import { readStudioSearch, type StudioSearch } from '../studio-search'
import {
  codeOfSaved,
  designToSave,
  formatIdsOf,
  searchOfSaved,
  studioOfSaved,
} from './saved-design'

const design: ArtworkDesign = {
  sign: 'at',
  language: 'en',
  phrase: 'Send us a message:',
  lines: 2,
  palette: 'white_on_navy',
  mark: 'none',
  ownMark: null,
  formats: ['il-shelter'],
  customSize: null,
  customPixels: null,
  size: 100,
  qr: null,
  compare: [],
}
const line = { id: 'line-1', displayName: 'Rimonit' }
const ownMark = {
  name: 'logo.svg',
  svg: '<svg viewBox="0 0 24 24"><rect width="24" height="12"/></svg>',
}
const saved = (search: StudioSearch, before?: ArtworkDesign) =>
  designToSave(search, { ...readChosen(search, 'en', () => true), ownMark }, before)

const variants: Partial<ArtworkDesign>[] = [
  {},
  { sign: 'hash' },
  { sign: 'none' },
  { sign: 'link' },
  { language: 'he', phrase: 'תשלחו לנו הודעה:' },
  { phrase: '' },
  { lines: 1 },
  { palette: { ink: '#112233', ground: '#FFEEDD' } },
  { mark: 'whatsapp' },
  { mark: 'facebook' },
  { mark: 'instagram' },
  { mark: 'own', ownMark },
  { qr: { kind: 'message_code', codeId: '01999999-9999-7999-8999-999999999999' } },
  { qr: { kind: 'phone_link' } },
  { formats: ['own-print'], customSize: { widthMm: 1234, heightMm: 567 } },
  { formats: ['own-screen'], customPixels: { width: 640, height: 480 } },
  { formats: ['il-wall'], customSize: { widthMm: 9000, heightMm: 4000 } },
  { formats: ['dooh-il-custom'], customPixels: { width: 1920, height: 384 } },
  { size: 20 },
  { size: 57 },
]

describe('a design and the address of the studio', () => {
  it.each(variants)('hold the same: %j', (variant) => {
    const whole = { ...design, ...variant }
    expect(artworkDesign.parse(whole)).toEqual(whole)
    const search = studioOfSaved({ displayCase: 'Rimonit.Shop', design: whole, line })
    expect(search.handle).toBe('Rimonit.Shop')
    expect(readStudioSearch({ ...search })).toEqual(search)
    expect(saved(search)).toEqual(whole)
  })

  it('without anything chosen hold what is usual', () => {
    expect(saved({ handle: 'rimonit' })).toMatchObject({
      sign: 'at',
      language: 'en',
      lines: 2,
      formats: ['us-bulletin-14x48'],
      mark: 'none',
      size: 100,
    })
  })

  it('that the studio has no place for stays what it was', () => {
    const before: ArtworkDesign = {
      ...design,
      formats: ['il-shelter', 'uk-48', 'a5'],
      compare: ['Rimonit.Two'],
    }
    const search = studioOfSaved({ displayCase: 'rimonit', design: before, line })
    expect(saved(search, before)).toEqual(before)
    expect(saved({ ...search, format: 'uk-48' }, before).formats).toEqual([
      'uk-48',
      'il-shelter',
      'a5',
    ])
    expect(saved({ ...search, format: 'ig-story' }, before).formats).toEqual([
      'ig-story',
      'uk-48',
      'a5',
    ])
  })
})

describe('the code of an artwork', () => {
  it('is told by its id, or by the line whose number it opens', () => {
    const of = (qr: ArtworkDesign['qr'], its: typeof line | null = line) =>
      codeOfSaved({ design: { ...design, qr }, line: its })
    expect(of({ kind: 'message_code', codeId: 'abc' })).toBe('abc')
    expect(of({ kind: 'phone_link' })).toBe('phone:line-1')
    expect(of({ kind: 'phone_link' }, null)).toBeUndefined()
    expect(of(null)).toBeUndefined()
  })
})

describe('the formats of an artwork', () => {
  it('are its own sizes where it names none', () => {
    const none = { ...design, formats: [] }
    expect(formatIdsOf({ ...none, customSize: { widthMm: 100, heightMm: 50 } })).toEqual([
      'own-print',
    ])
    expect(formatIdsOf({ ...none, customPixels: { width: 10, height: 5 } })).toEqual(['own-screen'])
    expect(
      searchOfSaved({ displayCase: 'a', design: { ...design, formats: ['a5', 'uk-48'] } }, 'uk-48'),
    ).toMatchObject({ format: 'uk-48' })
  })
})

it('a design that was saved before there was more to choose has what is usual', () => {
  const { size: _size, customPixels: _pixels, ownMark: _mark, ...old } = design
  expect(wholeDesign(old)).toEqual(design)
})
