import { useQueryClient } from '@tanstack/react-query'
import type { PdfColour } from '../../../domain/billboard/drawing/pdf-content'
import type { Format } from '../../../domain/billboard/format'
import { signedHandle } from '../../../domain/billboard/signs'
import { useText } from '../../i18n/use-text'
import {
  pdfFile,
  pngFile,
  svgFile,
  type Artwork,
  type ArtworkFile,
  type FileResult,
} from './artwork-files'
import type { Watch } from './artwork-picture'
import { startZip } from './artwork-zip'
import { breathe } from './breathe'
import { codeProblem, isWithoutCode } from './code-check'
import { checkedArtwork, NoFile, thoseHeldBack } from './file-checks'
import { standingQuery } from './queries'
import { fileProblem, type FileReadProblem } from './read-file-back'
import { useFreshCode } from './use-fresh-code'
import { useReceipt } from './use-receipt'
import { useDraftWord, type Studio } from './use-studio'
import { useFormatSize } from './words'

export type FileKind = 'svg' | 'pdf' | 'png'

type ZipWish = { formats: readonly Format[]; colour: PdfColour }

/** Formats that are not in it as they were wished: without their picture, without their code, or not at all. */
export type ZipGaps = Record<'leftOut' | 'withoutCode' | 'heldBack', Format[]>
export type MadeZip = { file: Omit<ArtworkFile, 'sha256'>; gaps: ZipGaps }

type Made = FileResult | { ok: false; problem: FileReadProblem }

/** Makes files of the design as it is, after asking once more whether its name is live. */
export function useArtworkFiles(studio: Studio) {
  const t = useText()
  const queryClient = useQueryClient()
  const draftWord = useDraftWord()
  const sizeOf = useFormatSize()
  const receiptFile = useReceipt(studio)
  const askForCode = useFreshCode(studio)
  const { design, faces } = studio

  /** A name may have been taken away since the page was opened. */
  async function isLive(): Promise<boolean> {
    const query = { ...standingQuery(design.username), staleTime: 0 }
    return queryClient.query(query).then(
      (standing) => standing === 'live',
      () => false,
    )
  }

  function artworkOf(format: Format, live: boolean): Artwork {
    return checkedArtwork({ ...design, draft: live ? null : draftWord }, format, faces)
  }

  /** From the artwork to bytes that were read back. */
  async function make(artwork: Artwork, kind: FileKind, colour: PdfColour, watch: Watch) {
    // Many pixels are not painted to find a code too small in them.
    const unread = kind === 'png' ? await codeProblem(artwork, true) : null
    const made = unread === null ? await write(artwork, kind, colour, watch) : fault(unread)
    watch.signal.throwIfAborted()
    const problem = made.ok ? await fileProblem(artwork, made.file) : null
    return problem === null ? made : fault(problem)
  }

  async function write(
    artwork: Artwork,
    kind: FileKind,
    colour: PdfColour,
    watch: Watch,
  ): Promise<Made> {
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

  async function one(
    format: Format,
    kind: FileKind,
    colour: PdfColour,
    watch: Watch,
  ): Promise<ArtworkFile> {
    await askForCode()
    const artwork = artworkOf(format, await isLive())
    watch.signal.throwIfAborted()
    const result = await make(artwork, kind, colour, watch)
    if (!result.ok) throw new NoFile({ code: result.problem })
    return result.file
  }

  async function all({ formats, colour }: ZipWish, { signal, onPart }: Watch): Promise<MadeZip> {
    await askForCode()
    const live = await isLive()
    const zip = startZip(new Date())
    const files: ArtworkFile[] = []
    const gaps: ZipGaps = { leftOut: [], withoutCode: [], heldBack: [] }
    let done = 0
    const watch = { signal, onPart: (part: number) => onPart((done + part) / formats.length) }
    async function addFormat(format: Format): Promise<void> {
      const artwork = artworkOf(format, live)
      for (const kind of ['svg', format.kind === 'print' ? 'pdf' : 'png'] as const) {
        await breathe()
        signal.throwIfAborted()
        const result = await make(artwork, kind, colour, watch)
        // A browser that cannot paint still gives the outlines; what is missing is told.
        if (result.ok) files.push(result.file)
        else if (kind === 'png') gaps.leftOut.push(format)
        else throw new NoFile({ code: result.problem })
      }
      if (isWithoutCode(artwork)) gaps.withoutCode.push(format)
    }
    gaps.heldBack = await thoseHeldBack(formats, addFormat, (count) => {
      done = count
      watch.onPart(0)
    })
    if (files.length === 0) throw new NoFile({ code: 'check' })
    files.push(await receiptFile(files, live))
    for (const file of files) {
      await breathe()
      signal.throwIfAborted()
      zip.add(file)
    }
    const name = `${design.shown}${live ? '' : '-DRAFT'}.zip`
    return { file: { name, type: 'application/zip', bytes: zip.finish() }, gaps }
  }

  /** The drawing alone, for pictures that are more than it. */
  async function artwork(format: Format): Promise<Artwork> {
    return artworkOf(format, await isLive())
  }
  return { one, all, artwork }
}

function fault(problem: FileReadProblem): Made {
  return { ok: false, problem }
}
