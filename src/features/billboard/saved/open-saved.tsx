import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useEffect } from 'react'
import { isProblem } from '../../../api/problem'
import { useText } from '../../../i18n/use-text'
import { FailedState } from '../../../ui/failed-state'
import { ButtonLink } from '../../../ui/links'
import { SkeletonRows } from '../../../ui/skeleton-rows'
import type { StudioSearch } from '../studio-search'
import { artworkQuery } from './artwork-queries'
import { openingOf } from './saved-design'

const route = getRouteApi('/desk/studio')

/** The artwork that an address names and says nothing else of; `null` for every other address. */
export function onlyArtworkOf(search: StudioSearch): string | null {
  const said = Object.entries(search).filter(([, value]) => value !== undefined)
  return said.length === 1 ? (search.artwork ?? null) : null
}

/** Puts the design of a saved artwork into an address that has only its id. */
export function OpenSaved({ id }: { id: string }) {
  const t = useText()
  const navigate = route.useNavigate()
  const { data, error, isError, refetch } = useQuery(artworkQuery(id))
  useEffect(() => {
    if (data !== undefined) void navigate({ search: openingOf(data), replace: true })
  }, [data, navigate])
  if (!isError)
    return <SkeletonRows label={t('studio.saved.loadingOne')} rows={4} rowHeight={120} />
  const retry = isProblem(error, 'not_found') ? {} : { onRetry: () => void refetch() }
  return (
    <FailedState error={error} {...retry}>
      <ButtonLink to="/studio" search={{}} variant="default">
        {t('studio.saved.startNew')}
      </ButtonLink>
    </FailedState>
  )
}
