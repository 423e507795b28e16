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
  compose: (format: Format, draft?: boolean) => Composition
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
  const design = useMemo(() => {
    const mark = search.mark === 'own' ? ownMark.mark : chosen.design.mark
    return { ...chosen.design, mark, qr, draft: standing === 'live' ? null : draft }
  }, [chosen, search.mark, ownMark.mark, qr, standing, draft])
  const compose = useCallback(
    (format: Format, withMark = false) =>
      composeArtwork(withMark ? design : { ...design, draft: null }, format, faces),
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
    }),
    [search, change, faces, chosen, chosenFormat, standing, code, ownMark, design, compose],
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
