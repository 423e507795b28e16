import { execFileSync, spawn, type ChildProcess } from 'node:child_process'
import {
  accessSync,
  chownSync,
  constants,
  existsSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import pg from 'pg'
import { freePort } from './free-port.ts'

export type RunningPostgres = {
  url: string
  /** Stops the server, fast, and keeps its data; what it answers starts it again at the same address. */
  interrupt(): Promise<() => Promise<void>>
  stop(): Promise<void>
}

/** The folder of PostgreSQL's own programs, newest version first, or `null` when none is installed. */
export function findPostgres(): string | null {
  const debian = '/usr/lib/postgresql'
  const versions = existsSync(debian)
    ? readdirSync(debian).sort((a, b) => Number(b) - Number(a))
    : []
  const folders = [
    ...versions.map((version) => join(debian, version, 'bin')),
    ...(process.env['PATH'] ?? '').split(delimiter),
  ]
  return folders.find((folder) => hasPrograms(folder)) ?? null
}

function hasPrograms(folder: string): boolean {
  try {
    for (const program of ['initdb', 'postgres']) accessSync(join(folder, program), constants.X_OK)
    return true
  } catch {
    return false
  }
}

/**
 * Starts a PostgreSQL server of our own in a new folder, on a free port of 127.0.0.1, with true fsync; `stop` ends it
 * and removes the folder. It also ends when this process does, however that happens.
 */
export async function startPostgres(): Promise<RunningPostgres> {
  const programs = findPostgres()
  if (programs === null)
    throw new Error('PostgreSQL is not installed (Debian: apt-get install postgresql).')
  const folder = mkdtempSync(join(tmpdir(), 'handleboard-postgres-'))
  const account = accountToRunAs()
  if (account) chownSync(folder, account.uid, account.gid)
  const data = join(folder, 'data')
  execFileSync(
    join(programs, 'initdb'),
    [
      '-D',
      data,
      '-U',
      'handleboard',
      '-E',
      'UTF8',
      '--locale=C.UTF-8',
      '--auth=trust',
      '--no-sync',
    ],
    { ...account, cwd: folder, stdio: ['ignore', 'ignore', 'inherit'] },
  )
  const port = await freePort()
  const run = () =>
    spawnKept(
      join(programs, 'postgres'),
      [
        '-D',
        data,
        '-p',
        String(port),
        '-h',
        '127.0.0.1',
        '-k',
        folder,
        '-c',
        'max_connections=300',
        '-c',
        'log_min_messages=fatal',
      ],
      { ...account, cwd: folder },
    )
  let server = run()
  const url = `postgres://handleboard@127.0.0.1:${port}/postgres`
  const stop = async () => {
    await end(server)
    rmSync(folder, { recursive: true, force: true })
  }
  try {
    await answering(url, server)
  } catch (error) {
    await stop()
    throw error
  }
  const interrupt = async () => {
    const stays = join(folder, 'stays')
    writeFileSync(stays, '')
    await end(server)
    return async () => {
      rmSync(stays)
      server = run()
      await answering(url, server)
    }
  }
  return { url, interrupt, stop }
}

/** PostgreSQL refuses to run as root: then it runs as the account that its package made, or as nobody. */
function accountToRunAs(): { uid: number; gid: number } | null {
  if (process.getuid?.() !== 0) return null
  for (const name of ['postgres', 'nobody']) {
    try {
      const id = (flag: string) =>
        Number(execFileSync('id', [flag, name], { encoding: 'utf8', stdio: 'pipe' }))
      return { uid: id('-u'), gid: id('-g') }
    } catch {
      // No such account: try the next.
    }
  }
  throw new Error('PostgreSQL does not run as root, and there is no account postgres or nobody.')
}

/**
 * Ends with its program. Once our end of the pipe closes it asks for a fast shutdown; at last it removes the folder,
 * unless that is marked to stay. */
const keeper = `
  folder=$1; shift; exec 3<&0
  "$@" </dev/null 3<&- & server=$!
  (cat <&3 >/dev/null; kill -INT $server 2>/dev/null) & watcher=$!
  wait $server; code=$?
  kill $watcher 2>/dev/null
  cd /; [ -e "$folder/stays" ] || rm -rf "$folder"; exit $code`

/** Runs a program under the keeper, so that it cannot outlive this process, however that ends. */
function spawnKept(
  program: string,
  args: string[],
  options: { uid?: number; gid?: number; cwd: string },
): ChildProcess {
  return spawn('sh', ['-c', keeper, 'sh', options.cwd, program, ...args], {
    ...options,
    detached: true,
    stdio: ['pipe', 'ignore', 'inherit'],
  })
}

async function end(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null) return
  const gone = new Promise((resolve) => server.once('exit', resolve))
  server.stdin?.end()
  await gone
}

async function answering(url: string, server: ChildProcess): Promise<void> {
  const patience = Date.now() + 60_000
  for (;;) {
    const client = new pg.Client({ connectionString: url })
    try {
      await client.connect()
      await client.end()
      return
    } catch (error) {
      if (server.exitCode !== null || Date.now() > patience)
        throw new Error('PostgreSQL did not start; see the lines above.', { cause: error })
      await wait(100)
    }
  }
}
