import { IconAlertTriangle, IconCheck, IconClockOff } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useMemo } from 'react'
import type { SharedArtwork } from '../../../../domain/api/artworks'
import { isProblem } from '../../../api/problem'
import { Ago } from '../../../i18n/ago'
import { Handle, UserText } from '../../../i18n/isolates'
import { Trans } from '../../../i18n/trans'
import { useText } from '../../../i18n/use-text'
import { FailedState } from '../../../ui/failed-state'
import { Notice } from '../../../ui/notice'
import { PageHeader } from '../../../ui/page-header'
import { SkeletonRows } from '../../../ui/skeleton-rows'
import { typefacesQuery } from '../queries'
import studioClasses from '../studio.module.css'
import { ArtworkPictures } from './artwork-pictures'
import type { Extras } from './compose-saved'
import { LetterByLetter } from './letter-by-letter'
import { SharedNotes } from './shared-notes'
import { sharedArtworkQuery } from './shared-query'
import { useMarkOf } from './use-extras'
import classes from './saved.module.css'

const route = getRouteApi('/gate/shared-artwork/$token')

/** One artwork, for somebody without an account who has a link to it: to look at, and nothing else. */
export function SharedArtworkPage() {
  const t = useText()
  const { token } = route.useParams()
  const shared = useQuery(sharedArtworkQuery(token))
  if (isProblem(shared.error, 'guest_link_ended')) return <LinkEnded />
  // A look that failed on the way does not take from the page what was read before.
  if (shared.data !== undefined) return <Shared artwork={shared.data} />
  if (!shared.isError)
    return <SkeletonRows label={t('studio.saved.loadingOne')} rows={4} withHeading />
  return (
    <>
      <PageHeader title={t('studio.shared.page')} />
      <FailedState error={shared.error} onRetry={() => void shared.refetch()} />
    </>
  )
}

function LinkEnded() {
  const t = useText()
  return (
    <>
      <PageHeader title={t('studio.shared.page')} />
      <Notice tone="waiting" icon={IconClockOff} role="alert" title={t('studio.shared.ended')}>
        <p>{t('studio.shared.ended.what')}</p>
      </Notice>
    </>
  )
}

function Shared({ artwork }: { artwork: SharedArtwork }) {
  const t = useText()
  const { name, workspaceName, username, displayCase, safeToPrint, expiresAt } = artwork
  return (
    <div className={classes.shared} data-wide>
      <PageHeader
        title={name}
        heading={<UserText>{name}</UserText>}
        description={
          <Trans
            id="studio.shared.what"
            values={{ workspace: <UserText>{workspaceName}</UserText> }}
          />
        }
      />
      <Notice
        tone={safeToPrint ? 'good' : 'waiting'}
        icon={safeToPrint ? IconCheck : IconAlertTriangle}
        title={<Handle username={username} displayCase={displayCase} />}
      >
        <p>{t(safeToPrint ? 'studio.shared.safe' : 'studio.shared.draft')}</p>
      </Notice>
      <section aria-labelledby="shared-formats" className={classes.shared}>
        <h2 id="shared-formats" className={studioClasses.title}>
          {t('studio.shared.formats')}
        </h2>
        <SharedNotes artwork={artwork} />
        <Pictures artwork={artwork} />
      </section>
      <section aria-labelledby="shared-letters">
        <h2 id="shared-letters" className={studioClasses.title}>
          {t('studio.shared.letters')}
        </h2>
        <LetterByLetter shown={displayCase} />
      </section>
      <p className={classes.soft}>
        <Trans id="studio.shared.ends" values={{ when: <Ago at={expiresAt} quiet /> }} />
      </p>
    </div>
  )
}

function Pictures({ artwork }: { artwork: SharedArtwork }) {
  const t = useText()
  const faces = useQuery(typefacesQuery())
  const extras = useSharedExtras(artwork)
  if (faces.data !== undefined)
    return <ArtworkPictures artwork={artwork} extras={extras} faces={faces.data} />
  if (faces.isError) return <FailedState error={faces.error} onRetry={() => void faces.refetch()} />
  return <SkeletonRows label={t('studio.loading')} rows={1} rowHeight={240} />
}

/** A stranger asks nobody: the address of a code and the file of a mark came with the artwork. */
function useSharedExtras({ design: { qr, ownMark: file } }: SharedArtwork): Extras {
  const url = qr?.kind === 'message_code' ? qr.url : null
  const ownMark = useMarkOf(file)
  return useMemo(() => ({ qr: url === null ? null : { url }, ownMark }), [url, ownMark])
}
