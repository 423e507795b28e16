import { Button, CloseButton } from '@mantine/core'
import { IconAlertTriangle, IconCircleCheck, IconPlayerStop } from '@tabler/icons-react'
import type { Job } from '../../../domain/api/jobs'
import { Ago } from '../../i18n/ago'
import { Trans } from '../../i18n/trans'
import { useText } from '../../i18n/use-text'
import { FailedState } from '../../ui/failed-state'
import { Notice } from '../../ui/notice'
import { useAccounts } from './account-filter'
import { AccountName } from './line-cells'
import { isOver } from './queries'
import { syncEnding } from './sync-ending'
import { syncProblems } from './sync-problems'
import type { Sync } from './use-sync'
import classes from './sync-panel.module.css'

/** How far the reading from Meta has come, and how it ended; nothing when none is watched. */
export function SyncPanel({ sync }: { sync: Sync }) {
  const { job, error } = sync
  if (error !== null && error !== undefined)
    return (
      <div className={classes.root}>
        <FailedState error={error} onRetry={sync.begin} />
      </div>
    )
  if (job === undefined) return null
  return (
    <div className={classes.root}>
      {isOver(job) ? <Summary job={job} sync={sync} /> : <Progress job={job} sync={sync} />}
    </div>
  )
}

type PartProps = { job: Job; sync: Sync }

function Progress({ job, sync }: PartProps) {
  const t = useText()
  const { done: count, total } = job
  const text =
    total !== null
      ? t('lines.sync.ofTotal', { count, total })
      : job.state === 'queued'
        ? t('lines.sync.queued')
        : t('lines.sync.running', { count })
  return (
    <section className={classes.progress} aria-label={t('lines.sync.title')}>
      <div className={classes.words}>
        <p className={classes.main}>{text}</p>
        <p className={classes.soft}>
          <Trans id="lines.sync.began" values={{ when: <Ago at={job.createdAt} quiet /> }} />
        </p>
      </div>
      <Button
        variant="default"
        leftSection={<IconPlayerStop size={18} aria-hidden />}
        onClick={sync.stop}
        loading={sync.stopping}
      >
        {t('lines.sync.stop')}
      </Button>
      <progress
        className={classes.bar}
        aria-label={t('lines.sync.title')}
        {...(total === null ? {} : { value: count, max: total })}
      />
    </section>
  )
}

const looks = {
  done: { tone: 'good', icon: IconCircleCheck },
  cancelled: { tone: 'quiet', icon: IconPlayerStop },
  failed: { tone: 'bad', icon: IconAlertTriangle },
} as const

function Summary({ job, sync }: PartProps) {
  const t = useText()
  const look = looks[job.state === 'done' || job.state === 'cancelled' ? job.state : 'failed']
  return (
    <div className={classes.summary}>
      <Notice {...look} title={<span className={classes.title}>{syncEnding(t, job)}</span>}>
        <p className={classes.soft}>
          <Explanation job={job} />{' '}
          {job.finishedAt !== null && (
            <Trans id="lines.sync.finished" values={{ when: <Ago at={job.finishedAt} quiet /> }} />
          )}
        </p>
        {job.state === 'failed' && <Problems message={job.message} />}
        {job.state !== 'done' && (
          <Button variant="default" onClick={sync.begin}>
            {t('lines.sync.start')}
          </Button>
        )}
      </Notice>
      <CloseButton className={classes.hide} aria-label={t('lines.sync.hide')} onClick={sync.hide} />
    </div>
  )
}

function Explanation({ job }: { job: Job }) {
  const t = useText()
  if (job.state !== 'done') return job.done > 0 ? t('lines.sync.kept') : null
  const took = job.finishedAt === null ? 0 : Date.parse(job.finishedAt) - Date.parse(job.createdAt)
  const seconds = Math.max(1, Math.round(took / 1000))
  return `${t('lines.sync.took', { seconds })} ${t('lines.sync.namesFollow')}`
}

/** What went wrong, account by account; the server's own words are English. */
function Problems({ message }: { message: string | null }) {
  const accounts = useAccounts()
  return (
    <ul className={classes.problems}>
      {syncProblems(message).map(({ wabaId, problem }) => (
        <li key={wabaId ?? problem}>
          {wabaId !== null && (
            <strong className={classes.account}>
              <AccountName
                wabaId={wabaId}
                name={accounts.find((account) => account.wabaId === wabaId)?.name ?? null}
              />
            </strong>
          )}
          <bdi dir="ltr">{problem}</bdi>
        </li>
      ))}
    </ul>
  )
}
