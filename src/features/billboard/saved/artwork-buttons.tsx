import { Button } from '@mantine/core'
import type { Artwork, ListedArtwork } from '../../../../domain/api/artworks'
import { artworkLimits } from '../../../../domain/artwork'
import { useMay } from '../../../api/me'
import { UserText } from '../../../i18n/isolates'
import { Trans } from '../../../i18n/trans'
import { useText } from '../../../i18n/use-text'
import { FailedState } from '../../../ui/failed-state'
import { ButtonLink } from '../../../ui/links'
import { useToast } from '../../../ui/toasts'
import { useUndoToast } from '../../../ui/use-undo-toast'
import { useCopyArtwork, useEndArtwork, useRestoreArtwork } from './artwork-acts'
import { openingOf } from './saved-design'
import classes from './saved.module.css'
import { useMayChange } from './use-saving'

/** Everything that can be done with an artwork as a whole, by whoever looks at it. */
export function ArtworkButtons({ artwork }: { artwork: Artwork | ListedArtwork }) {
  const t = useText()
  const mayWrite = useMay('requests.create')
  const mayChange = useMayChange()(artwork)
  const { name } = artwork
  return (
    <div className={classes.acts}>
      <ButtonLink
        to="/studio"
        search={openingOf(artwork)}
        variant="default"
        size="compact-md"
        aria-label={t('studio.saved.openNamed', { name })}
      >
        {t('studio.saved.open')}
      </ButtonLink>
      {mayWrite && <Copy artwork={artwork} />}
      {mayChange &&
        (artwork.ended === null ? <PutAway artwork={artwork} /> : <BringBack artwork={artwork} />)}
    </div>
  )
}

/** A copy belongs to whoever makes it. */
function Copy({ artwork }: { artwork: Artwork | ListedArtwork }) {
  const t = useText()
  const toast = useToast()
  const copying = useCopyArtwork()
  const { id, name } = artwork
  function copy() {
    const copyName = t('studio.saved.copyName', { name }).slice(0, artworkLimits.name)
    copying.mutate(
      { id, name: copyName },
      {
        onSuccess: (made) =>
          toast({
            message: (
              <Trans id="studio.saved.done" values={{ name: <UserText>{made.name}</UserText> }} />
            ),
          }),
      },
    )
  }
  return (
    <>
      <Button
        variant="default"
        size="compact-md"
        loading={copying.isPending}
        aria-label={t('studio.saved.copyNamed', { name })}
        onClick={copy}
      >
        {t('studio.saved.copy')}
      </Button>
      {copying.isError && <FailedState error={copying.error} />}
    </>
  )
}

function PutAway({ artwork: { id, name } }: { artwork: Artwork | ListedArtwork }) {
  const t = useText()
  const tell = useUndoToast()
  const ending = useEndArtwork()
  const restoring = useRestoreArtwork()
  function end() {
    ending.mutate(id, {
      onSuccess: () =>
        tell({
          message: <Trans id="studio.saved.ended" values={{ name: <UserText>{name}</UserText> }} />,
          undo: () => restoring.mutateAsync(id),
        }),
    })
  }
  return (
    <>
      <Button
        variant="default"
        size="compact-md"
        loading={ending.isPending}
        aria-label={t('studio.saved.endNamed', { name })}
        onClick={end}
      >
        {t('studio.saved.end')}
      </Button>
      {ending.isError && <FailedState error={ending.error} />}
    </>
  )
}

function BringBack({ artwork: { id, name } }: { artwork: Artwork | ListedArtwork }) {
  const t = useText()
  const toast = useToast()
  const restoring = useRestoreArtwork()
  function restore() {
    restoring.mutate(id, {
      onSuccess: () =>
        toast({
          message: (
            <Trans id="studio.saved.restored" values={{ name: <UserText>{name}</UserText> }} />
          ),
        }),
    })
  }
  return (
    <>
      <Button
        variant="default"
        size="compact-md"
        loading={restoring.isPending}
        aria-label={t('studio.saved.restoreNamed', { name })}
        onClick={restore}
      >
        {t('studio.saved.restore')}
      </Button>
      {restoring.isError && <FailedState error={restoring.error} />}
    </>
  )
}
