import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useCallback, useMemo } from 'react'
import {
  composeArtwork,
  type Composition,
  type Design,
} from '../../../domain/billboard/compose/compose'
import type { Format } from '../../../domain/billboard/format'
import { useLanguage, useText } from '../../i18n/use-text'
import type { Typefaces } from './drawing/load-typefaces'
import { standingQuery } from './queries'
import { readChosen, readFormat, type Chosen, type ChosenFormat } from './studio-design'
import type { StudioSearch } from './studio-search'
import { useBoardCode, type ChosenCode } from './use-board-code'
import { useOwnMark, type OwnMarkChoice } from './use-own-mark'

const route = getRouteApi('/desk/studio')

export type Standing = 'live' | 'not_live' | 'unknown' | 'loading'

/** What the parts of the studio share: what is chosen, and the way to change it. */
export type Studio = {
  search: StudioSearch
  /** Typing replaces the address; a choice is a step that “back” takes back. */
  change: (next: Partial<Record<keyof StudioSearch, string | undefined>>, typing?: boolean) => void
  faces: Typefaces
  chosen: Chosen
  chosenFormat: ChosenFormat
  standing: Standing
  code: ChosenCode
  ownMark: OwnMarkChoice
  /** The design as files of it would be now. */
  design: Design
  /** Without the word of a draft: the same while only the standing of the name becomes known. */
  compose: (format: Format) => Composition
  /** With the word, where the name is not live. */
  composeAsExported: (format: Format) => Composition
}

export function useStudio(faces: Typefaces): Studio {
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const { language } = useLanguage()
  const chosen = useMemo(
    () => readChosen(search, language, (codePoint) => faces.bold.hasCharacter(codePoint)),
    [search, language, faces],
  )
  const chosenFormat = useMemo(() => readFormat(search), [search])
  const standing = useStanding(chosen.design.username)
  const draft = useDraftWord()
  const { chosen: code, qr } = useBoardCode(search.code)
  const ownMark = useOwnMark()
  const bare = useMemo(() => {
    const mark = search.mark === 'own' ? ownMark.mark : chosen.design.mark
    return { ...chosen.design, mark, qr, draft: null }
  }, [chosen, search.mark, ownMark.mark, qr])
  const design = useMemo(
    () => (standing === 'live' ? bare : { ...bare, draft }),
    [bare, standing, draft],
  )
  const compose = useCallback(
    (format: Format) => composeArtwork(bare, format, faces),
    [bare, faces],
  )
  const composeAsExported = useCallback(
    (format: Format) => composeArtwork(design, format, faces),
    [design, faces],
  )
  const change = useCallback<Studio['change']>(
    (next, typing = false) =>
      void navigate({
        // The validator of the route drops what is not understood.
        search: (old) => ({ ...old, ...next }) as StudioSearch,
        replace: typing,
        resetScroll: false,
      }),
    [navigate],
  )
  return useMemo(
    () => ({
      search,
      change,
      faces,
      chosen,
      chosenFormat,
      standing,
      code,
      ownMark,
      design,
      compose,
      composeAsExported,
    }),
    [
      search,
      change,
      faces,
      chosen,
      chosenFormat,
      standing,
      code,
      ownMark,
      design,
      compose,
      composeAsExported,
    ],
  )
}

/** The word over a draft, in the language of whoever exports. */
export function useDraftWord(): NonNullable<Design['draft']> {
  const t = useText()
  const { direction } = useLanguage()
  return useMemo(() => ({ word: t('studio.draft.word'), direction }), [t, direction])
}

/** What cannot be read is not live: a draft too many harms nobody. */
function useStanding(username: string): Standing {
  const { data, isError } = useQuery({ ...standingQuery(username), enabled: username !== '' })
  if (username === '') return 'not_live'
  return data ?? (isError ? 'unknown' : 'loading')
}
