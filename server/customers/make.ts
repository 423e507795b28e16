import { sql } from 'drizzle-orm'
import type { Change } from '../dependencies'

/** Customers of whom nothing is derived yet: `refreshCustomers` follows in the same transaction. */
export async function makeCustomers(
  { tx, actor, at }: Change,
  made: readonly { id: string; lineId: string }[],
): Promise<void> {
  if (made.length === 0) return
  await tx.execute(sql`
    insert into customers (id, workspace_id, line_id, first_seen_at, arrived_without_phone, ask_state)
    select made.id, ${actor.workspaceId}, made."lineId", ${at.toISOString()}::timestamptz, false, 'never_asked'
    from json_to_recordset(${JSON.stringify(made)}::json) as made(id text, "lineId" text)`)
}
