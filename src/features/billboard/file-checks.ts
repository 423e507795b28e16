import {
  composeArtwork,
  type ComposeProblem,
  type Design,
} from '../../../domain/billboard/compose/compose'
import type { BoardFaces } from '../../../domain/billboard/compose/layout-face'
import { printFacts, type MadeArtwork } from '../../../domain/billboard/compose/print-facts'
import type { Format } from '../../../domain/billboard/format'
import { preflight } from '../../../domain/billboard/preflight'
import type { Artwork, FileProblem } from './artwork-files'
import type { FileReadProblem } from './read-file-back'

/** Why no file came out. */
export class NoFile extends Error {
  readonly problem: ComposeProblem | { code: FileProblem | FileReadProblem | 'code_gone' | 'check' }
  constructor(problem: NoFile['problem']) {
    super(problem.code)
    this.problem = problem
  }
}

/** The artwork as a file would have it; throws what the checks before print find. */
export function checkedArtwork(design: Design, format: Format, faces: BoardFaces): Artwork {
  const made = composeArtwork(design, format, faces)
  if (!made.ok) throw new NoFile(made.problem)
  const { drawing, layout } = made
  if (isHeldBack({ design, format, drawing, layout })) throw new NoFile({ code: 'check' })
  return { design, format, drawing, title: format.label }
}

/** A name that is not live does not hold a file back: the mark of a draft is drawn over it. */
function isHeldBack(made: MadeArtwork): boolean {
  // Whether the code is read is asked of each file.
  const asked = { nameLive: true, decodes: true, linkAnswers: null }
  return preflight(printFacts(made, asked)).some(({ result }) => result === 'fail')
}

const checks = ['check', 'code_unread', 'code_other']

/** Does the same with each format. One with too many words for its road does not keep back the others. */
export async function thoseHeldBack(
  formats: readonly Format[],
  add: (format: Format) => Promise<void>,
  onDone: (count: number) => void,
): Promise<Format[]> {
  const heldBack: Format[] = []
  for (const [index, format] of formats.entries()) {
    await add(format).catch((error: unknown) => {
      if (!(error instanceof NoFile && checks.includes(error.problem.code))) throw error
      heldBack.push(format)
    })
    onDone(index + 1)
  }
  return heldBack
}
