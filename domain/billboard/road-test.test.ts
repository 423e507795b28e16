import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formatOf, formats } from './formats'
import type { Board } from './layout/board'
import { palettes, type Palette } from './palettes'
import { roadFixes, withFix, type FixStep } from './road-fixes'
import { roadTest, type RoadFacts, type Viewer } from './road-test'
import { charactersToCut, letterCaseOf, testScene, type Scene } from './scene'
import { kmPerHourFromMiles } from './units'
import { roads, usualViewer, viewerRefusal } from './viewer'

const clear: RoadFacts['sight'] = {
  letterCase: 'mixed',
  xHeightPerCap: 0.76,
  contrast: 15,
  stemPerCap: 0.22,
  angleDegrees: 0,
  light: 'day',
}

function driver(kmPerHour: number, offsetM: number): Viewer {
  return { kind: 'driver', kmPerHour, offsetM }
}

function formatNamed(id: string): Board['format'] {
  const format = formatOf(id)
  if (format === undefined) throw new Error(`no format ${id}`)
  return format
}

const weak: Palette = { id: 'own', ground: '#25D366', ink: '#FFFFFF', accent: '#FFFFFF' }

const strong = palettes[0] ?? weak

/** `#MaccabiHealth` is 10.75 capital heights wide in Liberation Sans Bold, 0.77 for each character (billboard.md 2.2). */
const typeface: Scene['typeface'] = {
  measure: (text) => [...text].length * (10.75 / 14) * 0.7,
  capPerEm: 0.7,
  hebrewPerEm: 0.56,
}

function sceneOf(board: Partial<Board>, viewer: Viewer, change: Partial<Scene> = {}): Scene {
  return {
    board: {
      format: formatNamed('il-3x4'),
      direction: 'ltr',
      phrase: 'Send us a message:',
      sign: '#',
      shown: 'MaccabiHealth',
      lines: 2,
      size: 1,
      mark: null,
      qr: null,
      ...board,
    },
    palette: strong,
    typeface,
    looks: { xHeightPerCap: 0.76, stemPerCap: 0.22 },
    around: { viewer, angleDegrees: 0, light: 'day', weather: 'clear' },
    ...change,
  }
}

describe('the road test', () => {
  it.each([
    ['E1', 'us-bulletin-14x48', kmPerHourFromMiles(65), 10, 'green', 323, 480],
    ['E3', 'il-3x4', 90, 10, 'amber', 278, 435],
    ['E5', 'il-3x4', 50, 5, 'green', 154, 233],
    ['E7', 'uk-48', kmPerHourFromMiles(40), 8, 'green', 199, 325],
  ] as const)('%s: %s at %d km/h and %d m is %s', (_, id, kmh, offset, level, amber, green) => {
    const verdict = testScene(sceneOf({ format: formatNamed(id) }, driver(kmh, offset)))?.verdict
    expect(verdict?.level).toBe(level)
    expect(verdict?.numbers.words).toBe(6)
    expect(verdict?.numbers.secondsNeeded).toBe(4)
    expect(Math.abs((verdict?.numbers.neededMm?.amber ?? 0) - amber)).toBeLessThan(1)
    expect(Math.abs((verdict?.numbers.neededMm?.green ?? 0) - green)).toBeLessThan(1)
  })

  it('E2: the whole sentence on one line of a bulletin barely is green', () => {
    const scene = sceneOf(
      { format: formatNamed('us-bulletin-14x48'), lines: 1 },
      driver(kmPerHourFromMiles(65), 10),
    )
    const verdict = testScene(scene)?.verdict
    expect(verdict).toMatchObject({ level: 'green', finding: 'read_in_time' })
    expect(verdict?.numbers.secondsInView).toBeLessThan(4.8)
  })

  it.each([
    ['E3', driver(90, 10), 4],
    ['E5', driver(50, 5), null],
    ['a racing track', driver(200, 60), null],
  ])('%s: tells how many characters are too many', (_, viewer, expected) => {
    const tested = testScene(sceneOf({ phrase: 'Send us a message:' }, viewer))
    expect(tested && charactersToCut(tested.layout, tested.verdict)).toBe(expected)
  })

  it.each([
    [{ contrast: 2 }, 'contrast_too_low'],
    [{ light: 'night_unlit' }, 'not_lit_at_night'],
    [{ angleDegrees: 90 }, 'seen_too_flat'],
  ] as const)('with %o is red however big the letters are', (sight, finding) => {
    const verdict = roadTest({
      capHeightMm: 9000,
      words: 1,
      sight: { ...clear, ...sight },
      viewer: driver(30, 2),
    })
    expect(verdict).toMatchObject({ level: 'red', finding, numbers: { neededMm: null } })
  })

  it.each([
    [42, 'green', 'read_on_foot'],
    [30, 'amber', 'read_on_foot_when_nearer'],
    [20, 'red', 'too_small_on_foot'],
  ])('on foot 15 m away, letters of %d mm are %s', (capHeightMm, level, finding) => {
    const viewer: Viewer = { kind: 'walker', distanceM: 15 }
    expect(roadTest({ capHeightMm, words: 9, sight: clear, viewer })).toMatchObject({
      level,
      finding,
      numbers: { secondsNeeded: 2, secondsInView: null },
    })
  })

  it('names the assumptions that its numbers rest on, and no others', () => {
    const facts = { capHeightMm: 300, words: 6, sight: clear, viewer: driver(50, 5) }
    expect(roadTest(facts).assumptions).toEqual(['cone'])
    const sight = { ...clear, contrast: 5, light: 'night_lit' as const }
    expect(roadTest({ ...facts, sight }).assumptions).toEqual(['cone', 'contrast', 'night'])
    const viewer: Viewer = { kind: 'walker', distanceM: 9 }
    expect(roadTest({ ...facts, viewer }).assumptions).toEqual(['half_way'])
  })

  it('agrees with the seconds it tells: green within the cone, amber until passed', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 1, max: 3000, noNaN: true }),
        fc.integer({ min: 1, max: 14 }),
        fc.integer({ min: 1, max: 200 }),
        fc.integer({ min: 0, max: 60 }),
        (capHeightMm, words, kmh, offset) => {
          const viewer = driver(kmh, offset)
          const { level, numbers } = roadTest({ capHeightMm, words, sight: clear, viewer })
          const needed = numbers.secondsNeeded - 1e-6
          if (level === 'green') expect(numbers.secondsInView).toBeGreaterThanOrEqual(needed)
          else expect(numbers.secondsInView).toBeLessThan(needed + 2e-6)
          if (level === 'red') expect(numbers.secondsAtMost).toBeLessThan(needed + 2e-6)
        },
      ),
    )
  })
})

