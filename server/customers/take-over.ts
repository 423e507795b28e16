import { sql } from 'drizzle-orm'
import type { PhoneRequestState } from '../../domain/phone-request'
import { rowsOf } from '../database/database'
import type { Change } from '../dependencies'
import { applyFacts } from '../phone-requests/apply-facts'
import { moveArrivals } from './arrivals'

/** One customer that turned out to be part of another. */
export type Taking = { taken: string; by: string }

/** Gives what hangs on a customer to the one that it is part of, and takes the empty one away. */
export async function takeOver(change: Change, takings: readonly Taking[]): Promise<void> {
  if (takings.length === 0) return
  const { tx } = change
  const rows = JSON.stringify(takings)
  await endDoubleAsks(change, rows)
  await tx.execute(sql`
    update phone_requests set customer = taking.by
    from json_to_recordset(${rows}::json) as taking(taken text, "by" text)
    where phone_requests.customer = taking.taken`)
  const gone = await tx.execute(sql`
    delete from customers using json_to_recordset(${rows}::json) as taking(taken text)
    where customers.id = taking.taken
    returning customers.line_id as "lineId", customers.arrived_day::text as "from"`)
  // They arrived once: as the one who was there first.
  const arrivals = rowsOf<{ lineId: string; from: string | null }>(gone)
  const counted = arrivals.filter(({ from }) => from !== null)
  if (counted.length > 0)
    await moveArrivals(
      change,
      counted.map((one) => ({ ...one, to: null })),
    )
}

/** A customer is asked once at a time: of two open requests the newer waits for the answer. */
async function endDoubleAsks(change: Change, rows: string): Promise<void> {
  const result = await change.tx.execute(sql`
    select id, state from (
      select request.id, request.state, row_number() over (partition by coalesce(taking.by, request.customer) order by request.id desc) as place
      from phone_requests request
      left join json_to_recordset(${rows}::json) as taking(taken text, "by" text) on taking.taken = request.customer
      where request.open and request.customer in (
        select unnest(array[pair.taken, pair.by]) from json_to_recordset(${rows}::json) as pair(taken text, "by" text))
    ) asked where place > 1`)
  const doubles = rowsOf<{ id: string; state: PhoneRequestState }>(result)
  await applyFacts(
    change,
    doubles.map(({ id, state }) =>
      state === 'queued'
        ? { id, facts: { cancelledAt: change.at }, cancelReason: 'not_allowed' }
        : { id, facts: { expiredAt: change.at } },
    ),
  )
}
