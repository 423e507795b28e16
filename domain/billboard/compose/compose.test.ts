import { describe, expect, it } from 'vitest'
import { bold, heeboBlack } from '../../../tests/billboard/heebo'
import { isDraft } from '../drawing/artwork-info'
import { areaOf } from '../drawing/commands'
import { boundsOf } from '../drawing/path-geometry'
import { readLine, spelledHandle } from '../drawing/text-group'
import type { Format } from '../format'
import { formatOf, formats } from '../formats'
import { palettes } from '../palettes'
import { signs } from '../signs'
import { composeArtwork, type Composition, type Design } from './compose'
import { looksOf } from './layout-face'

const faces = { bold, black: heeboBlack }

function given<Value>(value: Value | undefined): Value {
  if (value === undefined) throw new Error('It is in the tables.')
  return value
}

const hebrew: Design = {
  username: 'maccabi_health',
  shown: 'Maccabi_Health',
  sign: '@',
  phrase: 'תשלחו לנו הודעה:',
  direction: 'rtl',
  lines: 1,
  size: 1,
  palette: given(palettes[0]),
  mark: 'whatsapp',
  qr: null,
  draft: null,
}

const bulletin = given(formatOf('us-bulletin-14x48'))

function drawn(design: Design, format: Format): Extract<Composition, { ok: true }> {
  const composition = composeArtwork(design, format, faces)
  if (!composition.ok) throw new Error(composition.problem.code)
  return composition
}

describe('an artwork', () => {
  it.each(formats.map((format) => [format.id, format] as const))(
    'for %s spells the stored username inside the safe area, the ground reaching the bleed',
    (_, format) => {
      const { drawing, layout } = drawn(hebrew, format)
      expect(spelledHandle(drawing).toLowerCase()).toBe('maccabi_health')
      const [ground, ...rest] = drawing.groups
      expect(boundsOf(ground?.shapes ?? [])).toEqual(areaOf(drawing, 'bleed'))
      const ink = boundsOf(rest.flatMap(({ shapes }) => shapes))
      const { safe } = layout
      expect(ink?.xMm).toBeGreaterThanOrEqual(safe.x - 0.001)
      expect((ink?.xMm ?? 0) + (ink?.widthMm ?? 0)).toBeLessThanOrEqual(safe.x + safe.width + 0.001)
      expect(ink?.yMm).toBeGreaterThanOrEqual(safe.y - 0.001)
      expect((ink?.yMm ?? 0) + (ink?.heightMm ?? 0)).toBeLessThanOrEqual(
        safe.y + safe.height + 0.001,
      )
    },
  )

  it.each(signs)('in Hebrew has the sign %s left of the username', (sign) => {
    const { drawing } = drawn({ ...hebrew, sign, mark: null }, bulletin)
    const texts = drawing.groups.filter(({ role }) => role === 'sign' || role === 'handle')
    expect(readLine(texts).replace(' ', '')).toBe(`${sign}Maccabi_Health`)
  })

  it('keeps phrase, sign and username as groups of their own', () => {
    const roles = drawn(hebrew, bulletin).drawing.groups.map(({ role }) => role)
    expect(roles).toEqual(['ground', 'phrase', 'sign', 'handle', 'mark'])
  })

  it('carries the word of a draft when it is asked for, and then says so', () => {
    const draft = { word: 'טיוטה', direction: 'rtl' } as const
    expect(isDraft(drawn({ ...hebrew, draft }, bulletin).drawing)).toBe(true)
    expect(isDraft(drawn(hebrew, bulletin).drawing)).toBe(false)
  })

  it('is not drawn with letters that differ from the stored username', () => {
    const composition = composeArtwork({ ...hebrew, shown: 'Maccabi.Health' }, bulletin, faces)
    expect(composition).toMatchObject({ ok: false, problem: { code: 'other_letters' } })
  })

  it('is not drawn without a handle, nor with characters the faces do not have', () => {
    expect(composeArtwork({ ...hebrew, username: '', shown: '' }, bulletin, faces)).toEqual({
      ok: false,
      problem: { code: 'no_handle' },
    })
    expect(composeArtwork({ ...hebrew, phrase: 'שלום 😀' }, bulletin, faces)).toEqual({
      ok: false,
      problem: { code: 'cannot_be_drawn', characters: ['😀'] },
    })
  })
})

it('the face is measured for the road test', () => {
  const { xHeightPerCap, stemPerCap } = looksOf(heeboBlack)
  expect(xHeightPerCap).toBeGreaterThan(0.6)
  expect(xHeightPerCap).toBeLessThan(0.85)
  expect(stemPerCap).toBeGreaterThan(0.15)
  expect(stemPerCap).toBeLessThan(0.4)
})
