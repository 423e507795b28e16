import { sql } from 'drizzle-orm'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { rowsOf } from './database'
import { DirectoryInUse } from './directory-lock'
import { openEmbeddedDatabase } from './embedded'

const folder = mkdtempSync(join(tmpdir(), 'handleboard-embedded-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const insert = sql`insert into workspaces (id, name, created_at) values ('w1', 'Desk', now())`
const names = sql`select name from workspaces`

it(
  'the embedded database keeps what was written, and belongs to one process at a time',
  { timeout: 120_000 },
  async () => {
    const database = await openEmbeddedDatabase(folder)
    await database.transaction(async (tx) => void (await tx.execute(insert)))

    // Waiting for itself it would hang for ever; so the mistake fails at once.
    await expect(
      database.transaction(async () => {
        await database.store.execute(names)
      }),
    ).rejects.toMatchObject({
      cause: { message: expect.stringContaining('pass its own store along') as string },
    })
    expect(rowsOf(await database.store.execute(names))).toEqual([{ name: 'Desk' }])

    await expect(
      database.transaction(async (tx) => {
        await tx.execute(sql`update workspaces set name = 'Never'`)
        throw new Error('changed my mind')
      }),
    ).rejects.toThrow('changed my mind')

    const settings = rowsOf<{ fsync: string }>(
      await database.store.execute(sql`select current_setting('fsync') as fsync`),
    )
    expect(settings).toEqual([{ fsync: 'on' }])

    await expect(openEmbeddedDatabase(folder)).rejects.toThrow(DirectoryInUse)
    await database.close()

    const again = await openEmbeddedDatabase(folder)
    expect(rowsOf(await again.store.execute(names))).toEqual([{ name: 'Desk' }])
    await again.close()
  },
)
