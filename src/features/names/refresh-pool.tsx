import { Button } from '@mantine/core'
import { IconRefresh } from '@tabler/icons-react'
import { useText } from '../../i18n/use-text'
import { FailedState } from '../../ui/failed-state'
import { useRefreshPool } from './queries'
import classes from './names.module.css'

/** Asks Meta what it keeps; each asking costs a read, so only by a press. */
export function RefreshPool() {
  const t = useText()
  const refreshing = useRefreshPool()
  const accounts = refreshing.data?.accounts ?? []
  const names = accounts.reduce((sum, account) => sum + account.names, 0)
  const left = accounts.filter(({ outcome }) => outcome !== 'read').length
  return (
    <div>
      <Button
        variant="default"
        leftSection={<IconRefresh size={18} aria-hidden />}
        loading={refreshing.isPending}
        onClick={() => refreshing.mutate()}
      >
        {t('names.refresh')}
      </Button>
      <p className={classes.soft} role="status">
        {refreshing.data === undefined
          ? t('names.refresh.what')
          : left === 0
            ? t('names.refresh.done', { count: names })
            : t('names.refresh.partly', { count: left })}
      </p>
      {refreshing.isError && <FailedState error={refreshing.error} />}
    </div>
  )
}
