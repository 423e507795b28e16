import { useState } from 'react'
import { steadyRows } from './steady-rows'

/** Another list is shown at once; the same list keeps its rows in place as long as it is held. */
export function useSteadyRows<Row extends { id: string }>(
  fresh: readonly Row[],
  held: boolean,
  list: string,
): readonly Row[] {
  const [last, setLast] = useState({ fresh, held, list, rows: fresh })
  if (last.fresh === fresh && last.held === held && last.list === list) return last.rows
  const rows = held && last.list === list ? steadyRows(last.rows, fresh) : fresh
  setLast({ fresh, held, list, rows })
  return rows
}
