import { Button } from '@mantine/core'
import { IconFilterOff, IconPhoto } from '@tabler/icons-react'
import { useInfiniteQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { exportUrl, useDownload } from '../../../api/download'
import { useMe } from '../../../api/me'
import { useText } from '../../../i18n/use-text'
import { DataTable } from '../../../ui/data-table'
import { EmptyState } from '../../../ui/empty-state'
import { ExportButton } from '../../../ui/export-button'
import { FailedState } from '../../../ui/failed-state'
import { FilterChips } from '../../../ui/filter-chips'
import { ButtonLink } from '../../../ui/links'
import { LoadMore } from '../../../ui/load-more'
import { PageHeader } from '../../../ui/page-header'
import { SearchBox } from '../../../ui/search-box'
import { SkeletonRows } from '../../../ui/skeleton-rows'
import type { ArtworksSearch } from './artworks-search'
import { artworkFilter, artworksQuery } from './list-queries'
import { useArtworkColumns } from './use-artwork-columns'
import classes from './saved.module.css'

const route = getRouteApi('/desk/studio/artworks')

const rowHeight = 84

/** Every artwork that was saved, with what can be done with it. */
export function ArtworksPage() {
  const t = useText()
  return (
    <>
      <PageHeader
        title={t('studio.saved.title')}
        description={t('studio.saved.what')}
        crumbs={[
          <Link key="studio" to="/studio">
            {t('studio.title')}
          </Link>,
        ]}
      />
      <Filters />
      <ArtworkTable />
    </>
  )
}

function Filters() {
  const t = useText()
  const { q, whose, state } = route.useSearch()
  const navigate = route.useNavigate()
  const set = (change: Partial<Record<keyof ArtworksSearch, string | undefined>>) =>
    // The route's own search validator drops what is not understood.
    void navigate({ search: (old) => ({ ...old, ...change }) as ArtworksSearch, replace: true })
  return (
    <div className={classes.toolbar}>
      <div className={classes.search}>
        <SearchBox
          value={q ?? ''}
          label={t('studio.saved.search')}
          onSearch={(text) => set({ q: text === '' ? undefined : text })}
        />
      </div>
      <FilterChips
        label={t('studio.saved.filter.whose')}
        value={whose}
        onChange={(value) => set({ whose: value })}
        options={[{ value: 'mine', label: t('studio.saved.filter.mine') }]}
      />
      <FilterChips
        label={t('studio.saved.filter.state')}
        value={state}
        onChange={(value) => set({ state: value })}
        options={[{ value: 'ended', label: t('studio.saved.filter.ended') }]}
      />
    </div>
  )
}

function ArtworkTable() {
  const t = useText()
  const me = useMe()
  const columns = useArtworkColumns()
  const search = route.useSearch()
  const list = useInfiniteQuery(artworksQuery(search, me.id))
  const download = useDownload()
  if (list.isPending)
    return <SkeletonRows label={t('studio.saved.loading')} rowHeight={rowHeight} />
  if (list.isError) return <FailedState error={list.error} onRetry={() => void list.refetch()} />
  const rows = list.data.pages.flatMap(({ items }) => items)
  const total = list.data.pages[0]?.total ?? rows.length
  if (rows.length === 0) return <NoArtworks />
  return (
    <>
      <DataTable
        label={t('studio.saved.title')}
        columns={columns}
        rows={rows}
        rowKey={({ id }) => id}
        rowHeight={rowHeight}
        total={total}
        refreshing={list.isFetching && !list.isFetchingNextPage}
      />
      <LoadMore
        shown={rows.length}
        total={total}
        hasMore={list.hasNextPage}
        loading={list.isFetchingNextPage}
        onMore={() => void list.fetchNextPage()}
      />
      <ExportButton
        file={{
          url: exportUrl('/api/v1/artworks', artworkFilter(search, me.id)),
          name: 'artworks.csv',
        }}
        count={total}
        download={download}
      />
    </>
  )
}

function NoArtworks() {
  const t = useText()
  const { q, whose, state } = route.useSearch()
  const navigate = route.useNavigate()
  if ((q ?? whose ?? state) === undefined)
    return (
      <EmptyState
        icon={IconPhoto}
        title={t('studio.saved.empty.title')}
        what={t('studio.saved.empty.what')}
        action={<ButtonLink to="/studio">{t('studio.saved.empty.action')}</ButtonLink>}
      />
    )
  return (
    <EmptyState
      icon={IconFilterOff}
      title={t('list.filteredEmpty.title')}
      what={t('list.filteredEmpty.what')}
      action={
        <Button variant="default" onClick={() => void navigate({ search: {} })}>
          {t('action.clearFilters')}
        </Button>
      }
    />
  )
}
