import { expect, test } from 'vitest'
import { artworkDesign, type ArtworkDesign } from '../../domain/artwork'
import { readOwnMark } from '../../domain/billboard/drawing/own-mark'
import { composeSaved, type Extras } from '../../src/features/billboard/saved/compose-saved'
import { savedDesign } from '../setup/artworks'
import { bold, heeboBlack } from './heebo'

const svg = '<svg viewBox="0 0 24 24"><rect width="24" height="12" fill="#0a0b0c"/></svg>'
const read = readOwnMark(svg)
const extras: Extras = {
  qr: { url: 'https://wa.me/message/ABCDEFGHIJKLM1' },
  ownMark: read.ok ? read.mark : null,
}
const word = { word: 'DRAFT', direction: 'ltr' } as const

/** What stands on the flyer of a saved artwork. */
function rolesOf(more: Partial<ArtworkDesign>, safeToPrint: boolean, its = extras): string[] {
  const design = artworkDesign.parse({ ...savedDesign, ...more })
  const artwork = { displayCase: 'Rimonit.New', safeToPrint, design }
  const faces = { bold, black: heeboBlack }
  const drawn = composeSaved({ artwork, extras: its, formatId: 'a5' }, faces, word)
  if (drawn?.made.ok !== true) throw new Error('It can be drawn.')
  return drawn.made.drawing.groups.map(({ role }) => role)
}

const own: Partial<ArtworkDesign> = { mark: 'own', ownMark: { name: 'logo.svg', svg } }

test('a saved artwork is drawn with its code and its own mark', () => {
  expect(rolesOf(own, true)).toEqual(expect.arrayContaining(['handle', 'mark', 'qr']))
  const without = rolesOf(own, true, { qr: null, ownMark: null })
  expect(without).not.toContain('mark')
  expect(without).not.toContain('qr')
})

test('an own mark that the tab has is on no artwork that chose another or none', () => {
  expect(rolesOf({}, true)).not.toContain('mark')
  expect(rolesOf({ mark: 'whatsapp' }, true, { qr: null, ownMark: null })).toContain('mark')
})

test('the word over a draft goes when the name is live', () => {
  expect(rolesOf({}, false)).toContain('draft')
  expect(rolesOf({}, true)).not.toContain('draft')
})
