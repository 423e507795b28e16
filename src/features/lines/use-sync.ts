import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import type { Job } from '../../../domain/api/jobs'
import { newIdempotencyKey } from '../../api/client'
import { isProblem } from '../../api/problem'
import { useText } from '../../i18n/use-text'
import { useAnnounce } from '../../ui/announcer'
import { isOver, jobQuery, startSync, stopJob } from './queries'
import { syncEnding } from './sync-ending'

const route = getRouteApi('/desk/lines')

/** The reading that is watched is in the address; away from this page it is kept here, to come back to. */
const watchedKey = ['watched-reading']

export type Sync = ReturnType<typeof useSync>

/** Reading the lines again from Meta: begin, watch, stop, put the summary away. */
export function useSync() {
  const queryClient = useQueryClient()
  const navigate = route.useNavigate()
  const jobId = route.useSearch().job ?? queryClient.getQueryData<string>(watchedKey)
  const found = useQuery({ ...jobQuery(jobId ?? ''), enabled: jobId !== undefined })
  const job = jobId === undefined ? undefined : found.data
  useTelling(job)

  function watch(id: string | undefined) {
    queryClient.setQueryData(watchedKey, id)
    if (id === undefined) queryClient.removeQueries({ queryKey: watchedKey })
    void navigate({ search: (old) => ({ ...old, job: id }), replace: true })
  }
  function show(answer: Job) {
    queryClient.setQueryData(jobQuery(answer.id).queryKey, answer)
    watch(answer.id)
  }
  const begin = useMutation({ mutationFn: () => startSync(newIdempotencyKey()), onSuccess: show })
  const stop = useMutation({ mutationFn: stopJob, onSuccess: show })
  // A job that was forgotten, or somebody else's address: there is nothing to watch.
  const forgotten = isProblem(found.error, 'not_found')
  return {
    job,
    running: begin.isPending || (job !== undefined && !isOver(job)),
    error: begin.error ?? stop.error ?? (forgotten ? null : found.error),
    stopping: stop.isPending,
    begin: () => begin.mutate(),
    stop: () => job !== undefined && stop.mutate(job.id),
    hide() {
      begin.reset()
      stop.reset()
      watch(undefined)
    },
  }
}

const step = 500

/** Says how far it has come at sensible steps, and how it ended. */
function useTelling(job: Job | undefined) {
  const t = useText()
  const announce = useAnnounce()
  const told = useRef<{ id: string; steps: number; over: boolean }>(undefined)
  useEffect(() => {
    if (job === undefined) return
    const now = { id: job.id, steps: Math.floor(job.done / step), over: isOver(job) }
    const before = told.current
    told.current = now
    if (before?.id !== now.id) {
      // What was over when the page opened is no news.
      if (!now.over) announce(t('lines.sync.title'))
    } else if (now.over && !before.over) announce(syncEnding(t, job))
    else if (now.steps > before.steps) announce(t('lines.sync.running', { count: job.done }))
  }, [job, announce, t])
}
