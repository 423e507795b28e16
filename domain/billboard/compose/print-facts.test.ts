import { describe, expect, it } from 'vitest'
import { bold, heeboBlack } from '../../../tests/billboard/heebo'
import { boardScore } from '../board-score'
import type { Drawing } from '../drawing/commands'
import { readOwnMark } from '../drawing/own-mark'
import { transformPath } from '../drawing/path-geometry'
import { formats } from '../formats'
import { preflight, type PreflightCode } from '../preflight'
import { palettes } from '../palettes'
import { testScene } from '../scene'
import { boardOf, composeArtwork, type Design } from './compose'
import { layoutFace, looksOf } from './layout-face'
import { markFindings, printFacts, type AskedFacts, type MadeArtwork } from './print-facts'
import { scoreFacts } from './score-facts'

const faces = { bold, black: heeboBlack }
const palette = palettes[0] ?? { id: 'own', ink: '#000000', ground: '#FFFFFF', accent: '#000000' }
const design: Design = {
  username: 'rimonit',
  shown: 'Rimonit',
  sign: '@',
  phrase: 'שלחו לנו הודעה:',
  direction: 'rtl',
  lines: 2,
  size: 1,
  palette,
  mark: 'whatsapp',
  qr: { url: 'https://wa.me/message/ABCDEFGHIJKLMN' },
  draft: null,
}
const asked: AskedFacts = { nameLive: true, decodes: true, linkAnswers: true }

function made(change: Partial<Design>, id = 'a4'): MadeArtwork {
  const format = formats.find((one) => one.id === id)
  if (format === undefined) throw new Error(`${id} is in the list.`)
  const wanted = { ...design, ...change }
  const composition = composeArtwork(wanted, format, faces)
  if (!composition.ok) throw new Error(composition.problem.code)
  return { design: wanted, format, ...composition }
}

function failing(artwork: MadeArtwork): PreflightCode[] {
  return preflight(printFacts(artwork, asked)).flatMap(({ code, result }) =>
    result === 'fail' ? [code] : [],
  )
}

/** The artwork with one group painted elsewhere or in another form. */
function bent(artwork: MadeArtwork, role: string, matrix: Parameters<typeof transformPath>[1]) {
  const groups: Drawing['groups'] = artwork.drawing.groups.map((group) =>
    group.role === role
      ? {
          ...group,
          shapes: group.shapes.map((shape) => ({
            ...shape,
            path: transformPath(shape.path, matrix),
          })),
        }
      : group,
  )
  return { ...artwork, drawing: { ...artwork.drawing, groups } }
}

describe('before printing', () => {
  it.each(formats.map(({ id }) => id))('an artwork for %s as it is made passes', (id) => {
    expect(failing(made({}, id))).toEqual([])
    expect(markFindings(made({}, id))).toEqual([])
  })

  it('what is drawn is looked at, not what was wanted', () => {
    const artwork = made({})
    expect(failing(bent(artwork, 'mark', [1, 0, 0, 0.9, 0, 0]))).toEqual(['mark_shape'])
    expect(failing(bent(artwork, 'qr', [1, 0, 0, 1, 0, 90]))).toEqual(['safe_area'])
    expect(failing(bent(artwork, 'ground', [0.99, 0, 0, 1, 0, 0]))).toEqual(['bleed'])
    expect(failing(bent(artwork, 'sign', [1, 0, 0, 1, 300, 0]))).toEqual(['direction', 'safe_area'])
    expect(failing(made({ phrase: 'Whatsapp us:', direction: 'ltr' }))).toEqual(['copy'])
  })

  it('an own mark in the colour of the ground is told', () => {
    const source = (fill: string) =>
      `<svg viewBox="0 0 9 9"><rect width="9" height="9" fill="${fill}"/></svg>`
    const own = (fill: string) => {
      const read = readOwnMark(source(fill))
      if (!read.ok) throw new Error(read.problem)
      return markFindings(made({ mark: read.mark }))
    }
    expect(own('#25D366')).toEqual(['mark_too_faint'])
    expect(own('#000000')).toEqual([])
  })

  it('a format for drivers has no code to look at', () => {
    expect(printFacts(made({}, 'us-bulletin-14x48'), asked).qr).toBeNull()
  })
})

describe('the score', () => {
  function scored(change: Partial<Design>, nameLive = true) {
    const artwork = made(change)
    const tested = testScene({
      board: boardOf(artwork.design, artwork.format),
      palette,
      typeface: layoutFace(faces, '@'),
      looks: looksOf(heeboBlack),
      around: {
        viewer: { kind: 'walker', distanceM: 5 },
        angleDegrees: 0,
        light: 'day',
        weather: 'clear',
      },
    })
    if (tested === null) throw new Error('There is a handle.')
    return boardScore(scoreFacts(printFacts(artwork, { ...asked, nameLive }), tested.verdict))
  }

  it('falls with the letters, and a name that is not live holds it at 49', () => {
    expect(scored({}).score).toBeGreaterThan(80)
    expect(scored({ size: 0.2 }).score).toBeLessThan(scored({}).score)
    expect(scored({}, false)).toMatchObject({ score: 49, capped: true })
  })
})
