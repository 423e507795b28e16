import { useInfiniteQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { Line } from '../../../domain/api/lines'
import { useRefreshing } from '../../api/use-refreshing'
import { waitingChanges } from '../../ui/steady-rows'
import { useSteadyRows } from '../../ui/use-steady-rows'
import { isNarrowed, type LinesFilter } from './lines-search'
import { linesQuery } from './queries'

const noRows: Line[] = []

/** The list as it is to be shown: `held` keeps its rows in place while somebody is about to press one. */
export function useLines(filter: LinesFilter, held: boolean) {
  const query = useInfiniteQuery(linesQuery(filter))
  useRefreshing('lines', linesQuery(filter).queryKey)
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
