import { sql } from 'drizzle-orm'
import { rowsOf, type Store } from '../database/database'

/** The names that a customer goes by on the line: the one of now first. */
export async function keysOfOwner(tx: Store, owner: string): Promise<string[]> {
  const result = await tx.execute(sql`
    select customer_id as key from customer_ids where owner = ${owner}
    order by customer_id like '+%', until is not null, coalesce(last_message_at, since) desc, since desc,
      customer_id collate "C"`)
  return rowsOf<{ key: string }>(result).map(({ key }) => key)
}
