import { describe, expect, it } from 'vitest'
import { bold, heeboBlack } from '../../../tests/billboard/heebo'
import { visualRuns } from './bidi-runs'
import type { Group } from './commands'
import { black } from './inks'
import { boundsOf } from './path-geometry'
import { shapeText } from './shape-text'
import { drawHandle, type Sign } from './signed-handle'
import { readLine, spelledHandle, textGroup } from './text-group'

const phrase = 'תשלחו לנו הודעה:'
const fromTheLeft = ':העדוה ונל וחלשת'

/** What the eye sees when the same characters are one line of text, as in a browser or an office program. */
function asOneLine(text: string, direction: 'ltr' | 'rtl'): string {
  return visualRuns(text, direction)
    .map((run) => (run.direction === 'rtl' ? [...run.text].toReversed().join('') : run.text))
    .join('')
    .replace(/[\u2066-\u2069\u200E]/g, '')
}

/** A line as the studio draws it: the phrase on the right, the username to its left, each an object of its own. */
function drawnLine(sign: Sign, handle: string): Group[] {
  const capHeightMm = 40
  const drawn = drawHandle(
    { sign, handle, typeface: heeboBlack, capHeightMm, ink: black },
    { xMm: 20, baselineMm: 100 },
  )
  const shaping = shapeText(phrase, { typeface: bold, direction: 'rtl', capHeightMm })
  if (!drawn.ok || !shaping.ok) throw new Error('The typeface has all of these characters.')
  const place = { xMm: 20 + drawn.advanceMm + 20, baselineMm: 100 }
  return [textGroup('phrase', shaping.text, black, place), ...drawn.groups]
}

function drawnName(groups: readonly Group[]): string {
  return readLine(groups.filter(({ role }) => role !== 'phrase')).replace(' ', '')
}

/** Section 3.3 of the research: what a line of text makes of it. */
const table: [sign: Sign, handle: string, after: string, naive: string][] = [
  ['#', 'MaccabiHealth', '', 'MaccabiHealth#'],
  ['@', 'maccabihealth', '', 'maccabihealth@'],
  ['#', '365clinic', '', '#365clinic'],
  ['@', '365clinic', '', '365clinic@'],
  ['@', 'maccabi_', '', '_maccabi@'],
  ['@', '_maccabi', '', 'maccabi_@'],
  ['@', 'my.id', '', 'my.id@'],
  ['@', 'my_id', '', 'my_id@'],
  ['#', 'MaccabiHealth', '!', '!MaccabiHealth#'],
  ['wa.me/', 'maccabihealth', '', 'wa.me/maccabihealth'],
]

describe('a username beside a Hebrew phrase', () => {
  it.each(table)(
    '%s%s%s is whole as drawn, where one line of text shows %s',
    (sign, handle, after, naive) => {
      const name = `${sign}${handle}`
      expect(asOneLine(`${phrase} ${name}${after}`, 'rtl')).toBe(`${naive} ${fromTheLeft}`)
      const groups = drawnLine(sign, handle)
      expect(drawnName(groups)).toBe(name)
      expect(readLine(groups)).toBe(`${sign} ${handle} ${fromTheLeft}`)
    },
  )

  it.each(table)('%s%s%s is whole in text places too, between isolates', (sign, handle, after) => {
    const name = `${sign}${handle}`
    const line = asOneLine(`${phrase} \u2066${name}\u2069${after}`, 'rtl')
    expect(line).toBe(`${after}${name} ${fromTheLeft}`)
  })

  it('would turn the sentence round if the line took the direction of the username', () => {
    expect(asOneLine(`${phrase} #MaccabiHealth`, 'ltr')).toBe('העדוה ונל וחלשת: #MaccabiHealth')
  })

  it('starts its first letter where the sign ends, and its ink is where it was put', () => {
    const [sign, handle] = drawnLine('@', 'MaccabiHealth')
      .slice(1)
      .map(({ shapes }) => boundsOf(shapes))
    expect(sign?.xMm).toBeGreaterThanOrEqual(20)
    expect(handle?.xMm).toBeGreaterThanOrEqual((sign?.xMm ?? 0) + (sign?.widthMm ?? 0))
  })

  it('has no group for a sign that is none', () => {
    expect(drawnLine('', 'maccabi').map(({ role }) => role)).toEqual(['phrase', 'handle'])
  })

  it('has one shape for each letter, in the order of the stored name', () => {
    const groups = drawnLine('@', 'Maccabi.Health_1')
    const handle = groups.find(({ role }) => role === 'handle')
    expect(handle?.shapes.map(({ characters }) => characters).join('')).toBe('Maccabi.Health_1')
    const drawing = { widthMm: 900, heightMm: 200, bleedMm: { x: 0, y: 0 }, groups }
    expect(spelledHandle(drawing)).toBe('Maccabi.Health_1')
    expect(spelledHandle({ ...drawing, groups: [] })).toBe('')
  })

  it('is read back right whichever two letters meet', () => {
    const letters = Array.from('abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789._')
    const pairs = letters.flatMap((one) => letters.map((other) => one + other))
    const wrong = pairs.filter((handle) => {
      const wanted = {
        sign: '@',
        handle,
        typeface: heeboBlack,
        capHeightMm: 4,
        ink: black,
      } as const
      const drawn = drawHandle(wanted, { xMm: 0, baselineMm: 0 })
      const sheet = { widthMm: 90, heightMm: 20, bleedMm: { x: 0, y: 0 } }
      return !drawn.ok || spelledHandle({ ...sheet, groups: drawn.groups }) !== handle
    })
    expect(wrong).toEqual([])
  })

  it('is not drawn when a character of it cannot be', () => {
    const wanted = {
      sign: '@',
      handle: 'مكabi',
      typeface: bold,
      capHeightMm: 4,
      ink: black,
    } as const
    expect(drawHandle(wanted, { xMm: 0, baselineMm: 0 })).toEqual({
      ok: false,
      missing: ['م', 'ك'],
    })
  })
})
