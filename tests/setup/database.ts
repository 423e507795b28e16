import { createHash, randomUUID } from 'node:crypto'
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { sql } from 'drizzle-orm'
import pg from 'pg'
import type { Database } from '../../server/database/database'
import { makeDatabaseImage, openMemoryDatabase } from '../../server/database/memory'
import { openPostgresDatabase } from '../../server/database/postgres'

/**
 * A migrated, empty database of one's own: the embedded one, or with TEST_DATABASE=postgres one on the throw-away
 * server. Close it in `afterAll`.
 */
export async function openTestDatabase(): Promise<Database> {
  if (process.env['TEST_DATABASE'] === 'postgres') return openOwnPostgresDatabase()
  return openMemoryDatabase({ image: await databaseImage() })
}

/** Deletes every row of every table, past triggers and references: far quicker than a new database, or a truncate. */
export async function emptyDatabase(database: Database): Promise<void> {
  await database.store.execute(sql`
    do $$ declare name text; begin
      set local session_replication_role = replica;
      for name in select tablename from pg_tables where schemaname = 'public' and tablename <> 'migrations'
      loop execute format('delete from %I', name); end loop;
    end $$`)
}

async function openOwnPostgresDatabase(): Promise<Database> {
  const server = process.env['TEST_DATABASE_URL']
  if (!server) throw new Error('Run this by: npx vitest run --project api-postgres')
  const name = `test_${randomUUID().replaceAll('-', '')}`
  await onServer(server, `create database ${name}`)
  const url = new URL(server)
  url.pathname = name
  const database = await openPostgresDatabase(url.href, { poolSize: 8 })
  return {
    ...database,
    close: async () => {
      await database.close()
      await onServer(server, `drop database ${name} with (force)`)
    },
  }
}

async function onServer(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    await client.query(statement)
  } finally {
    await client.end()
  }
}

const root = join(import.meta.dirname, '../..')

/** The image of a migrated database, kept in `.cache` until a migration or PGlite changes. */
async function databaseImage(): Promise<Blob> {
  const path = join(root, '.cache', `database-${imageKey()}.tar`)
  if (existsSync(path)) return new Blob([readFileSync(path)])
  const image = await makeDatabaseImage()
  mkdirSync(join(root, '.cache'), { recursive: true })
  // Several workers may come here at once: each writes its own file, and the last whole one stays.
  const mine = `${path}.${process.pid}`
  writeFileSync(mine, new Uint8Array(await image.arrayBuffer()))
  renameSync(mine, path)
  return image
}

function imageKey(): string {
  const migrations = join(root, 'server/database/migrations')
  const hash = createHash('sha256')
  hash.update(readFileSync(join(root, 'node_modules/@electric-sql/pglite/package.json')))
  for (const name of readdirSync(migrations)
    .filter((file) => file.endsWith('.sql'))
    .sort())
    hash.update(name).update(readFileSync(join(migrations, name)))
  return hash.digest('hex').slice(0, 16)
}
