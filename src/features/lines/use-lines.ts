import {
  useInfiniteQuery,
  useQuery,
  useQueryClient,
  type QueryClient,
  type QueryKey,
} from '@tanstack/react-query'
import { useEffect, useMemo, useRef, useState } from 'react'
import type { Line } from '../../../domain/api/lines'
import { isNarrowed, type LinesFilter } from './lines-search'
import { lineChangesQuery, linesQuery } from './queries'
import { createRefresher } from './refresher'
import { steadyRows, waitingChanges } from './steady-rows'

const noRows: Line[] = []

/** The list as it is to be shown: `held` keeps its rows in place while somebody is about to press one. */
export function useLines(filter: LinesFilter, held: boolean) {
  const query = useInfiniteQuery(linesQuery(filter))
  useRefreshing(linesQuery(filter).queryKey)
  const { data, isPlaceholderData } = query
  const fresh = useMemo(() => data?.pages.flatMap(({ items }) => items) ?? noRows, [data])
  const list = `${JSON.stringify(filter)} ${isPlaceholderData}`
  const rows = useSteadyRows(fresh, held, list)
  const waiting = useMemo(() => (rows === fresh ? 0 : waitingChanges(rows, fresh)), [rows, fresh])
  const total = data?.pages.at(-1)?.total
  return {
    query,
    rows,
    waiting,
    total,
    /** There is no line at all. An empty list that another filter left on the screen does not say so. */
    noLines: total === 0 && !isNarrowed(filter) && !isPlaceholderData,
  }
}

/** Another list is shown at once; the same list keeps its rows in place as long as it is held. */
function useSteadyRows(fresh: Line[], held: boolean, list: string): Line[] {
  const [last, setLast] = useState({ fresh, held, list, rows: fresh })
  if (last.fresh === fresh && last.held === held && last.list === list) return last.rows
  const rows = held && last.list === list ? steadyRows(last.rows, fresh) : fresh
  setLast({ fresh, held, list, rows })
  return rows
}

function useRefreshing(queryKey: QueryKey): void {
  const queryClient = useQueryClient()
  const { data: changedAt } = useQuery(lineChangesQuery())
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
