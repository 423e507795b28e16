import type { Drawing, Group, GroupRole, Ink } from './commands'
import { boundsOf, movePath } from './path-geometry'
import type { ShapedText } from './shape-text'

/** Where a text stands: its baseline, and its left edge, middle or right edge. Left is left in every language. */
export type TextPlace = { xMm: number; baselineMm: number; anchor?: 'left' | 'middle' | 'right' }

const shares = { left: 0, middle: 0.5, right: 1 }

/** A shaped text at its place in a drawing: one shape for each letter. */
export function textGroup(role: GroupRole, text: ShapedText, ink: Ink, place: TextPlace): Group {
  const left = place.xMm - text.advanceMm * shares[place.anchor ?? 'left']
  const shapes = text.letters
    .filter(({ path }) => path.length > 0)
    .map(({ path, characters }) => ({
      ink,
      characters,
      path: movePath(path, left, place.baselineMm),
    }))
  return { role, shapes, drawnOrder: text.drawnOrder }
}

/**
 * The characters of the username as they stand in a drawing, letter by letter by their places: compared with the
 * stored username before a file is given out. Empty when there is none.
 */
export function spelledHandle({ groups }: Drawing): string {
  return groups
    .filter(({ role }) => role === 'handle')
    .flatMap(({ shapes }) => shapes)
    .map((shape) => ({ characters: shape.characters ?? '', x: boundsOf([shape])?.xMm ?? 0 }))
    .toSorted((a, b) => a.x - b.x)
    .map(({ characters }) => characters)
    .join('')
}

/**
 * What the eye reads on one line, from the left to the right: the texts by where their ink stands, not by the order
 * in which they were drawn or stored.
 */
export function readLine(groups: readonly Group[]): string {
  return groups
    .flatMap(({ drawnOrder, shapes }) => {
      const bounds = boundsOf(shapes)
      return drawnOrder === undefined || bounds === null ? [] : [{ drawnOrder, x: bounds.xMm }]
    })
    .toSorted((a, b) => a.x - b.x)
    .map(({ drawnOrder }) => drawnOrder)
    .join(' ')
}
