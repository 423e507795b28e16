import { Button } from '@mantine/core'
import { useInfiniteQuery } from '@tanstack/react-query'
import type { Artwork, ArtworkVersion } from '../../../../domain/api/artworks'
import { Ago } from '../../../i18n/ago'
import { Handle, UserText } from '../../../i18n/isolates'
import { Trans } from '../../../i18n/trans'
import { useText } from '../../../i18n/use-text'
import { FailedState } from '../../../ui/failed-state'
import { SkeletonRows } from '../../../ui/skeleton-rows'
import { useToast } from '../../../ui/toasts'
import { Panel } from '../panel'
import { useRestoreVersion } from './artwork-acts'
import { versionsQuery } from './list-queries'
import { Thumbnail } from './thumbnail'
import { useMayChange } from './use-saving'
import classes from './saved.module.css'

/** What the artwork was, newest first, and the way back to each. */
export function VersionsPanel({ artwork }: { artwork: Artwork }) {
  const t = useText()
  const mayChange = useMayChange()(artwork)
  const versions = useInfiniteQuery(versionsQuery(artwork.id))
  const restoring = useRestoreVersion()
  const rows = versions.data?.pages.flatMap(({ items }) => items) ?? []
  return (
    <Panel title={t('studio.saved.versions.title')} what={t('studio.saved.versions.what')}>
      {versions.isPending && <SkeletonRows label={t('studio.saved.versions.title')} rows={2} />}
      {versions.isError && (
        <FailedState error={versions.error} onRetry={() => void versions.refetch()} />
      )}
      {restoring.isError && <FailedState error={restoring.error} />}
      <ol className={classes.list} aria-label={t('studio.saved.versions.title')}>
        {rows.map((row) => (
          <VersionItem
            key={row.version}
            row={row}
            artwork={artwork}
            restoring={mayChange && artwork.ended === null ? restoring : null}
          />
        ))}
      </ol>
      {versions.hasNextPage && (
        <Button
          variant="default"
          loading={versions.isFetchingNextPage}
          onClick={() => void versions.fetchNextPage()}
        >
          {t('action.showMore')}
        </Button>
      )}
    </Panel>
  )
}

type VersionItemProps = {
  row: ArtworkVersion
  artwork: Artwork
  /** `null` where nothing may be changed. */
  restoring: ReturnType<typeof useRestoreVersion> | null
}

function VersionItem({ row, artwork, restoring }: VersionItemProps) {
  const t = useText()
  const toast = useToast()
  const { version, name, username, displayCase } = row
  const isNow = version === artwork.version
  function restore() {
    restoring?.mutate(
      { id: artwork.id, version: artwork.version, wanted: version },
      {
        onSuccess: () =>
          toast({
            message: (
              <Trans
                id="studio.saved.versions.done"
                values={{ name: <UserText>{name}</UserText>, version }}
              />
            ),
          }),
      },
    )
  }
  return (
    <li className={classes.item}>
      <div className={classes.artwork}>
        <Thumbnail artwork={{ ...artwork, displayCase, design: row.design }} />
        <div>
          <strong>{t('studio.saved.versions.one', { version })}</strong>{' '}
          {isNow && <span className={classes.soft}>{t('studio.saved.versions.now')}</span>}
          <br />
          <UserText>{name}</UserText> <span aria-hidden="true">·</span>{' '}
          <Handle username={username} displayCase={displayCase} />
          <br />
          <span className={classes.soft}>
            <Trans
              id="studio.saved.versions.by"
              values={{
                name: <UserText>{row.byName}</UserText>,
                when: <Ago at={row.at} quiet />,
              }}
            />
          </span>
        </div>
      </div>
      {!isNow && restoring !== null && (
        <Button
          variant="default"
          size="compact-md"
          disabled={restoring.isPending}
          aria-label={t('studio.saved.versions.restoreNamed', { version })}
          onClick={restore}
        >
          {t('studio.saved.versions.restore')}
        </Button>
      )}
    </li>
  )
}
