import type { PdfColour } from '../../../domain/billboard/drawing/pdf-content'
import { signedHandle } from '../../../domain/billboard/signs'
import { useText } from '../../i18n/use-text'
import { pdfFile, pngFile, svgFile, type Artwork, type FileResult } from './artwork-files'
import type { Watch } from './artwork-picture'
import { codeProblem } from './code-check'
import { fileProblem, type FileReadProblem } from './read-file-back'
import { useDraftWord, type Studio } from './use-studio'
import { useFormatSize } from './words'

export type FileKind = 'svg' | 'pdf' | 'png'

type Written = FileResult | { ok: false; problem: FileReadProblem }

/** From an artwork to the bytes of a file that were read back. */
export function useWrittenFile({ design, faces }: Studio) {
  const t = useText()
  const draftWord = useDraftWord()
  const sizeOf = useFormatSize()

  async function write(
    artwork: Artwork,
    kind: FileKind,
    colour: PdfColour,
    watch: Watch,
  ): Promise<Written> {
    if (kind === 'png') return pngFile(artwork, watch)
    if (kind === 'svg') return { ok: true, file: await svgFile(artwork) }
    const createdAt = new Date()
    const state = t(
      artwork.design.draft === null ? 'studio.receipt.state.live' : 'studio.receipt.state.draft',
    )
    const { format } = artwork
    const notes = [
      { text: signedHandle(design.sign, design.shown), direction: 'ltr' as const },
      { text: `${format.label} ${sizeOf(format)}`, direction: 'ltr' as const },
      { text: state, direction: draftWord.direction },
      { text: createdAt.toISOString().slice(0, 10), direction: 'ltr' as const },
    ]
    const typeface = faces.regular
    return { ok: true, file: await pdfFile(artwork, { colour, typeface, notes, createdAt }) }
  }

  return async (artwork: Artwork, kind: FileKind, colour: PdfColour, watch: Watch) => {
    // Many pixels are not painted to find a code too small in them.
    const unread = kind === 'png' ? await codeProblem(artwork, true) : null
    const made = unread === null ? await write(artwork, kind, colour, watch) : fault(unread)
    watch.signal.throwIfAborted()
    const problem = made.ok ? await fileProblem(artwork, made.file) : null
    return problem === null ? made : fault(problem)
  }
}

function fault(problem: FileReadProblem): Written {
  return { ok: false, problem }
}
