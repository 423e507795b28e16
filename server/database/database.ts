import type { PgDatabase, PgQueryResultHKT } from 'drizzle-orm/pg-core'

/** Where a verb reads and writes: the whole database, or one transaction of it. */
export type Store = PgDatabase<PgQueryResultHKT, Record<string, never>>

/** The database as the API sees it; opened by memory.ts, embedded.ts or postgres.ts. */
export type Database = {
  kind: 'embedded' | 'postgres'
  /** For single reads outside a transaction. Inside one, use the store that the transaction gives. */
  store: Store
  transaction<T>(work: (tx: Store) => Promise<T>): Promise<T>
  /** Calls back for each `notify` on the channel, after its commit. Answers how to stop. */
  listen(channel: Channel, onMessage: (payload: string) => void): Promise<() => Promise<void>>
  ping(): Promise<void>
  close(): Promise<void>
}

export type Channel =
  | 'handleboard_events'
  | 'handleboard_outbox'
  | 'handleboard_jobs'
  | 'handleboard_deliveries'

/** The rows of a raw query; both drivers answer them under the same name. */
export function rowsOf<T>(result: unknown): T[] {
  return (result as { rows: T[] }).rows
}

/** PostgreSQL's error code behind Drizzle's wrapping, or `null`. The wrapped text holds parameters: never log it. */
export function databaseErrorCode(error: unknown): string | null {
  let cause: unknown = error
  for (let depth = 0; depth < 5 && typeof cause === 'object' && cause !== null; depth += 1) {
    if ('code' in cause && typeof cause.code === 'string') return cause.code
    cause = 'cause' in cause ? cause.cause : null
  }
  return null
}

const unreachable = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  'ENOTFOUND',
  'EHOSTUNREACH',
  'EAI_AGAIN',
])

/** What a database error means for whoever asked. */
export function databaseFailure(
  error: unknown,
): 'unique' | 'full' | 'unavailable' | 'retry' | 'unstorable' | null {
  const code = databaseErrorCode(error)
  if (code === null) return isLostConnection(error) ? 'unavailable' : null
  if (code === '23505') return 'unique'
  // Text with NUL, a date that is none: input that no column takes.
  if (code.startsWith('22')) return 'unstorable'
  if (code === '53100' || code === 'ENOSPC') return 'full'
  if (code === '40001' || code === '40P01') return 'retry'
  // 08: connection, 57P: shut down or starting, 53: out of resources, 25006: read-only standby
  if (/^(08|57P|53)/.test(code) || code === '25006' || unreachable.has(code)) return 'unavailable'
  return null
}

/** pg reports some lost connections by message only. */
function isLostConnection(error: unknown): boolean {
  let cause: unknown = error
  for (let depth = 0; depth < 5 && cause instanceof Error; depth += 1) {
    if (
      /Connection terminated|timeout exceeded when trying to connect|Client has encountered/.test(
        cause.message,
      )
    )
      return true
    cause = cause.cause
  }
  return false
}
