import { useQueryClient } from '@tanstack/react-query'
import type { PdfColour } from '../../../domain/billboard/drawing/pdf-content'
import type { Format } from '../../../domain/billboard/format'
import type { Artwork, ArtworkFile } from './artwork-files'
import type { Watch } from './artwork-picture'
import { startZip } from './artwork-zip'
import { breathe } from './breathe'
import { isWithoutCode } from './code-check'
import { checkedArtwork, NoFile, thoseHeldBack } from './file-checks'
import { standingQuery } from './queries'
import { useFreshCode } from './use-fresh-code'
import { useReceipt } from './use-receipt'
import { useDraftWord, type Studio } from './use-studio'
import { useWrittenFile, type FileKind } from './use-written-file'

type ZipWish = { formats: readonly Format[]; colour: PdfColour }

/** Formats that are not in it as they were wished: without their picture, without their code, or not at all. */
type ZipGaps = Record<'leftOut' | 'withoutCode' | 'heldBack', Format[]>
export type MadeZip = { file: Omit<ArtworkFile, 'sha256'>; gaps: ZipGaps }

/** Makes files of the design as it is, after asking once more whether its name is live. */
export function useArtworkFiles(studio: Studio) {
  const queryClient = useQueryClient()
  const draftWord = useDraftWord()
  const make = useWrittenFile(studio)
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
