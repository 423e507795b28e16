import { phoneDigits } from '../../../domain/line'

export type KnownLine = { id: string; phoneDigits: string; displayName: string }

export type FoundLine =
  | { kind: 'line'; line: KnownLine }
  | { kind: 'ambiguous'; count: number }
  | { kind: 'rounded' }
  | { kind: 'none' }

/** Marks that come along when a number is copied from a page written from right to left. */
const marks = /[\u061C\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/g
const phone = /^\+?[\d\s().\-/\u2010-\u2015]{6,40}$/
/** `9.72501E+11`: the last digits are gone. */
const rounded = /^\d(?:[.,]\d+)?E\+?\d{1,2}$/i

/** Finds lines by what people write for them: an id, a phone number in any form, or a display name. */
export function createLineFinder(lines: readonly KnownLine[]): (typed: string) => FoundLine {
  const byId = new Map(lines.map((line) => [line.id, line]))
  const byPhone = groupBy(lines, (line) => line.phoneDigits)
  const byName = groupBy(lines, (line) => nameKey(line.displayName))
  return (typed) => {
    const text = typed.replace(marks, '').trim()
    const line = byId.get(text)
    if (line !== undefined) return { kind: 'line', line }
    if (phone.test(text))
      for (const digits of digitsOf(text)) {
        const found = byPhone.get(digits)
        if (found !== undefined) return only(found)
      }
    const named = byName.get(nameKey(text))
    if (named !== undefined) return only(named)
    return { kind: rounded.test(text) ? 'rounded' : 'none' }
  }
}

function only(found: KnownLine[]): FoundLine {
  const [line] = found
  return line !== undefined && found.length === 1
    ? { kind: 'line', line }
    : { kind: 'ambiguous', count: found.length }
}

/** As Meta has it; as dialled in Israel; and as a spreadsheet leaves it, which takes the first zero away. */
function digitsOf(text: string): string[] {
  const digits = phoneDigits(text).replace(/^00/, '')
  const national = digits.replace(/^(?:972)?0?/, '')
  return [digits, `972${national}`]
}

function nameKey(name: string): string {
  return name.replace(marks, '').trim().replace(/\s+/g, ' ').toLowerCase()
}

function groupBy(lines: readonly KnownLine[], keyOf: (line: KnownLine) => string) {
  const groups = new Map<string, KnownLine[]>()
  for (const line of lines) {
    const group = groups.get(keyOf(line))
    if (group === undefined) groups.set(keyOf(line), [line])
    else group.push(line)
  }
  return groups
}
