import { Button } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { IconAlertTriangle, IconDeviceFloppy, IconLock } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import type { Artwork } from '../../../../domain/api/artworks'
import { useMay } from '../../../api/me'
import { isProblem } from '../../../api/problem'
import { UserText } from '../../../i18n/isolates'
import { Trans } from '../../../i18n/trans'
import { useText } from '../../../i18n/use-text'
import { FailedState } from '../../../ui/failed-state'
import { Notice } from '../../../ui/notice'
import type { Studio } from '../use-studio'
import { openingOf } from './saved-design'
import { useOpenedMark } from './use-opened-mark'
import { useSaving } from './use-saving'

/** Which saved artwork the studio shows, and whether it still is what was saved. */
export function SavedNote({ studio }: { studio: Studio }) {
  const t = useText()
  const mayWrite = useMay('requests.create')
  const { id, query, artwork, isNewer, isChanged, isMine, opened } = useSaving(studio)
  useOpenedMark(id, artwork, opened)
  // One's own saving is known here a moment before the address has it.
  const [stayedNewer] = useDebouncedValue(isNewer, 1000)
  if (id === '') return null
  if (artwork === undefined) {
    if (!query.isError) return null
    const gone = isProblem(query.error, 'not_found')
    return (
      <FailedState error={query.error} {...(gone ? {} : { onRetry: () => void query.refetch() })} />
    )
  }
  if (isNewer && stayedNewer) return <Newer studio={studio} artwork={artwork} />
  const whose = isMine ? null : <Whose artwork={artwork} mayCopy={mayWrite} />
  return (
    <Notice
      tone={isChanged ? 'waiting' : 'quiet'}
      icon={isMine ? IconDeviceFloppy : IconLock}
      role="status"
    >
      <p>
        <Trans
          id="studio.saved.as"
          values={{ name: <ArtworkLink artwork={artwork} />, version: opened ?? artwork.version }}
        />{' '}
        {t(isChanged ? 'studio.saved.changed' : 'studio.saved.same')} {whose}
      </p>
    </Notice>
  )
}

function ArtworkLink({ artwork }: { artwork: Artwork }) {
  return (
    <Link to="/studio/artworks/$artworkId" params={{ artworkId: artwork.id }}>
      <UserText>{artwork.name}</UserText>
    </Link>
  )
}

function Whose({ artwork, mayCopy }: { artwork: Artwork; mayCopy: boolean }) {
  const t = useText()
  if (artwork.ended !== null) return t('studio.saved.isEnded')
  const name = <UserText>{artwork.owner.name}</UserText>
  return <Trans id={mayCopy ? 'studio.saved.others' : 'studio.saved.owner'} values={{ name }} />
}

/** Somebody saved meanwhile: their version can be loaded, or one's own kept as another artwork. */
function Newer({ studio, artwork }: { studio: Studio; artwork: Artwork }) {
  const t = useText()
  const name = <ArtworkLink artwork={artwork} />
  function load() {
    const cleared = { sign: undefined, lines: undefined, width: undefined, height: undefined }
    studio.change({
      ...cleared,
      mark: undefined,
      code: undefined,
      size: undefined,
      ...openingOf(artwork),
    })
  }
  return (
    <Notice
      tone="waiting"
      icon={IconAlertTriangle}
      role="alert"
      title={<Trans id="studio.saved.newer" values={{ name, version: artwork.version }} />}
    >
      <p>{t('studio.saved.newer.what')}</p>
      <Button variant="default" onClick={load}>
        {t('studio.saved.newer.load')}
      </Button>
    </Notice>
  )
}
