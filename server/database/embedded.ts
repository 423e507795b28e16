import { AsyncLocalStorage } from 'node:async_hooks'
import { fsyncSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import { NodeFS } from '@electric-sql/pglite/nodefs'
import type { Database } from './database'
import { lockDirectory } from './directory-lock'
import { extensions, wrapPglite } from './memory'
import { migrate } from './migrate'

type EmscriptenOptions = Awaited<ReturnType<NodeFS['init']>>['emscriptenOpts']
type NodeFileSystem = { NODEFS: { stream_ops: { fsync?: (stream: { nfd?: number }) => number } } }

/** PGlite's file system for Node leaves fsync out: a killed process loses nothing, a power cut may. This adds it. */
class SyncedNodeFS extends NodeFS {
  override async init(...args: Parameters<NodeFS['init']>) {
    const { emscriptenOpts } = await super.init(...args)
    return { emscriptenOpts: withFsync(emscriptenOpts) }
  }
}

function withFsync(options: EmscriptenOptions): EmscriptenOptions {
  const addFsync = (module: unknown) => {
    const { NODEFS } = module as NodeFileSystem
    NODEFS.stream_ops.fsync = (stream) => {
      if (stream.nfd !== undefined) fsyncSync(stream.nfd)
      return 0
    }
  }
  return { ...options, preRun: [...(options.preRun ?? []), addFsync] }
}

const startParams = [
  // -F turns fsync off.
  ...PGlite.defaultStartParams.filter((parameter) => parameter !== '-F'),
  ...['fsync=on', 'wal_sync_method=fsync', 'shared_buffers=16MB'].flatMap((setting) => [
    '-c',
    setting,
  ]),
]

/**
 * Opens the embedded database in `<dataDir>/database`, made and migrated on first use. Refuses with a sentence when
 * another process has it: two at once silently lose what was acknowledged.
 */
export async function openEmbeddedDatabase(dataDir: string): Promise<Database> {
  mkdirSync(dataDir, { recursive: true })
  const unlock = await lockDirectory(dataDir)
  try {
    const client = await PGlite.create({
      fs: new SyncedNodeFS(join(dataDir, 'database')),
      startParams,
      extensions,
    })
    const database = failOnOuterQueries(client)
    await migrate(database.transaction)
    return {
      ...database,
      async close() {
        await client.close()
        await unlock()
      },
    }
  } catch (error) {
    await unlock()
    throw error
  }
}

/**
 * One connection: a query through the outer store inside a transaction would wait for itself for ever. It fails at
 * once instead.
 */
function failOnOuterQueries(client: PGlite): Database {
  const inTransaction = new AsyncLocalStorage<true>()
  const query = client.query.bind(client)
  client.query = (...args: Parameters<PGlite['query']>) => {
    if (inTransaction.getStore())
      throw new Error('The outer store was used inside a transaction; pass its own store along.')
    return query(...args) as never
  }
  const database = wrapPglite(client)
  return {
    ...database,
    transaction: (work) => database.transaction((tx) => inTransaction.run(true, () => work(tx))),
  }
}
