import { Button } from '@mantine/core'
import { IconBookmark } from '@tabler/icons-react'
import { useInfiniteQuery } from '@tanstack/react-query'
import { exportUrl, useDownload } from '../../api/download'
import { useText } from '../../i18n/use-text'
import { Dialog } from '../../ui/dialog'
import { EmptyState } from '../../ui/empty-state'
import { ExportButton } from '../../ui/export-button'
import { FailedState } from '../../ui/failed-state'
import { SkeletonRows } from '../../ui/skeleton-rows'
import { NewView } from './new-view'
import { viewsQuery } from './queries'
import { SavedViewItem } from './saved-view-item'
import type { Seen } from './seen'
import classes from './saved-views.module.css'

type SavedViewsProps = {
  seen: Seen
  opened: boolean
  onClose: () => void
  /** Shows the list as the view has it. */
  onShow: (search: Record<string, string>) => void
}

/** The filters of a list that were kept under a name: one's own, and what others share. */
export function SavedViews({ seen, opened, onClose, onShow }: SavedViewsProps) {
  const t = useText()
  return (
    <Dialog opened={opened} onClose={onClose} title={t('views.title')}>
      <div className={classes.root}>
        <NewView key={JSON.stringify(seen)} seen={seen} />
        <Kept
          seen={seen}
          onShow={(search) => {
            onShow(search)
            onClose()
          }}
        />
      </div>
    </Dialog>
  )
}

function Kept({ seen, onShow }: Pick<SavedViewsProps, 'seen' | 'onShow'>) {
  const t = useText()
  const query = useInfiniteQuery(viewsQuery(seen.page))
  const download = useDownload()
  if (query.isPending) return <SkeletonRows label={t('views.loading')} rows={3} />
  if (query.data === undefined)
    return <FailedState error={query.error} onRetry={() => void query.refetch()} />
  const views = query.data.pages.flatMap(({ items }) => items)
  if (views.length === 0)
    return <EmptyState icon={IconBookmark} title={t('views.none')} what={t('views.noneWhat')} />
  return (
    <>
      <ul className={classes.list} aria-label={t('views.title')}>
        {views.map((view) => (
          <SavedViewItem key={view.id} view={view} seen={seen} onShow={onShow} />
        ))}
      </ul>
      {query.hasNextPage && (
        <div>
          <Button
            variant="default"
            loading={query.isFetchingNextPage}
            onClick={() => void query.fetchNextPage()}
          >
            {t('action.showMore')}
          </Button>
        </div>
      )}
      <ExportButton
        file={{
          url: exportUrl('/api/v1/saved-views', { page: seen.page }),
          name: 'saved-views.csv',
        }}
        download={download}
      />
    </>
  )
}
