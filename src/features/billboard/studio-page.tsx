import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useText } from '../../i18n/use-text'
import { FailedState } from '../../ui/failed-state'
import { PageHeader } from '../../ui/page-header'
import { SkeletonRows } from '../../ui/skeleton-rows'
import { CompareLink } from './compare/compare-link'
import { DownloadStep } from './download-step'
import type { Typefaces } from './drawing/load-typefaces'
import { HandleStep } from './handle-step'
import { PlaceStep } from './place-step'
import { typefacesQuery } from './queries'
import { artworkQuery } from './saved/artwork-queries'
import { OpenSaved, onlyArtworkOf } from './saved/open-saved'
import { SavedActions } from './saved/save-actions'
import { SavedNote } from './saved/saved-note'
import classes from './studio.module.css'
import { useStudio } from './use-studio'

const route = getRouteApi('/desk/studio')

/** From a name to files that can be printed, in three steps on one page. */
export function StudioPage() {
  const t = useText()
  const faces = useQuery(typefacesQuery())
  const onlyArtwork = onlyArtworkOf(route.useSearch())
  return (
    <>
      <PageHeader
        title={t('studio.title')}
        description={t('studio.what')}
        actions={
          <>
            <CompareLink />
            <SavedActions faces={onlyArtwork === null ? faces.data : undefined} />
          </>
        }
      />
      {onlyArtwork === null ? <WithFaces /> : <OpenSaved id={onlyArtwork} />}
    </>
  )
}

function WithFaces() {
  const t = useText()
  const { artwork = '', mark } = route.useSearch()
  const faces = useQuery(typefacesQuery())
  // Until its own mark is here the tab may have that of another artwork.
  const hasMark = artwork !== '' && mark === 'own'
  const { isFetching, isFetched } = useQuery({ ...artworkQuery(artwork), enabled: hasMark })
  const waits = hasMark && isFetching && !isFetched
  if (faces.data !== undefined && !waits) return <Steps faces={faces.data} />
  if (faces.isError) return <FailedState error={faces.error} onRetry={() => void faces.refetch()} />
  return <SkeletonRows label={t('studio.loading')} rows={4} rowHeight={120} />
}

function Steps({ faces }: { faces: Typefaces }) {
  const studio = useStudio(faces)
  return (
    <div className={classes.page}>
      <SavedNote studio={studio} />
      <HandleStep studio={studio} />
      <PlaceStep studio={studio} />
      <DownloadStep studio={studio} />
    </div>
  )
}
