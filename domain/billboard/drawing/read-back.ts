import { spellingMismatch } from '../signs'
import type { Drawing, Group, Path, Shape } from './commands'
import type { FileShape } from './file-outlines'
import { spelledHandle } from './text-group'

/** Why a file is not handed out: its letters, or anything else of it, are not what was drawn. */
export type ReadBackProblem = 'file_letters' | 'file_other'

/** Files have two digits after the point, or three. */
const roundingMm = 0.0051

/**
 * The outlines of a file put into the groups of its drawing by their order, as a drawing of what the file holds; null
 * when they are not as many. For the code, which is read in what the file has and not in what was wanted.
 */
export function drawingOfFile(
  shapes: readonly FileShape[] | null,
  drawing: Drawing,
): Drawing | null {
  if (shapes === null) return null
  let at = 0
  const groups = drawing.groups.map((group) => {
    const own = drawn(group).map((shape) => fromFile(shape, shapes[at++]))
    return { ...group, shapes: own.filter((shape) => shape !== null) }
  })
  return at === shapes.length && sizeOf(groups) === at ? { ...drawing, groups } : null
}

function fromFile(shape: Shape, file: FileShape | undefined): Shape | null {
  if (file === undefined) return null
  return { ...shape, ink: { ...shape.ink, rgb: file.rgb }, path: file.path, rule: file.rule }
}

/** Writers leave out what has no outline. */
function drawn({ shapes }: Group): Shape[] {
  return shapes.filter(({ path }) => path.length > 0)
}

function sizeOf(groups: readonly Group[]): number {
  return groups.reduce((sum, { shapes }) => sum + shapes.length, 0)
}

/**
 * Compares what a file holds with what was drawn, outline by outline: the letters of the username each at its place,
 * from the left to the right, then everything else. Null when a press would get what the screen shows.
 */
export function readBackProblem(
  file: Drawing,
  drawing: Drawing,
  username: string,
): ReadBackProblem | null {
  const wrong = drawing.groups.filter((group, index) => !isSameGroup(group, file.groups[index]))
  const letters = wrong.some(({ role }) => role === 'handle' || role === 'sign')
  if (letters || spellingMismatch(username, spelledHandle(file)) !== null) return 'file_letters'
  return wrong.length === 0 ? null : 'file_other'
}

function isSameGroup(group: Group, file: Group | undefined): boolean {
  const shapes = drawn(group)
  return (
    file?.shapes.length === shapes.length &&
    shapes.every((shape, index) => isSameShape(shape, file.shapes[index]))
  )
}

function isSameShape(shape: Shape, file: Shape | undefined): boolean {
  return (
    file !== undefined &&
    (shape.rule ?? 'nonzero') === file.rule &&
    isSamePath(shape.path, file.path)
  )
}

function isSamePath(path: Path, file: Path): boolean {
  return (
    path.length === file.length &&
    path.every(([kind, ...numbers], index) => {
      const [fileKind, ...fileNumbers] = file[index] ?? []
      return (
        kind === fileKind &&
        numbers.every((number, at) => Math.abs(number - (fileNumbers[at] ?? NaN)) <= roundingMm)
      )
    })
  )
}
