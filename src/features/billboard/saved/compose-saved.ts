import { useCallback } from 'react'
import {
  composeArtwork,
  type Composition,
  type Design,
} from '../../../../domain/billboard/compose/compose'
import type { Format } from '../../../../domain/billboard/format'
import type { Typefaces } from '../drawing/load-typefaces'
import { readChosen, readFormat } from '../studio-design'
import { useDraftWord } from '../use-studio'
import { searchOfSaved, type SavedDesign } from './saved-design'

export type Drawable = { displayCase: string; safeToPrint: boolean; design: SavedDesign }

export type DrawnSaved = { format: Format; design: Design; made: Composition }

/** Draws a saved artwork as the studio would; `null` for a size or a phrase that cannot be made. */
export function useComposeSaved(
  faces: Typefaces,
): (artwork: Drawable, formatId?: string) => DrawnSaved | null {
  const word = useDraftWord()
  return useCallback(
    (artwork, formatId) => {
      const search = searchOfSaved(artwork, formatId)
      const chosen = readChosen(search, artwork.design.language, (codePoint) =>
        faces.bold.hasCharacter(codePoint),
      )
      const chosenFormat = readFormat(search)
      // A phrase that the studio refuses would be missing on the picture without a word.
      if (!chosenFormat.ok || chosen.phrase.refusal !== null) return null
      const design = { ...chosen.design, draft: artwork.safeToPrint ? null : word }
      const { format } = chosenFormat
      return { format, design, made: composeArtwork(design, format, faces) }
    },
    [faces, word],
  )
}
