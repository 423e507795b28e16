import { useQuery } from '@tanstack/react-query'
import type { Artwork } from '../../../../domain/api/artworks'
import type { ArtworkDesign } from '../../../../domain/artwork'
import { useMay, useMe } from '../../../api/me'
import { readChosen } from '../studio-design'
import { phoneLineOf } from '../use-board-code'
import type { Studio } from '../use-studio'
import { artworkQuery } from './artwork-queries'
import { designToSave, studioOfSaved } from './saved-design'

/** What has to be mended before there is a design to save. */
export function saveRefusal({
  chosen,
  chosenFormat,
  code,
}: Studio): 'no_handle' | 'phrase' | 'format' | 'savedCode' | null {
  if (!chosen.name.valid) return 'no_handle'
  if (chosen.phrase.refusal !== null) return 'phrase'
  if (!chosenFormat.ok) return 'format'
  const isOver = code.state === 'not_ready' && (code.of === 'deleting' || code.of === 'deleted')
  return code.state === 'gone' || isOver ? 'savedCode' : null
}

/** The line of an artwork whose code is the link to a number; `null` where the code has no say in it. */
export function lineOfCode({ search }: Studio): string | null {
  return search.code === undefined ? null : phoneLineOf(search.code)
}

/** The saved artwork that stands in the address of the studio, and how the studio differs from it. */
export function useSaving(studio: Studio) {
  const id = studio.search.artwork ?? ''
  const mayChange = useMayChange()
  const query = useQuery({ ...artworkQuery(id), enabled: id !== '' })
  const artwork = id === '' ? undefined : query.data
  const opened = Number(studio.search.version) || artwork?.version
  return {
    id,
    query,
    artwork,
    /** The version that the design in the address began from. */
    opened,
    isNewer: artwork !== undefined && artwork.version !== opened,
    isChanged: artwork !== undefined && isChanged(studio, artwork),
    isMine: artwork !== undefined && artwork.ended === null && mayChange(artwork),
  }
}

/** Whoever saved it, and who acts for others. */
export function useMayChange(): (artwork: Pick<Artwork, 'owner'>) => boolean {
  const me = useMe()
  const mayWrite = useMay('requests.create')
  const managesAll = useMay('requests.manage')
  return ({ owner }) => mayWrite && (managesAll || owner.id === me.id)
}

/** Both go the same way through the address, so that only what a person sees is a difference. */
function isChanged({ search, chosen, ownMark, faces }: Studio, artwork: Artwork): boolean {
  const { design } = artwork
  const savedSearch = studioOfSaved(artwork)
  const saved = readChosen(savedSearch, design.language, (codePoint) =>
    faces.bold.hasCharacter(codePoint),
  )
  const now = { ...chosen, ownMark: ownMark.file }
  return (
    chosen.design.shown !== saved.design.shown ||
    // Two lines' numbers make the same design.
    search.code !== savedSearch.code ||
    textOf(designToSave(search, now, design)) !==
      textOf(designToSave(savedSearch, { ...saved, ownMark: design.ownMark }, design))
  )
}

function textOf(design: ArtworkDesign): string {
  return JSON.stringify(design)
}
