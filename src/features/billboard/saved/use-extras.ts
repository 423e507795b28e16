import { useMemo } from 'react'
import type { Artwork, ListedArtwork } from '../../../../domain/api/artworks'
import type { ArtworkOwnMark } from '../../../../domain/artwork-mark'
import { readOwnMark } from '../../../../domain/billboard/drawing/own-mark'
import { useBoardCode, type ChosenCode } from '../use-board-code'
import type { Extras } from './compose-saved'
import { codeOfSaved } from './saved-design'

type Saved = Pick<Artwork | ListedArtwork, 'design' | 'line'>

/** The code and the own mark of an artwork, read as the studio reads them. */
export function useExtras(
  artwork: Saved,
  file: ArtworkOwnMark | null,
): { code: ChosenCode; extras: Extras } {
  const { chosen, qr } = useBoardCode(codeOfSaved(artwork))
  const ownMark = useMarkOf(file)
  const extras = useMemo(() => ({ qr, ownMark }), [qr, ownMark])
  return { code: chosen, extras }
}

/** The mark in a file that was saved. */
export function useMarkOf(file: Pick<ArtworkOwnMark, 'svg'> | null): Extras['ownMark'] {
  const svg = file?.svg
  return useMemo(() => {
    const read = svg === undefined ? null : readOwnMark(svg)
    return read?.ok === true ? read.mark : null
  }, [svg])
}
