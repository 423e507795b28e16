import { Button } from '@mantine/core'
import {
  IconAlertTriangle,
  IconCircleCheck,
  IconPlayerPause,
  IconPlayerPlay,
  IconPlayerStop,
  type Icon,
} from '@tabler/icons-react'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import type { Job, JobState } from '../../../../domain/api/jobs'
import { isProblem } from '../../../api/problem'
import { useText } from '../../../i18n/use-text'
import { useAnnounce } from '../../../ui/announcer'
import { FailedState } from '../../../ui/failed-state'
import { Notice, type Tone } from '../../../ui/notice'
import { askJobQuery, stepJob, type AskJobStep } from './queries'
import classes from './asking.module.css'

const route = getRouteApi('/desk/customers')

const looks: Record<JobState, { tone: Tone; icon: Icon }> = {
  queued: { tone: 'info', icon: IconPlayerPlay },
  running: { tone: 'info', icon: IconPlayerPlay },
  paused: { tone: 'waiting', icon: IconPlayerPause },
  done: { tone: 'good', icon: IconCircleCheck },
  failed: { tone: 'bad', icon: IconAlertTriangle },
  cancelled: { tone: 'quiet', icon: IconPlayerStop },
}

/** How far the asking of many has come, and the ways to stop it. It goes on when the page is left. */
export function AskJob({ id }: { id: string }) {
  const t = useText()
  const found = useQuery(askJobQuery(id))
  useEnding(found.data)
  // A job that was forgotten, or somebody else's address: there is nothing to watch.
  if (isProblem(found.error, 'not_found')) return null
  if (found.isError) return <FailedState error={found.error} onRetry={() => void found.refetch()} />
  if (found.data === undefined) return null
  const job = found.data
  const total = job.total ?? job.done
  return (
    <div className={classes.job}>
      <Notice {...looks[job.state]} title={t(`customers.job.${job.state}`)}>
        <p>{t('customers.job.progress', { done: job.done, total })}</p>
        <progress
          className={classes.bar}
          aria-label={t('customers.askMany.title')}
          {...(job.total === null ? {} : { value: job.done, max: job.total })}
        />
        {job.message !== null && <bdi dir="auto">{job.message}</bdi>}
        {job.finishedAt === null ? <Steps job={job} /> : <Hide />}
      </Notice>
    </div>
  )
}

function Steps({ job }: { job: Job }) {
  const t = useText()
  const queryClient = useQueryClient()
  const step = useMutation({
    mutationFn: (name: AskJobStep) => stepJob(job.id, name),
    onSuccess: (answer) => queryClient.setQueryData(askJobQuery(job.id).queryKey, answer),
  })
  const other = job.state === 'paused' ? 'resume' : 'pause'
  return (
    <>
      <div className={classes.acts}>
        <Button disabled={step.isPending} onClick={() => step.mutate(other)}>
          {t(`customers.job.${other}`)}
        </Button>
        <Button variant="default" disabled={step.isPending} onClick={() => step.mutate('cancel')}>
          {t('customers.job.cancel')}
        </Button>
      </div>
      {step.isError && <FailedState error={step.error} />}
    </>
  )
}

function Hide() {
  const t = useText()
  const navigate = route.useNavigate()
  return (
    <Button
      variant="default"
      size="compact-md"
      onClick={() => void navigate({ search: ({ job: _job, ...rest }) => rest, replace: true })}
    >
      {t('action.close')}
    </Button>
  )
}

/** Says how it ended, once; what was over when the page opened is no news. */
function useEnding(job: Job | undefined) {
  const t = useText()
  const announce = useAnnounce()
  const wasRunning = useRef(false)
  useEffect(() => {
    if (job === undefined) return
    const over = job.finishedAt !== null
    if (over && wasRunning.current) announce(t(`customers.job.${job.state}`))
    wasRunning.current = !over
  }, [job, announce, t])
}
