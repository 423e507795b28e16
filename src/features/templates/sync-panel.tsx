import { Button } from '@mantine/core'
import { IconAlertTriangle, IconCircleCheck, IconPlayerStop } from '@tabler/icons-react'
import { useText } from '../../i18n/use-text'
import { FailedState } from '../../ui/failed-state'
import { Notice } from '../../ui/notice'
import { ProgressPanel } from './progress-panel'
import { isOver } from './queries'
import { endingOf, type Sync } from './use-sync'

const looks = {
  done: { tone: 'good', icon: IconCircleCheck },
  cancelled: { tone: 'quiet', icon: IconPlayerStop },
  failed: { tone: 'bad', icon: IconAlertTriangle },
} as const

/** How far the reading from Meta has come, and how it ended; nothing when none is watched. */
export function SyncPanel({ sync }: { sync: Sync }) {
  const t = useText()
  const { job, error } = sync
  if (error !== null && error !== undefined)
    return <FailedState error={error} onRetry={sync.begin} />
  if (job === undefined) return null
  if (!isOver(job))
    return (
      <ProgressPanel
        title={t('templates.sync.title')}
        text={t('templates.sync.running', { count: job.done })}
        done={job.done}
        total={job.total}
      >
        <Button variant="default" onClick={sync.stop} loading={sync.stopping}>
          {t('templates.sync.stop')}
        </Button>
      </ProgressPanel>
    )
  const ending = endingOf(job)
  return (
    <Notice {...looks[ending]} title={t(`templates.sync.ended.${ending}`)}>
      {/* Which account failed stands beside the account as well; the server's words are English. */}
      {job.message !== null && <bdi dir="ltr">{job.message}</bdi>}
      <Button variant="default" size="compact-md" onClick={sync.hide}>
        {t('action.close')}
      </Button>
    </Notice>
  )
}
