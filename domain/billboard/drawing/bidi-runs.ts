import bidiFactory from 'bidi-js'

export type TextDirection = 'ltr' | 'rtl'

/** A part of a line in one direction: `text` as it is stored, `start` its place in the line. */
export type Run = { text: string; start: number; direction: TextDirection }

const bidi = bidiFactory()

/**
 * The runs of a line from the left to the right (Unicode's algorithm). The direction of the line comes from its
 * language, never from its letters: guessed from the first letter, a line that begins with a username would turn.
 */
export function visualRuns(text: string, direction: TextDirection): Run[] {
  const embedding = bidi.getEmbeddingLevels(text, direction)
  const runs: Run[] = []
  let before: number | null = null
  for (const index of bidi.getReorderedIndices(text, embedding)) {
    const level = embedding.levels[index] ?? 0
    const last = runs.at(-1)
    const goesOn =
      last !== undefined && before !== null && continues(embedding.levels, before, index)
    if (goesOn) extend(last, text, index)
    else runs.push({ text: text.charAt(index), start: index, direction: level % 2 ? 'rtl' : 'ltr' })
    before = index
  }
  return runs
}

/** The next character to the right is the neighbour in the text too, on the side that the direction says. */
function continues(levels: Uint8Array, before: number, index: number): boolean {
  const level = levels[index] ?? 0
  return level === levels[before] && index - before === (level % 2 ? -1 : 1)
}

function extend(run: Run, text: string, index: number): void {
  if (run.direction === 'ltr') run.text += text.charAt(index)
  else {
    run.text = text.charAt(index) + run.text
    run.start = index
  }
}

/** What stands for a character in a run to the left: brackets look the other way. */
export function mirrored(character: string): string {
  return bidi.getMirroredCharacter(character) ?? character
}
