import jsQr from 'jsqr'
import { describe, expect, it } from 'vitest'
import { bold, heeboBlack } from '../../../tests/billboard/heebo'
import { codeRaster } from '../drawing/code-raster'
import { areaOf } from '../drawing/commands'
import { readOwnMark } from '../drawing/own-mark'
import { boundsOf } from '../drawing/path-geometry'
import { formatOf, formats } from '../formats'
import { palettes } from '../palettes'
import { codeOf } from './board-code'
import { composeArtwork, type Composition, type Design } from './compose'

const faces = { bold, black: heeboBlack }
const url = 'https://wa.me/message/ABCDEFGHIJKLMN'
const qr = { url }

const design: Design = {
  username: 'rimonit',
  shown: 'Rimonit',
  sign: '@',
  phrase: 'תשלחו לנו הודעה:',
  direction: 'rtl',
  lines: 2,
  size: 1,
  palette: palettes[0] ?? { id: 'own', ink: '#000000', ground: '#FFFFFF', accent: '#000000' },
  mark: null,
  qr,
  draft: null,
}

function made(wanted: Partial<Design>, id: string): Extract<Composition, { ok: true }> {
  const format = formatOf(id)
  if (format === undefined) throw new Error(`${id} is in the list.`)
  const composition = composeArtwork({ ...design, ...wanted }, format, faces)
  if (!composition.ok) throw new Error(composition.problem.code)
  return composition
}

function decoded(
  { drawing }: { drawing: Parameters<typeof codeRaster>[0] },
  filePxPerMm: number | null = null,
): string | null {
  const modules = codeOf(qr)?.modules ?? 0
  const raster = codeRaster(drawing, { modules, filePxPerMm })
  return raster === null ? null : (jsQr(raster.data, raster.widthPx, raster.heightPx)?.data ?? null)
}

/** On these a phone shows too little for a code that another phone reads. */
const tight = ['ig-square', 'fb-cover', 'og-link']

const taking = formats.filter((format) => format.qr && !tight.includes(format.id))
const refusing = formats.filter((format) => !format.qr)

describe('a code on an artwork', () => {
  it.each(taking.map(({ id }) => id))('for %s is read at half its size', (id) => {
    const composition = made({}, id)
    expect(composition.layout.refusals).toEqual([])
    expect(decoded(composition)).toBe(url)
  })

  const pictured = taking.flatMap(({ id, px }) => (px === null ? [] : [[id, px.width] as const]))

  it.each(pictured)('is read in the picture of %s as well', (id, widthPx) => {
    const composition = made({}, id)
    const { widthMm } = areaOf(composition.drawing, 'bleed')
    expect(decoded(composition, widthPx / widthMm)).toBe(url)
  })

  it.each(tight)('has no room on %s, and is not drawn', (id) => {
    const composition = made({}, id)
    expect(composition.layout.refusals).toMatchObject([{ code: 'qr_does_not_fit' }])
    expect(decoded(composition)).toBeNull()
  })

  it.each(palettes.map((palette) => [palette.id, palette] as const))(
    'in %s is dark on light',
    (_, palette) => {
      const composition = made({ palette }, 'a4')
      expect(decoded(composition)).toBe(url)
      const group = composition.drawing.groups.find(({ role }) => role === 'qr')
      const greens = group?.shapes.map(({ ink }) => parseInt(ink.rgb.slice(3, 5), 16)) ?? []
      const [plate = 0, dark = 255] = greens
      expect(plate - dark).toBeGreaterThan(100)
    },
  )

  it.each(refusing.map(({ id }) => id))('is refused for drivers on %s, and not drawn', (id) => {
    const { layout, drawing } = made({}, id)
    expect(layout.refusals).toEqual([{ code: 'qr_for_drivers' }])
    expect(drawing.groups.some(({ role }) => role === 'qr')).toBe(false)
  })

  it('is read of a draft as well: the word lies over the file only', () => {
    const draft = { word: 'טיוטה', direction: 'rtl' } as const
    expect(decoded(made({ draft }, 'a4'))).toBe(url)
  })

  it('with more than phones read from a wall stops the artwork', () => {
    const format = formatOf('a4') ?? formats[0]
    if (format === undefined) throw new Error('The list is not empty.')
    const long = { ...design, qr: { url: `https://wa.me/1?text=${'x'.repeat(300)}` } }
    expect(composeArtwork(long, format, faces)).toEqual({
      ok: false,
      problem: { code: 'code_too_long' },
    })
  })

  it('is not read where the file has too few pixels of it', () => {
    const { drawing } = made({}, 'a4')
    const raster = codeRaster(drawing, { modules: codeOf(qr)?.modules ?? 0, filePxPerMm: 0.8 })
    expect(raster === null ? null : jsQr(raster.data, raster.widthPx, raster.heightPx)).toBeNull()
  })
})

it("a business's own mark is drawn in its own colours and never stretched", () => {
  const read = readOwnMark(
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 30 10"><rect width="30" height="10" fill="#0a0"/></svg>',
  )
  if (!read.ok) throw new Error(read.problem)
  const { drawing, layout } = made({ mark: read.mark, qr: null }, 'us-bulletin-14x48')
  const group = drawing.groups.find(({ role }) => role === 'mark')
  const bounds = boundsOf(group?.shapes ?? [])
  expect(group?.shapes[0]?.ink.rgb).toBe('#00AA00')
  expect((bounds?.widthMm ?? 0) / (bounds?.heightMm ?? 1)).toBeCloseTo(3, 6)
  expect(bounds?.widthMm).toBeCloseTo(layout.mark?.width ?? 0, 6)
})
