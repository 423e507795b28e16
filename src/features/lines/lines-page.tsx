import { Button } from '@mantine/core'
import { IconRefresh } from '@tabler/icons-react'
import { getRouteApi } from '@tanstack/react-router'
import { useMay } from '../../api/me'
import { useText } from '../../i18n/use-text'
import { PageHeader } from '../../ui/page-header'
import { useHeld } from '../../ui/use-held'
import { WaitingChanges } from '../../ui/waiting-changes'
import { GettingStarted } from './getting-started'
import { OpenIncidents } from './open-incidents'
import { LinesList } from './lines-list'
import { filterOf, type LinesFilter } from './lines-search'
import { LinesToolbar } from './lines-toolbar'
import { SyncPanel } from './sync-panel'
import { useLines } from './use-lines'
import { useSync } from './use-sync'

const route = getRouteApi('/desk/lines')

export function LinesPage() {
  const t = useText()
  const navigate = route.useNavigate()
  const filter = filterOf(route.useSearch())
  const { held, handlers, letGo } = useHeld()
  const list = useLines(filter, held)
  const sync = useSync()
  const maySync = useMay('lines.sync')

  function change(next: LinesFilter) {
    void navigate({ search: (old) => ({ ...old, ...next }), replace: true })
  }
  function clear() {
    change({ q: undefined, status: undefined, usernameState: undefined, wabaId: undefined })
  }
  return (
    <>
      <PageHeader
        title={t('lines.title')}
        description={t('lines.what')}
        actions={
          maySync && (
            <Button
              variant="default"
              leftSection={<IconRefresh size={18} aria-hidden />}
              onClick={sync.begin}
              disabled={sync.running}
            >
              {t(sync.running ? 'lines.sync.title' : 'lines.sync.start')}
            </Button>
          )
        }
      />
      <GettingStarted anyLine={list.total !== undefined && !list.noLines} />
      <OpenIncidents />
      <SyncPanel sync={sync} />
      {!list.noLines && (
        <LinesToolbar filter={filter} total={list.total} onChange={change} onClear={clear} />
      )}
      <div {...handlers}>
        <LinesList list={list} filter={filter} sync={sync} onSort={change} onClear={clear} />
        <WaitingChanges
          count={list.waiting}
          text={t('lines.changed', { count: list.waiting })}
          showLabel={t('lines.changed.show')}
          onShow={letGo}
        />
      </div>
    </>
  )
}
