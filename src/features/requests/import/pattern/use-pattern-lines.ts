import { useInfiniteQuery } from '@tanstack/react-query'
import { useEffect, useMemo, useState } from 'react'
import { mostLines, patternLinesQuery } from './queries'

export type PatternLines = ReturnType<typeof usePatternLines>

/** All lines that match, read page after page until there are no more or somebody stops it. */
export function usePatternLines(q: string | undefined, all: boolean) {
  const query = useInfiniteQuery(patternLinesQuery(q, all))
  const [stopped, setStopped] = useState<string>()
  const key = JSON.stringify([q, all])
  const goesOn = query.hasNextPage && stopped !== key
  const { data, isFetchingNextPage, isFetchNextPageError, fetchNextPage } = query
  const shown = data?.pages.length ?? 0
  useEffect(() => {
    if (goesOn && !isFetchingNextPage && !isFetchNextPageError) void fetchNextPage()
  }, [goesOn, isFetchingNextPage, isFetchNextPageError, fetchNextPage, shown])
  const lines = useMemo(
    () =>
      (data?.pages ?? [])
        .flatMap(({ items }) => items)
        .filter((line) => all || line.openRequestId === null),
    [data, all],
  )
  const total = data?.pages[0]?.total ?? 0
  return {
    lines,
    error: query.error,
    pending: query.isPending,
    loading: query.isPending || goesOn,
    /** There are more than one job takes from here. */
    capped: !query.hasNextPage && shown * 200 >= mostLines && total > mostLines,
    again: () => void (data === undefined ? query.refetch() : fetchNextPage()),
    stop: () => setStopped(key),
  }
}
