import { Button } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { Job } from '../../../../domain/api/jobs'
import { useText } from '../../../i18n/use-text'
import { FailedState } from '../../../ui/failed-state'
import { ButtonLink } from '../../../ui/links'
import { Notice } from '../../../ui/notice'
import { SkeletonRows } from '../../../ui/skeleton-rows'
import { ImportOutcomes } from './import-outcomes'
import { importJobQuery, stepJob, type ImportStep } from './queries'
import classes from './import.module.css'

/** How far an import has come, the ways to stop it, and what came of its rows. */
export function ImportJob({ id, onAnother }: { id: string; onAnother: () => void }) {
  const t = useText()
  const found = useQuery(importJobQuery(id))
  if (found.isPending) return <SkeletonRows label={t('import.checking')} rowHeight={68} />
  if (found.isError) return <FailedState error={found.error} onRetry={() => void found.refetch()} />
  const job = found.data
  return (
    <div className={classes.stack}>
      <Progress job={job} />
      {job.finishedAt === null ? (
        <StepButtons job={job} />
      ) : (
        <div className={classes.actions}>
          <ButtonLink to="/requests">{t('import.toRequests')}</ButtonLink>
          <Button variant="default" onClick={onAnother}>
            {t('import.another')}
          </Button>
        </div>
      )}
      <ImportOutcomes id={id} />
    </div>
  )
}

function Progress({ job }: { job: Job }) {
  const t = useText()
  const { done, state } = job
  const total = job.total ?? done
  return (
    <Notice
      tone={state === 'done' ? 'good' : state === 'failed' ? 'bad' : 'info'}
      title={t(`import.state.${state}`)}
    >
      <p>{t('import.progress', { done, total })}</p>
      <progress className={classes.bar} aria-label={t('import.title')} value={done} max={total} />
    </Notice>
  )
}

function StepButtons({ job }: { job: Job }) {
  const t = useText()
  const queryClient = useQueryClient()
  const step = useMutation({
    mutationFn: (name: ImportStep) => stepJob(job.id, name),
    onSuccess: (answer) => queryClient.setQueryData(importJobQuery(job.id).queryKey, answer),
  })
  const other = job.state === 'paused' ? 'resume' : 'pause'
  return (
    <>
      <div className={classes.actions}>
        <Button disabled={step.isPending} onClick={() => step.mutate(other)}>
          {t(`import.${other}`)}
        </Button>
        <Button variant="default" disabled={step.isPending} onClick={() => step.mutate('cancel')}>
          {t('import.cancel')}
        </Button>
      </div>
      {step.isError && <FailedState error={step.error} />}
    </>
  )
}
