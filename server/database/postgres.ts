import { drizzle } from 'drizzle-orm/node-postgres'
import { sql } from 'drizzle-orm'
import pg from 'pg'
import { databaseFailure, type Channel, type Database, type Store } from './database'
import { migrate } from './migrate'

/** Opens a PostgreSQL server (15 or newer) and migrates it. Several instances may share it. */
export async function openPostgresDatabase(
  url: string,
  options: { poolSize?: number; onProblem?: (problem: string) => void } = {},
): Promise<Database> {
  const pool = new pg.Pool({
    connectionString: url,
    max: options.poolSize ?? 16,
    connectionTimeoutMillis: 5000,
    application_name: 'handleboard',
    // All statements here are short: compiling one would take many times as long as running it.
    verify: (client, done) => client.query('set jit = off', (problem) => done(problem)),
  })
  // A server that goes away ends idle connections; the pool makes new ones when it is back.
  pool.on('error', () => options.onProblem?.('a database connection was lost'))
  // The pool listens to idle connections only: one that is lost between two statements would end the process.
  pool.on('connect', (client) => client.on('error', () => {}))
  const store = drizzle(pool) as unknown as Store
  const transaction = retrying(store)
  const listener = createListener(url, (problem) => options.onProblem?.(problem))
  try {
    await migrate(transaction)
  } catch (error) {
    await pool.end()
    throw error
  }
  return {
    kind: 'postgres',
    store,
    transaction,
    listen: listener.listen,
    ping: async () => {
      await store.execute(sql`select 1`)
    },
    close: async () => {
      await listener.close()
      await pool.end()
    },
  }
}

const mostAttempts = 6

/**
 * A deadlock or a serialization failure is the database asking to do it again. Each time a little later, and not all
 * at once: those who met once would meet again.
 */
function retrying(store: Store): Database['transaction'] {
  return async function transaction(work) {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await store.transaction((tx) => work(tx as unknown as Store))
      } catch (error) {
        if (attempt >= mostAttempts || databaseFailure(error) !== 'retry') throw error
        await new Promise((resolve) => setTimeout(resolve, Math.random() * 20 * attempt))
      }
    }
  }
}

/** One connection of its own for LISTEN; made again when it is lost. What was missed meanwhile is found by polling. */
function createListener(url: string, onProblem: (problem: string) => void) {
  const handlers = new Map<Channel, Set<(payload: string) => void>>()
  let client: pg.Client | null = null
  let connecting: Promise<void> | null = null
  let closed = false
  let retry: ReturnType<typeof setTimeout> | undefined

  async function connectOnce(): Promise<void> {
    const next = new pg.Client({ connectionString: url, application_name: 'handleboard listen' })
    next.on('notification', ({ channel, payload }) => {
      for (const handler of handlers.get(channel as Channel) ?? []) handler(payload ?? '')
    })
    next.on('error', () => reconnectLater())
    await next.connect()
    client = next
    for (const channel of handlers.keys()) await next.query(`listen ${channel}`)
  }

  function reconnectLater(): void {
    if (closed || retry) return
    client = null
    connecting = null
    onProblem('the listening database connection was lost')
    retry = setTimeout(() => {
      retry = undefined
      ensureConnected().catch(() => reconnectLater())
    }, 1000)
  }

  function ensureConnected(): Promise<void> {
    connecting ??= connectOnce()
    return connecting
  }

  return {
    async listen(channel: Channel, onMessage: (payload: string) => void) {
      const known = handlers.get(channel)
      handlers.set(channel, (known ?? new Set()).add(onMessage))
      await ensureConnected()
      if (!known) await client?.query(`listen ${channel}`)
      return async () => {
        handlers.get(channel)?.delete(onMessage)
      }
    },
    async close() {
      closed = true
      clearTimeout(retry)
      await client?.end()
    },
  }
}
