import {
  queryOptions,
  useQuery,
  useQueryClient,
  type QueryClient,
  type QueryKey,
} from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { createRefresher } from './refresher'

/** Has a new value after each change of the noun that the event stream tells about. */
function changesQuery(noun: string) {
  return queryOptions({
    queryKey: [noun, 'changes'],
    queryFn: () => performance.now(),
    staleTime: Number.POSITIVE_INFINITY,
  })
}

/** Reads a list again after changes of its noun, at the list's own pace: its key must not begin with the noun's. */
export function useRefreshing(noun: string, queryKey: QueryKey): void {
  const queryClient = useQueryClient()
  const { data: changedAt } = useQuery(changesQuery(noun))
  const seen = useRef(changedAt)
  const shownKey = useRef(queryKey)
  const refresher = useRef<ReturnType<typeof createRefresher>>(undefined)
  useEffect(() => {
    shownKey.current = queryKey
  })
  useEffect(() => {
    const made = createRefresher(() => readAgain(queryClient, shownKey.current))
    refresher.current = made
    return made.stop
  }, [queryClient])
  useEffect(() => {
    const first = seen.current === undefined
    if (seen.current === changedAt) return
    seen.current = changedAt
    if (!first) refresher.current?.change()
  }, [changedAt])
}

/** Without cutting short what is loading: then that is waited for, and all is read once more. */
async function readAgain(queryClient: QueryClient, queryKey: QueryKey): Promise<void> {
  const read = () => queryClient.refetchQueries({ queryKey, exact: true }, { cancelRefetch: false })
  if (queryClient.isFetching({ queryKey, exact: true }) > 0) await read()
  await read()
}
