import { writeSync } from 'node:fs'
import process from 'node:process'
import { rowsOf, type Database, type Store } from '../../server/database/database'
import type { Fetch } from '../../server/dependencies'

/**
 * Everything a product does to the world outside itself, one number each: a transaction, a writing statement
 * outside one, a call to Meta. Told to, the process kills itself right before or right after one of them.
 */

export type Crash = {
  /** The number of the effect, from 1. */
  at: number
  /** A statement is its own transaction: `before` it is `after` the effect before it, so it crashes after. */
  when: 'before' | 'after'
  /** Where the count begins: at once, or with the first effect whose name holds this text. */
  from?: string
  /** Frozen instead of killed: it goes on when the test says so, and does not know that time has passed. */
  freeze?: true
}

export type Effects = ReturnType<typeof createEffects>

export function createEffects() {
  let crash: Crash | null = null
  let counting = false
  let count = 0

  function number(name: string): number {
    counting ||= crash?.from === undefined || name.includes(crash.from)
    if (counting) count += 1
    return counting ? count : 0
  }

  function dieAt(mine: number, when: Crash['when'], name: string): void {
    if (crash === null || mine !== crash.at || when !== crash.when) return
    // The last words go out by a system call of their own: nothing else of this process will.
    writeSync(2, `${crash.freeze ? 'frozen' : 'killed'} ${when} effect ${mine}: ${name}\n`)
    process.kill(process.pid, crash.freeze ? 'SIGSTOP' : 'SIGKILL')
  }

  return {
    /** Begins to count anew, and may set a crash. */
    arm(wish: Crash | null) {
      crash = wish
      counting = false
      count = 0
    },
    count: () => count,
    number,
    dieAt,
  }
}

/** The same database, with its effects counted. */
export function withEffects(database: Database, effects: Effects): Database {
  countStatements(database.store, effects)
  return {
    ...database,
    async transaction(work) {
      let mine = 0
      const result = await database.transaction(async (tx) => {
        const done = await work(tx)
        mine = effects.number('transaction')
        effects.dieAt(mine, 'before', 'commit')
        return done
      })
      effects.dieAt(mine, 'after', 'commit')
      return result
    },
  }
}

type Prepared = { execute(...args: unknown[]): Promise<unknown> }
type Session = { prepareQuery(query: { sql: string }, ...rest: unknown[]): Prepared }

/** Drizzle sends each statement outside a transaction through the session of its store; transactions have their own. */
function countStatements(store: Store, effects: Effects): void {
  const { session } = store as unknown as { session: Session }
  const prepareQuery = session.prepareQuery.bind(session)
  session.prepareQuery = (query, ...rest) => {
    const prepared = prepareQuery(query, ...rest)
    if (!/\b(insert|update|delete)\b/i.test(query.sql)) return prepared
    const execute = prepared.execute.bind(prepared)
    prepared.execute = async (...args) => {
      const result = await execute(...args)
      // A worker that looks for work and finds none has done nothing.
      if (changedSomething(result)) countDone(effects, query.sql)
      return result
    }
    return prepared
  }
}

function countDone(effects: Effects, sql: string): void {
  const name = `statement ${sql.trim().replaceAll(/\s+/g, ' ').slice(0, 60)}`
  const mine = effects.number(name)
  effects.dieAt(mine, 'before', name)
  effects.dieAt(mine, 'after', name)
}

function changedSomething(result: unknown): boolean {
  if (Array.isArray(result)) return result.length > 0
  const { affectedRows, rowCount } = Object(result) as {
    affectedRows?: number
    rowCount?: number
  }
  return (affectedRows ?? rowCount ?? 0) > 0 || rowsOf<unknown>(result).length > 0
}

/** The same way to Meta, with its calls counted. A call that fails counts too. */
export function fetchWithEffects(fetch: Fetch, effects: Effects): Fetch {
  return async (request) => {
    const name = `${request.method} ${new URL(request.url).pathname}`
    const mine = effects.number(name)
    effects.dieAt(mine, 'before', name)
    try {
      return await fetch(request)
    } finally {
      effects.dieAt(mine, 'after', name)
    }
  }
}
