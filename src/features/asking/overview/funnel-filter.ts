import { funnelGroups, type FunnelGroup } from '../../../../domain/funnel'
import { oneIn } from '../../../ui/search-params'
import type { AskingSearch } from '../asking-search'
import { dayIn, daysBefore } from '../days'
import type { FunnelFilter } from '../queries'

export const periods = ['4', '12', '26', '52'] as const
export type Period = (typeof periods)[number]

/** Which of the offered periods is looked at; `undefined` when the days were chosen by hand. */
export function periodOf(search: AskingSearch): Period | undefined {
  if (dayIn(search, 'from') !== undefined || dayIn(search, 'to') !== undefined) return undefined
  return oneIn(search, 'weeks', periods) ?? '12'
}

/** As the API takes it: without days it takes twelve weeks until today; two days come in their order. */
export function funnelFilterOf(
  search: AskingSearch,
  today: string,
): FunnelFilter & { by: FunnelGroup } {
  const by = oneIn(search, 'by', funnelGroups) ?? 'week'
  const line = search.lineId === undefined ? {} : { lineId: search.lineId }
  const period = periodOf(search)
  if (period !== undefined)
    return period === '12'
      ? { by, ...line }
      : { by, ...line, from: daysBefore(today, Number(period) * 7) }
  const [from, to] = inOrder(dayIn(search, 'from'), dayIn(search, 'to'))
  return {
    by,
    ...line,
    ...(from === undefined ? {} : { from }),
    ...(to === undefined ? {} : { to }),
  }
}

function inOrder(from: string | undefined, to: string | undefined) {
  return from !== undefined && to !== undefined && from > to ? [to, from] : [from, to]
}
