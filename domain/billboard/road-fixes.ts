import type { Board } from './layout/board'
import { phraseWords } from './legibility/word-count'
import { palettes, type Palette } from './palettes'
import type { Level, RoadVerdict } from './road-test'
import { testScene, type Scene } from './scene'
import { readyPhrases } from './wording'

export type FixStep = 'bigger' | 'two_lines' | 'shorter_words' | 'other_colours'

/** What one tap changes, and what the road test says after it: always a better level than before. */
export type RoadFix = {
  steps: FixStep[]
  change: FixChange
  after: RoadVerdict
}

export type FixChange = {
  board: Partial<Pick<Board, 'size' | 'lines' | 'phrase'>>
  palette?: Palette
}

const steps: readonly FixStep[] = ['two_lines', 'bigger', 'shorter_words', 'other_colours']

const rank: Record<Level, number> = { red: 0, amber: 1, green: 2 }

/** The scene with the fix done. */
export function withFix(scene: Scene, { change }: Pick<RoadFix, 'change'>): Scene {
  const board = { ...scene.board, ...change.board }
  return { ...scene, board, palette: change.palette ?? scene.palette }
}

/**
 * The one-tap fixes of a board that is not green, each tried out: only those that reach a better level. Where no single
 * one does, pairs of them.
 */
export function roadFixes(scene: Scene): RoadFix[] {
  const before = testScene(scene)?.verdict
  if (before === undefined || before.level === 'green') return []
  const tried = steps.flatMap((step) => tries(scene, step))
  const single = better(before, tried)
  if (single.length > 0) return single
  const pairs = tried.flatMap((first) =>
    steps
      .slice(steps.indexOf(first.steps[0] ?? 'other_colours') + 1)
      .flatMap((step) => tries(withFix(scene, first), step).map((next) => together(first, next))),
  )
  return better(before, pairs)
}

function together(first: RoadFix, next: RoadFix): RoadFix {
  const change = { ...first.change, ...next.change }
  return {
    steps: [...first.steps, ...next.steps],
    change: { ...change, board: { ...first.change.board, ...next.change.board } },
    after: next.after,
  }
}

/** One fix for each kind, the one with the best level; among equals the first, which changes least. */
function better(before: RoadVerdict, tried: RoadFix[]): RoadFix[] {
  const best = new Map<string, RoadFix>()
  for (const fix of tried) {
    const kind = fix.steps.join()
    const known = best.get(kind)?.after ?? before
    if (rank[fix.after.level] > rank[known.level]) best.set(kind, fix)
  }
  return [...best.values()]
}

/** All that a step could do here, whether it helps or not, the smallest change first. */
function tries(scene: Scene, step: FixStep): RoadFix[] {
  return changesOf[step](scene).flatMap((change) => {
    const after = testScene(withFix(scene, { change }))?.verdict
    return after === undefined ? [] : [{ steps: [step], change, after }]
  })
}

const changesOf: Record<FixStep, (scene: Scene) => FixChange[]> = {
  two_lines: ({ board }) =>
    board.lines === 1 && board.phrase !== '' ? [{ board: { lines: 2 } }] : [],
  bigger: (scene) => sizesOf(scene).map((size) => ({ board: { size } })),
  shorter_words: ({ board }) => shorterPhrases(board).map((phrase) => ({ board: { phrase } })),
  other_colours: ({ palette }) =>
    palettes.filter(({ id }) => id !== palette.id).map((other) => ({ board: {}, palette: other })),
}

/** The size that just reaches amber, the one for green, and the largest; letters grow with the size. */
function sizesOf(scene: Scene): number[] {
  const { size } = scene.board
  const numbers = testScene(scene)?.verdict.numbers
  if (size >= 1 || numbers === undefined) return []
  const { amber, green } = numbers.neededMm ?? { amber: 0, green: 0 }
  const sizes = [amber, green].map(
    // Rounded up to whole hundredths, so that what is shown as enough is enough.
    (neededMm) => Math.ceil((size * neededMm * 100) / numbers.capHeightMm) / 100,
  )
  return [...sizes.filter((wanted) => wanted > size && wanted < 1), 1]
}

/** Ready phrases of the language with fewer words, the longest first, and the handle alone. */
function shorterPhrases({ phrase, direction }: Board): string[] {
  if (phrase === '') return []
  const ready = readyPhrases[direction === 'rtl' ? 'he' : 'en']
  const shorter = ready
    .filter((other) => phraseWords(other) < phraseWords(phrase))
    .toSorted((one, other) => phraseWords(other) - phraseWords(one))
  return [...shorter, '']
}
