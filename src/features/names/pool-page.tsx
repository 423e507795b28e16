import { Button } from '@mantine/core'
import { IconBookmarkPlus } from '@tabler/icons-react'
import { getRouteApi, Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useMay } from '../../api/me'
import { useText } from '../../i18n/use-text'
import { PageHeader } from '../../ui/page-header'
import { SearchBox } from '../../ui/search-box'
import { KeepDialog } from './keep-dialog'
import type { Keeping } from './keeping'
import { PoolTable } from './pool-table'
import { poolKinds, poolSearch } from './pool-search'
import { RefreshPool } from './refresh-pool'
import tabStyles from '../../ui/tabs.module.css'
import classes from './names.module.css'

const route = getRouteApi('/desk/names')

export function PoolPage() {
  const t = useText()
  const mayWrite = useMay('requests.create')
  const maySync = useMay('lines.sync')
  const { kind = 'suggestion', q } = route.useSearch()
  const navigate = route.useNavigate()
  const [keeping, setKeeping] = useState<Keeping>({ username: '' })
  const [opened, setOpened] = useState(false)
  function keep(next: Keeping) {
    setKeeping(next)
    setOpened(true)
  }
  return (
    <>
      <PageHeader
        title={t('names.title')}
        description={t('names.what')}
        actions={
          mayWrite && (
            <Button
              variant="default"
              leftSection={<IconBookmarkPlus size={18} aria-hidden />}
              onClick={() => keep({ username: '' })}
            >
              {t('names.keepOne')}
            </Button>
          )
        }
      />
      <nav aria-label={t('names.tabs')} className={tabStyles.nav}>
        <ul className={tabStyles.tabs}>
          {poolKinds.map((one) => (
            <li key={one}>
              <Link
                to="/names"
                search={poolSearch({ kind: one })}
                className={tabStyles.tab}
                // Without these the first tab, which has no parameter, is current on every other.
                activeOptions={{ exact: true, includeSearch: true }}
                aria-current={one === kind ? 'page' : undefined}
              >
                {t(`names.tab.${one}`)}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      <p className={classes.what}>{t(`names.about.${kind}`)}</p>
      <div className={classes.toolbar}>
        <div className={classes.search}>
          <SearchBox
            value={q ?? ''}
            label={t('names.search')}
            onSearch={(text) =>
              void navigate({
                search: poolSearch({ kind, q: text }),
                replace: true,
              })
            }
          />
        </div>
        {kind === 'suggestion' && maySync && <RefreshPool />}
      </div>
      <PoolTable key={kind} onKeep={keep} />
      <KeepDialog keeping={keeping} opened={opened} onClose={() => setOpened(false)} />
    </>
  )
}
