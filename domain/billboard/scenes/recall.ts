/** One letter of what was seen: right, another one, left out, or one too many. */
export type RecalledLetter =
  | { kind: 'right' | 'missing' | 'extra'; letter: string }
  | { kind: 'wrong'; letter: string; typed: string }

export type Recall = { letters: RecalledLetter[]; right: number; of: number; whole: boolean }

/**
 * What somebody typed against the username that was shown, letter by letter, with as few mistakes as explain it.
 * Capitals and a sign before it count for nothing, as at Meta.
 */
export function compareRecall(username: string, typed: string): Recall {
  const shown = [...username.toLowerCase()]
  const seen = [...typed.trim().replace(/^[@#]/, '').toLowerCase()].slice(0, 60)
  const letters = traced(shown, seen, distances(shown, seen))
  const right = letters.filter(({ kind }) => kind === 'right').length
  return { letters, right, of: shown.length, whole: letters.every(({ kind }) => kind === 'right') }
}

/** `table[i][j]`: mistakes between what is left of both from there on. */
function distances(shown: string[], seen: string[]): number[][] {
  const table = Array.from({ length: shown.length + 1 }, () =>
    Array<number>(seen.length + 1).fill(0),
  )
  for (let i = shown.length; i >= 0; i -= 1)
    for (let j = seen.length; j >= 0; j -= 1) {
      const row = table[i]
      if (row !== undefined) row[j] = cheapest(table, shown, seen, i, j)
    }
  return table
}

function cheapest(
  table: number[][],
  shown: string[],
  seen: string[],
  i: number,
  j: number,
): number {
  if (i === shown.length) return seen.length - j
  if (j === seen.length) return shown.length - i
  const both = at(table, i + 1, j + 1) + (shown[i] === seen[j] ? 0 : 1)
  return Math.min(both, at(table, i + 1, j) + 1, at(table, i, j + 1) + 1)
}

function at(table: number[][], i: number, j: number): number {
  return table[i]?.[j] ?? Number.POSITIVE_INFINITY
}

function traced(shown: string[], seen: string[], table: number[][]): RecalledLetter[] {
  const letters: RecalledLetter[] = []
  let [i, j] = [0, 0]
  while (i < shown.length || j < seen.length) {
    const [letter, typed] = [shown[i], seen[j]]
    const cost = at(table, i, j)
    const same = letter === typed
    if (
      letter !== undefined &&
      typed !== undefined &&
      cost === at(table, i + 1, j + 1) + (same ? 0 : 1)
    ) {
      letters.push(same ? { kind: 'right', letter } : { kind: 'wrong', letter, typed })
      i += 1
      j += 1
    } else if (letter !== undefined && cost === at(table, i + 1, j) + 1) {
      letters.push({ kind: 'missing', letter })
      i += 1
    } else {
      letters.push({ kind: 'extra', letter: typed ?? '' })
      j += 1
    }
  }
  return letters
}
