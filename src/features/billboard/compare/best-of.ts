import type { Judged } from './judge-handle'

export type ComparedRow = 'road' | 'height' | 'length' | 'fitness'

const levels = { red: 0, amber: 1, green: 2 } as const

/** More is better in each; `null` where there is nothing to compare. */
const ranks: Record<ComparedRow, (judged: Judged) => number | null> = {
  road: ({ verdict }) => (verdict === null ? null : levels[verdict.level]),
  height: ({ verdict }) => (verdict === null ? null : Math.round(verdict.numbers.capHeightMm)),
  length: ({ name }) => (name.valid ? -name.username.length : null),
  fitness: ({ fitness }) => fitness?.score ?? null,
}

export type Standing = 'best' | 'as_good' | null

/** Which of the names are best in a row: alone, or as good as another. All alike is best of none. */
export function bestOf(row: ComparedRow, all: readonly Judged[]): Standing[] {
  const values = all.map(ranks[row])
  const known = values.filter((value) => value !== null)
  const top = Math.max(...known)
  const tops = known.filter((value) => value === top).length
  if (known.length < 2 || tops === known.length) return values.map(() => null)
  return values.map((value) => (value !== top ? null : tops === 1 ? 'best' : 'as_good'))
}
