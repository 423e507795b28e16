import { sql } from 'drizzle-orm'
import type { Database } from '../database/database'

export type Delivery = { workspaceId: string; body: string; receivedAt: Date }

type Waiting = Delivery & { resolve: () => void; reject: (error: unknown) => void }

const mostAtOnce = 500

/**
 * Stores deliveries durably before they are acknowledged. Those that arrive while a write is under way share the
 * next one: one insert and one commit for all of them, each acknowledged only after that commit.
 */
export function createReceiver(database: Database, onStored: () => void) {
  const waiting: Waiting[] = []
  let writing = false

  async function writeAll(): Promise<void> {
    if (writing) return
    writing = true
    while (waiting.length > 0) {
      const batch = waiting.splice(0, mostAtOnce)
      try {
        await insert(database, batch)
        for (const delivery of batch) delivery.resolve()
        onStored()
      } catch (error) {
        for (const delivery of batch) delivery.reject(error)
      }
    }
    writing = false
  }

  return function receive(delivery: Delivery): Promise<void> {
    return new Promise((resolve, reject) => {
      waiting.push({ ...delivery, resolve, reject })
      void writeAll()
    })
  }
}

async function insert(database: Database, batch: Delivery[]): Promise<void> {
  // One parameter for each column, however many rows: the statement stays the same and is planned once.
  const rows = JSON.stringify(
    batch.map((delivery) => ({
      w: delivery.workspaceId,
      b: delivery.body,
      r: delivery.receivedAt.toISOString(),
    })),
  )
  await database.store.execute(sql`
    insert into inbox (workspace_id, body, received_at, run_at)
    select w, b, r, r from json_to_recordset(${rows}::json) as delivery(w text, b text, r timestamptz)`)
}
