import { sql } from 'drizzle-orm'
import { rowsOf, type Store } from './database'

// The SQL travels inside the bundle: a browser tab has no folder to read.
const files = import.meta.glob<string>('./migrations/*.sql', {
  query: '?raw',
  import: 'default',
  eager: true,
})

const migrations = Object.entries(files)
  .map(([path, text]) => ({ name: path.replace(/^.*\//, ''), text }))
  .sort((a, b) => (a.name < b.name ? -1 : 1))

/**
 * Brings the schema up to date in one transaction: all of it or nothing. Several instances may start at once; the
 * lock lets one work and the others find it done. Answers how many were applied.
 */
export async function migrate(
  transaction: <T>(work: (tx: Store) => Promise<T>) => Promise<T>,
): Promise<number> {
  return transaction(async (tx) => {
    await tx.execute(sql`select pg_advisory_xact_lock(724001)`)
    await tx.execute(
      sql`create table if not exists migrations (name text primary key, applied_at timestamptz not null default now())`,
    )
    const applied = new Set(
      rowsOf<{ name: string }>(await tx.execute(sql`select name from migrations`)).map(
        (row) => row.name,
      ),
    )
    const missing = migrations.filter((migration) => !applied.has(migration.name))
    for (const { name, text } of missing) {
      for (const statement of text.split('--> statement-breakpoint'))
        await tx.execute(sql.raw(statement))
      await tx.execute(sql`insert into migrations (name) values (${name})`)
    }
    return missing.length
  })
}
