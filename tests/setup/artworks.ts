import type { Artwork } from '../../domain/api/artworks'
import type { Person, Run } from './component-api'

export const savedDesign = {
  sign: 'at',
  language: 'en',
  phrase: 'Send us a message:',
  lines: 2,
  palette: 'white_on_navy',
  mark: 'none',
  formats: ['il-shelter', 'a5'],
  customSize: null,
  qr: null,
  compare: [],
}

/** Saves an artwork over the API. */
export function saveArtwork(
  { call, me }: Run,
  more: object = {},
  as: Person = me,
): Promise<Artwork> {
  const body = { name: 'Ayalon north', username: 'Rimonit.New', design: savedDesign, ...more }
  return call<Artwork>(as, 'POST', '/api/v1/artworks', body)
}
