import type { Path } from '../../domain/billboard/drawing/commands.ts'
import {
  shapesOfPdf,
  shapesOfSvg,
  type FileShape,
} from '../../domain/billboard/drawing/file-outlines.ts'
import { boundsOf } from '../../domain/billboard/drawing/path-geometry.ts'
import { black } from '../../domain/billboard/drawing/inks.ts'
import type { Typeface } from '../../domain/billboard/drawing/typeface.ts'

/** The filled outlines of a PDF's artwork, in millimetres of the final size: out of the file alone. */
export function pathsOfPdf(pdf: Uint8Array, inflate?: (bytes: Uint8Array) => Uint8Array): Path[] {
  return pathsOf(shapesOfPdf(pdf, inflate))
}

/** The filled outlines of an SVG. */
export function pathsOfSvg(svg: string): Path[] {
  return pathsOf(shapesOfSvg(svg))
}

function pathsOf(shapes: readonly FileShape[] | null): Path[] {
  if (shapes === null) throw new Error('The file is not one of ours.')
  return shapes.map(({ path }) => path)
}

/**
 * The letters among some outlines, from the left to the right, found by their form alone: each is compared with every
 * glyph of the typeface at the size that was drawn. What is no letter is passed over.
 */
export function readLetters(
  paths: readonly Path[],
  typeface: Typeface,
  capHeightMm: number,
  alphabet: string,
): string {
  const mmPerUnit = capHeightMm / typeface.capHeight
  const known = [...alphabet].map((character) => {
    const glyph = typeface.shapeRun(character, 'ltr')[0]?.glyph ?? 0
    return { character, form: formOf(typeface.outlineOf(glyph), mmPerUnit, -mmPerUnit) }
  })
  return paths
    .flatMap((path) => {
      const form = formOf(path, 1, 1)
      const letter = known.find((candidate) => isSameForm(candidate.form, form, capHeightMm / 100))
      const x = boundsOf([{ ink: black, path }])?.xMm ?? 0
      return letter === undefined ? [] : [{ character: letter.character, x }]
    })
    .toSorted((a, b) => a.x - b.x)
    .map(({ character }) => character)
    .join('')
}

type Form = { kinds: string; numbers: readonly number[] }

/** An outline as seen from its first point. */
function formOf(path: Path, scaleX: number, scaleY: number): Form {
  const [, x0 = 0, y0 = 0] = path[0] ?? []
  const numbers = path.flatMap(([, ...parts]) =>
    parts.map((part, index) =>
      index % 2 === 0 ? (part - Number(x0)) * scaleX : (part - Number(y0)) * scaleY,
    ),
  )
  return { kinds: path.map(([kind]) => kind).join(''), numbers }
}

function isSameForm(one: Form, other: Form, tolerance: number): boolean {
  return (
    one.kinds === other.kinds &&
    one.numbers.every(
      (number, index) => Math.abs(number - (other.numbers[index] ?? 0)) <= tolerance,
    )
  )
}
