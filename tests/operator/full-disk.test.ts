import { execFileSync } from 'node:child_process'
import { closeSync, mkdirSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import type { Line } from '../../domain/api/lines'
import type { UsernameRequest } from '../../domain/api/username-requests'
import type { Caller } from '../setup/caller'
import { until } from '../setup/until'
import { asAdmin, startProduct } from './programs'

/** A file system of its own for the data, or `null` where this process may not make one. */
function smallDisk(megabytes: number): string | null {
  const path = mkdtempSync(join(tmpdir(), 'handleboard-small-disk-'))
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs', path], {
      stdio: 'ignore',
    })
    return path
  } catch {
    rmSync(path, { recursive: true, force: true })
    return null
  }
}

const disk = process.platform === 'linux' ? smallDisk(160) : null

/** Takes all the room there is; answers how to give it back. */
function fill(path: string): () => void {
  const file = join(path, 'ballast')
  const open = openSync(file, 'w')
  try {
    for (const size of [1024 * 1024, 4096, 1]) {
      const block = Buffer.alloc(size, 1)
      try {
        for (;;) if (writeSync(open, block) < size) break
      } catch {
        // Full, to within this size.
      }
    }
  } finally {
    closeSync(open)
  }
  return () => rmSync(file)
}

describe.skipIf(disk === null)('a full disk (needs the right to mount one)', () => {
  const path = disk ?? ''
  afterAll(() => {
    execFileSync('umount', [path])
    rmSync(path, { recursive: true, force: true })
  })

  it('is said so, keeps what was acknowledged, and does nothing by halves', async () => {
    const dataDir = join(path, 'data')
    mkdirSync(dataDir)
    const first = await startProduct({ DATA_DIR: dataDir })
    const admin = await asAdmin(first)
    const lines = await until('the lines are there', async () => {
      const { body } = await admin<{ items: Line[] }>('GET', '/api/v1/lines?limit=200')
      return body.items.length === 24 && body.items
    })
    const giveRoomBack = fill(path)
    const answers = await askUntilFull(admin, lines)
    expect(answers.at(-1)).toMatchObject({ status: 507, code: 'storage_full' })
    expect(answers.slice(0, -1).every(({ status }) => status === 201)).toBe(true)
    // Reading goes on, and so does the process.
    expect((await admin.any('GET', '/api/v1/lines')).status).toBe(200)
    expect(first.child.exitCode).toBeNull()

    giveRoomBack()
    const again = await create(admin, lines.at(-1), 'rimonit.room')
    expect(again.status).toBe(201)
    await first.stop('SIGKILL')

    const second = await startProduct({ DATA_DIR: dataDir })
    const kept = await asAdmin(second)
    const { body } = await kept<{ items: UsernameRequest[] }>(
      'GET',
      '/api/v1/username-requests?limit=200',
    )
    const acknowledged = [...answers, again].flatMap(({ id }) => id ?? [])
    expect(body.items.map(({ id }) => id).toSorted()).toEqual(acknowledged.toSorted())
    expect(await second.stop()).toMatchObject({ code: 0 })
  })
})

type Made = { status: number; code: string | undefined; id: string | undefined }

async function create(admin: Caller, line: Line | undefined, username: string): Promise<Made> {
  const { status, body } = await admin.any<{ code?: string; items?: UsernameRequest[] }>(
    'POST',
    '/api/v1/username-requests',
    { body: { lineIds: [line?.id], candidates: [username], reason: 'x'.repeat(500) } },
  )
  return { status, code: body.code, id: body.items?.[0]?.id }
}

/** Asks for one line after the other, withdrawing nothing, until there is an answer that is no success. */
async function askUntilFull(admin: Caller, lines: Line[]): Promise<Made[]> {
  const answers: Made[] = []
  for (const [round, line] of lines.slice(0, -1).entries()) {
    const made = await create(admin, line, `rimonit.full.${round}`)
    answers.push(made)
    if (made.status !== 201) break
  }
  return answers
}
