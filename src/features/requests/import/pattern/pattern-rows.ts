import type { Line } from '../../../../../domain/api/lines'
import { normalizeUsername } from '../../../../../domain/handle'
import { expandPattern, type PatternProblem } from '../../../../../domain/naming-pattern'
import type { ChosenFile } from '../queries'

/** What people typed over what the pattern made: line id and rank to username. */
export type Typed = Readonly<Record<string, string>>

export type PatternRow = {
  line: Pick<Line, 'id' | 'displayName' | 'phoneNumber'>
  /** By rank; empty where there is none. */
  candidates: string[]
  /** Why the first pattern made nothing, while nobody has typed. */
  problem: PatternProblem | null
  /** Another row has the same username first. */
  twice: boolean
}

export function typedKey(lineId: string, index: number): string {
  return `${lineId} ${index}`
}

/** A row for each line: what the patterns make, or what was typed instead. */
export function patternRows(
  lines: readonly PatternRow['line'][],
  { brand, patterns }: { brand: string; patterns: readonly string[] },
  typed: Typed,
): PatternRow[] {
  const rows = lines.map((line, place) => {
    const made = patterns.map((pattern) =>
      expandPattern(pattern, brand, { ...line, number: place + 1 }),
    )
    return {
      line,
      candidates: made.map(({ username }, index) => typed[typedKey(line.id, index)] ?? username),
      problem: typed[typedKey(line.id, 0)] === undefined ? (made[0]?.problem ?? null) : null,
    }
  })
  const first = ({ candidates }: { candidates: string[] }) => normalizeUsername(candidates[0] ?? '')
  const counts = new Map<string, number>()
  for (const row of rows) counts.set(first(row), (counts.get(first(row)) ?? 0) + 1)
  return rows.map((row) => ({
    ...row,
    twice: first(row) !== '' && (counts.get(first(row)) ?? 0) > 1,
  }))
}

/** The rows that have a username, as a file for the import. */
export function fileOfRows(rows: readonly PatternRow[], at: number): ChosenFile {
  const lines = rows
    .map(({ line, candidates }) => [line.id, ...candidates.filter((name) => name.trim() !== '')])
    .filter((cells) => cells.length > 1)
    .map((cells) => cells.map(quoted).join(','))
  const text = ['line,candidate1,candidate2', ...lines].join('\r\n')
  return { name: 'pattern', at, bytes: Uint8Array.from(new TextEncoder().encode(text)) }
}

function quoted(cell: string): string {
  return `"${cell.replaceAll('"', '""')}"`
}
