import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import type { Job } from '../../../domain/api/jobs'
import { isProblem } from '../../api/problem'
import { useText } from '../../i18n/use-text'
import { useAnnounce } from '../../ui/announcer'
import { isOver, jobQuery, startSync, stopJob } from './queries'

const route = getRouteApi('/desk/templates')

export type Sync = ReturnType<typeof useSync>

/** Reading all templates again: the reading that is watched is in the address, so a reload finds it again. */
export function useSync() {
  const queryClient = useQueryClient()
  const navigate = route.useNavigate()
  const { job: jobId } = route.useSearch()
  const found = useQuery({ ...jobQuery(jobId ?? ''), enabled: jobId !== undefined })
  const job = jobId === undefined ? undefined : found.data
  useEnding(job)

  function show(answer: Job) {
    queryClient.setQueryData(jobQuery(answer.id).queryKey, answer)
    void navigate({ search: { job: answer.id }, replace: true })
  }
  const begin = useMutation({ mutationFn: startSync, onSuccess: show })
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
      void navigate({ search: {}, replace: true })
    },
  }
}

/** Says how it ended, once; what was over when the page opened is no news. */
function useEnding(job: Job | undefined) {
  const t = useText()
  const announce = useAnnounce()
  const queryClient = useQueryClient()
  const wasRunning = useRef(false)
  useEffect(() => {
    if (job === undefined) return
    if (isOver(job) && wasRunning.current) {
      announce(t(`templates.sync.ended.${endingOf(job)}`))
      void queryClient.invalidateQueries({ queryKey: ['templates'] })
    }
    wasRunning.current = !isOver(job)
  }, [job, announce, queryClient, t])
}

export function endingOf({ state }: Job): 'done' | 'cancelled' | 'failed' {
  return state === 'done' || state === 'cancelled' ? state : 'failed'
}
