import { useInfiniteQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { Customer } from '../../../domain/api/customers'
import { useRefreshing } from '../../api/use-refreshing'
import { waitingChanges } from '../../ui/steady-rows'
import { useSteadyRows } from '../../ui/use-steady-rows'
import { listFilterOf, customersQuery } from './queries'
import type { CustomersSearch } from './customers-search'

const noRows: Customer[] = []

/** The list as it is to be shown: `held` keeps its rows in place while somebody is about to press one. */
export function useCustomers(search: CustomersSearch, held: boolean) {
  const options = customersQuery(search)
  const query = useInfiniteQuery(options)
  useRefreshing('customers', options.queryKey)
  const { data, isPlaceholderData } = query
  const fresh = useMemo(() => data?.pages.flatMap(({ items }) => items) ?? noRows, [data])
  const list = `${JSON.stringify(listFilterOf(search))} ${isPlaceholderData}`
  const rows = useSteadyRows(fresh, held, list)
  const waiting = useMemo(() => (rows === fresh ? 0 : waitingChanges(rows, fresh)), [rows, fresh])
  const last = data?.pages.at(-1)
  return { query, rows, waiting, total: last?.total, moreThanTotal: last?.moreThanTotal === true }
}

export type CustomersList = ReturnType<typeof useCustomers>
