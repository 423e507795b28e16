import { useQuery } from '@tanstack/react-query'
import type { Artwork } from '../../../../domain/api/artworks'
import type { ArtworkDesign } from '../../../../domain/artwork'
import { useMay, useMe } from '../../../api/me'
import { readChosen } from '../studio-design'
import type { Studio } from '../use-studio'
import { artworkQuery } from './artwork-queries'
import { designToSave, searchOfSaved } from './saved-design'

/** What has to be mended before there is a design to save. */
export function saveRefusal({
  chosen,
  chosenFormat,
}: Studio): 'no_handle' | 'phrase' | 'format' | null {
  if (!chosen.name.valid) return 'no_handle'
  if (chosen.phrase.refusal !== null) return 'phrase'
  return chosenFormat.ok ? null : 'format'
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
function isChanged({ search, chosen, faces }: Studio, { displayCase, design }: Artwork): boolean {
  const savedSearch = searchOfSaved({ displayCase, design })
  const saved = readChosen(savedSearch, design.language, (codePoint) =>
    faces.bold.hasCharacter(codePoint),
  )
  return (
    chosen.design.shown !== saved.design.shown ||
    textOf(designToSave(search, chosen, design)) !==
      textOf(designToSave(savedSearch, saved, design))
  )
}

function textOf(design: ArtworkDesign): string {
  return JSON.stringify(design)
}
