import { IconAlertTriangle } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import type { Artwork } from '../../../../domain/api/artworks'
import { Ago } from '../../../i18n/ago'
import { UserText } from '../../../i18n/isolates'
import { Trans } from '../../../i18n/trans'
import { useText } from '../../../i18n/use-text'
import { FailedState } from '../../../ui/failed-state'
import { Notice } from '../../../ui/notice'
import { PageHeader } from '../../../ui/page-header'
import { SkeletonRows } from '../../../ui/skeleton-rows'
import { ChosenCodeState } from '../chosen-code-state'
import { Panel } from '../panel'
import { typefacesQuery } from '../queries'
import { ArtworkButtons } from './artwork-buttons'
import { ArtworkFacts } from './artwork-facts'
import { ArtworkPictures } from './artwork-pictures'
import { artworkQuery } from './artwork-queries'
import { ArtworkUses } from './artwork-uses'
import { PrintPill } from './print-state'
import { SharePanel } from './share-panel'
import { useExtras } from './use-extras'
import { VersionsPanel } from './versions-panel'
import classes from './saved.module.css'

const route = getRouteApi('/desk/studio/artworks/$artworkId')

/** One saved artwork: what it looks like, where its name is shown, what it was, and its link. */
export function ArtworkPage() {
  const t = useText()
  const { artworkId } = route.useParams()
  const artwork = useQuery(artworkQuery(artworkId))
  const crumbs = useCrumbs()
  if (artwork.data !== undefined) return <Whole artwork={artwork.data} />
  return (
    <>
      <PageHeader title={t('studio.saved.preview')} crumbs={crumbs} />
      {artwork.isError ? (
        <FailedState error={artwork.error} onRetry={() => void artwork.refetch()} />
      ) : (
        <SkeletonRows label={t('studio.saved.loadingOne')} rows={4} rowHeight={120} />
      )}
    </>
  )
}

function useCrumbs() {
  const t = useText()
  return [
    <Link key="studio" to="/studio">
      {t('studio.title')}
    </Link>,
    <Link key="artworks" to="/studio/artworks">
      {t('studio.saved.title')}
    </Link>,
  ]
}

function Whole({ artwork }: { artwork: Artwork }) {
  const { name, ended } = artwork
  const crumbs = useCrumbs()
  return (
    <>
      <PageHeader
        title={name}
        heading={<UserText>{name}</UserText>}
        crumbs={crumbs}
        state={<PrintPill {...artwork} />}
        actions={<ArtworkButtons artwork={artwork} />}
      />
      <div className={classes.columns}>
        <div className={classes.column}>
          {ended !== null && (
            <Notice role="status">
              <p>
                <Trans
                  id="studio.saved.endedBy"
                  values={{
                    name: <UserText>{ended.byName}</UserText>,
                    when: <Ago at={ended.at} />,
                  }}
                />
              </p>
            </Notice>
          )}
          <Pictures artwork={artwork} />
          <VersionsPanel artwork={artwork} />
        </div>
        <div className={classes.column}>
          <ArtworkFacts artwork={artwork} />
          {ended === null && <SharePanel artwork={artwork} />}
          <ArtworkUses artwork={artwork} />
        </div>
      </div>
    </>
  )
}

/** The words of the page stand also where the typefaces do not come. */
function Pictures({ artwork }: { artwork: Artwork }) {
  const t = useText()
  const faces = useQuery(typefacesQuery())
  const { mark, ownMark } = artwork.design
  const { code, extras } = useExtras(artwork, ownMark)
  return (
    <Panel title={t('studio.saved.preview')}>
      <ChosenCodeState code={code} />
      {mark === 'own' && extras.ownMark === null && (
        <Notice tone="waiting" icon={IconAlertTriangle}>
          <p>{t('studio.saved.noMark')}</p>
        </Notice>
      )}
      {faces.data !== undefined && (
        <ArtworkPictures artwork={artwork} extras={extras} faces={faces.data} />
      )}
      {faces.isPending && <SkeletonRows label={t('studio.loading')} rows={1} rowHeight={240} />}
      {faces.isError && <FailedState error={faces.error} onRetry={() => void faces.refetch()} />}
    </Panel>
  )
}
