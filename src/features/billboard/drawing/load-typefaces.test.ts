import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { shapeText } from '../../../../domain/billboard/drawing/shape-text'
import { loadTypefaces } from './load-typefaces'

const read: string[] = []

/** The files by their addresses, as the server that builds would give them. */
async function readFromPackage(address: string): Promise<ArrayBuffer> {
  read.push(address)
  const path = address.replace(/^\/@fs/, '').replace(/^.*(?=\/node_modules\/)/, '.')
  return new Uint8Array(readFileSync(path)).buffer
}

describe('the typefaces of the studio', () => {
  it('are files of our own, and each has Hebrew, Latin, points, the maqaf and the shekel', async () => {
    const faces = await loadTypefaces(readFromPackage)
    expect(read).toHaveLength(3)
    expect(read.filter((address) => /^(?:https?:)?\/\//.test(address))).toEqual([])
    for (const typeface of Object.values(faces)) {
      const shaping = shapeText('שָׁלוֹם ב־WhatsApp, 10 ₪ – @a_b.c #1!', {
        typeface,
        direction: 'rtl',
        capHeightMm: 10,
      })
      expect(shaping.ok).toBe(true)
    }
    expect(faces.black.outlineOf(40)).not.toEqual(faces.regular.outlineOf(40))
  })
})
