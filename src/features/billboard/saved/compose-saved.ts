import { useCallback } from 'react'
import type { BoardCode } from '../../../../domain/billboard/compose/board-code'
import {
  composeArtwork,
  type Composition,
  type Design,
} from '../../../../domain/billboard/compose/compose'
import type { BoardFaces } from '../../../../domain/billboard/compose/layout-face'
import type { Mark } from '../../../../domain/billboard/drawing/brand-marks'
import type { Format } from '../../../../domain/billboard/format'
import type { Typefaces } from '../drawing/load-typefaces'
import { readChosen, readFormat } from '../studio-design'
import { useDraftWord } from '../use-studio'
import { searchOfSaved, type SavedDesign } from './saved-design'

export type Drawable = { displayCase: string; safeToPrint: boolean; design: SavedDesign }

/** What is read apart from the artwork: the code it shows, and the file of its own mark. */
export type Extras = { qr: BoardCode | null; ownMark: Mark | null }

export type DrawnSaved = { format: Format; design: Design; made: Composition }

type Wanted = { artwork: Drawable; extras: Extras; formatId?: string | undefined }

/** Draws a saved artwork as the studio would; `null` for a size or a phrase that cannot be made. */
export function composeSaved(
  { artwork, extras, formatId }: Wanted,
  faces: BoardFaces,
  word: NonNullable<Design['draft']>,
): DrawnSaved | null {
  const search = searchOfSaved(artwork, formatId)
  const chosen = readChosen(search, artwork.design.language, (codePoint) =>
    faces.bold.hasCharacter(codePoint),
  )
  const chosenFormat = readFormat(search)
  // A phrase that the studio refuses would be missing on the picture without a word.
  if (!chosenFormat.ok || chosen.phrase.refusal !== null) return null
  const design = {
    ...chosen.design,
    mark: artwork.design.mark === 'own' ? extras.ownMark : chosen.design.mark,
    qr: extras.qr,
    draft: artwork.safeToPrint ? null : word,
  }
  const { format } = chosenFormat
  return { format, design, made: composeArtwork(design, format, faces) }
}

export function useComposeSaved(faces: Typefaces): (wanted: Wanted) => DrawnSaved | null {
  const word = useDraftWord()
  return useCallback((wanted: Wanted) => composeSaved(wanted, faces, word), [faces, word])
}
