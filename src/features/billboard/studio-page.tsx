import { useQuery } from '@tanstack/react-query'
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
import classes from './studio.module.css'
import { useStudio } from './use-studio'

/** From a name to files that can be printed, in three steps on one page. */
export function StudioPage() {
  const t = useText()
  const faces = useQuery(typefacesQuery())
  return (
    <>
      <PageHeader
        title={t('studio.title')}
        description={t('studio.what')}
        actions={<CompareLink />}
      />
      {faces.data !== undefined && <Steps faces={faces.data} />}
      {faces.isPending && <SkeletonRows label={t('studio.loading')} rows={4} rowHeight={120} />}
      {faces.isError && <FailedState error={faces.error} onRetry={() => void faces.refetch()} />}
    </>
  )
}

function Steps({ faces }: { faces: Typefaces }) {
  const studio = useStudio(faces)
  return (
    <div className={classes.page}>
      <HandleStep studio={studio} />
      <PlaceStep studio={studio} />
      <DownloadStep studio={studio} />
    </div>
  )
}
