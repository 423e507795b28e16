import { Button } from '@mantine/core'
import { IconUserPlus, IconUsers } from '@tabler/icons-react'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { exportUrl, useDownload } from '../../api/download'
import { useText } from '../../i18n/use-text'
import { DataTable } from '../../ui/data-table'
import { EmptyState } from '../../ui/empty-state'
import { ExportButton } from '../../ui/export-button'
import { FailedState } from '../../ui/failed-state'
import { LoadMore } from '../../ui/load-more'
import { PageHeader } from '../../ui/page-header'
import { SkeletonRows } from '../../ui/skeleton-rows'
import { EndAccess } from './end-access'
import { InvitePerson } from './invite-person'
import { peopleQuery } from './people-queries'
import { RenewLink } from './renew-link'
import { RoleDialog } from './role-dialog'
import { RoleTable } from './role-table'
import { usePeopleColumns, type PersonAct } from './use-people-columns'

export function PeopleSettings() {
  const t = useText()
  const [inviting, setInviting] = useState(false)
  const [acting, setActing] = useState<PersonAct | null>(null)
  const close = () => setActing(null)
  const about = (act: PersonAct['act']) => (acting?.act === act ? acting.person : null)
  return (
    <>
      <PageHeader
        title={t('settings.tab.people')}
        description={t('people.what')}
        actions={
          <Button leftSection={<IconUserPlus size={18} />} onClick={() => setInviting(true)}>
            {t('people.invite')}
          </Button>
        }
      />
      <PeopleList onAct={setActing} />
      <RoleTable />
      <InvitePerson opened={inviting} again={null} onClose={() => setInviting(false)} />
      <InvitePerson opened={about('again') !== null} again={about('again')} onClose={close} />
      <RoleDialog person={about('role')} onClose={close} />
      <RenewLink person={about('link')} onClose={close} />
      <EndAccess person={about('end')} onClose={close} />
    </>
  )
}

function PeopleList({ onAct }: { onAct: (act: PersonAct) => void }) {
  const t = useText()
  const people = useInfiniteQuery(peopleQuery())
  const download = useDownload()
  const columns = usePeopleColumns(onAct)
  const rows = useMemo(() => people.data?.pages.flatMap(({ items }) => items) ?? [], [people.data])
  if (people.isPending) return <SkeletonRows label={t('app.loading')} />
  return (
    <>
      {people.isError && <FailedState error={people.error} onRetry={() => void people.refetch()} />}
      {people.data !== undefined && rows.length === 0 && (
        <EmptyState icon={IconUsers} what={t('people.empty')} />
      )}
      {rows.length > 0 && (
        <>
          <DataTable
            label={t('settings.tab.people')}
            columns={columns}
            rows={rows}
            rowKey={({ id }) => id}
            refreshing={people.isRefetching}
          />
          <LoadMore
            shown={rows.length}
            hasMore={people.hasNextPage}
            loading={people.isFetchingNextPage}
            onMore={() => void people.fetchNextPage()}
          />
          <ExportButton
            file={{ url: exportUrl('/api/v1/users', {}), name: 'people.csv' }}
            download={download}
          />
        </>
      )}
    </>
  )
}
