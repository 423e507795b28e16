import { useEffect } from 'react'
import type { Artwork } from '../../../../domain/api/artworks'
import { noteOpened, openMark } from '../kept-mark'

/** Puts the own mark of a version that is opened into the tab, where the studio draws it from. */
export function useOpenedMark(
  id: string,
  artwork: Artwork | undefined,
  opened: number | undefined,
) {
  const isOpen = artwork !== undefined && artwork.version === opened
  useEffect(() => {
    if (id === '') noteOpened(null)
    else if (isOpen) openMark(openedAs(artwork), artwork.design.ownMark)
  }, [id, isOpen, artwork])
}

/** What the studio shows was saved by it just now: the tab has its mark. */
export function noteSaved(artwork: Pick<Artwork, 'id' | 'version'>): void {
  noteOpened(openedAs(artwork))
}

function openedAs({ id, version }: Pick<Artwork, 'id' | 'version'>): string {
  return `${id} ${version}`
}