describe('one-tap fixes', () => {
  function stepsOf(scene: Scene): FixStep[][] {
    return roadFixes(scene).map(({ steps }) => steps)
  }

  it('of a green board are none', () => {
    expect(stepsOf(sceneOf({}, driver(50, 5)))).toEqual([])
  })

  it('of one long line is two lines', () => {
    const fixes = roadFixes(sceneOf({ lines: 1 }, driver(50, 5)))
    expect(fixes).toMatchObject([
      { steps: ['two_lines'], change: { board: { lines: 2 } }, after: { level: 'green' } },
      { steps: ['shorter_words'] },
    ])
  })

  it('of letters made too small is the size that is just enough', () => {
    const [bigger] = roadFixes(sceneOf({ size: 0.5 }, driver(50, 5)))
    expect(bigger).toMatchObject({ steps: ['bigger'], after: { level: 'green' } })
    expect(bigger?.change.board.size).toBeLessThan(0.8)
  })

  it('of white on WhatsApp green is another palette', () => {
    const scene = sceneOf({}, driver(50, 5), { palette: weak })
    expect(stepsOf(scene)).toEqual([['other_colours']])
  })

  it('of more than one fault go in pairs', () => {
    const scene = sceneOf({ size: 0.2 }, driver(50, 5), { palette: weak })
    expect(stepsOf(scene)).toContainEqual(['bigger', 'other_colours'])
  })

  it('are none where nothing helps', () => {
    const scene = sceneOf({}, driver(50, 5))
    const around = { ...scene.around, light: 'night_unlit' as const }
    expect(roadFixes({ ...scene, around })).toEqual([])
    expect(roadFixes({ ...scene, typeface: { ...typeface, measure: () => 0 } })).toEqual([])
  })

  it('always reach a better level when they are done, and what they promise', () => {
    const rank = { red: 0, amber: 1, green: 2 }
    fc.assert(
      fc.property(
        fc.record({
          format: fc.constantFrom(...formats),
          direction: fc.constantFrom('ltr' as const, 'rtl' as const),
          phrase: fc.constantFrom('', 'Send us a message any time of the day:', 'תשלחו לנו הודעה:'),
          shown: fc.constantFrom('abc', 'MaccabiHealth', 'averyveryveryverylongname'),
          lines: fc.constantFrom(1 as const, 2 as const),
          size: fc.constantFrom(0.2, 0.4, 0.7, 1),
        }),
        fc.integer({ min: 5, max: 130 }),
        fc.constantFrom(weak, strong),
        (board, kmh, palette) => {
          const scene = sceneOf(board, driver(kmh, 8), { palette })
          const before = testScene(scene)?.verdict.level ?? 'green'
          for (const fix of roadFixes(scene)) {
            const after = testScene(withFix(scene, fix))?.verdict
            expect(after).toEqual(fix.after)
            expect(rank[fix.after.level]).toBeGreaterThan(rank[before])
          }
        },
      ),
      { numRuns: 200 },
    )
  })
})

describe('who looks', () => {
  it.each(formats.map((format) => [format.id, format] as const))(
    'at %s is someone within the limits',
    (_, format) => {
      const viewer = usualViewer(format)
      expect(viewerRefusal(viewer)).toBeNull()
      expect(viewer.kind).toBe(format.audience === 'driver' ? 'driver' : 'walker')
    },
  )

  it.each(roads)('on a road ($id) is someone within the limits', ({ kmPerHour, offsetM }) => {
    expect(viewerRefusal(driver(kmPerHour, offsetM))).toBeNull()
  })

  it.each([
    [driver(0, 5), 'kmPerHour'],
    [driver(Number.NaN, 5), 'kmPerHour'],
    [driver(50, -1), 'offsetM'],
    [{ kind: 'walker', distanceM: 0 } as const, 'distanceM'],
  ])('%o is refused for %s', (viewer, field) => {
    expect(viewerRefusal(viewer)).toMatchObject({ field })
  })

  it('sees capitals, small letters or both', () => {
    expect(letterCaseOf('MaccabiHealth')).toBe('mixed')
    expect(letterCaseOf('maccabi_24')).toBe('small')
    expect(letterCaseOf('MACCABI')).toBe('capitals')
    expect(letterCaseOf('365')).toBe('capitals')
  })
})
