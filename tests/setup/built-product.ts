import { spawn, type ChildProcess } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { freePort } from './free-port'

const root = join(import.meta.dirname, '../..')

export type RunningProduct = {
  url: string
  readyMs: number
  /** The most memory that the process has held so far, in MB; `null` where the system does not tell. */
  peakMb(): number | null
  /** What it holds now. */
  heldMb(): number | null
  stop(): Promise<void>
}

/** Starts the built product as an operator would and waits until it says that it is ready. */
export async function startBuiltProduct(env: Record<string, string>): Promise<RunningProduct> {
  const port = await freePort()
  const started = performance.now()
  const child = spawn(
    process.execPath,
    [join(root, process.env['BUILT_SERVER'] ?? 'dist/server/main.js')],
    {
      env: { PATH: process.env['PATH'] ?? '', LOG_LEVEL: 'warn', PORT: String(port), ...env },
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  )
  // A test that ends early takes its product with it.
  const kill = () => child.kill('SIGKILL')
  process.once('exit', kill)
  child.once('exit', () => process.off('exit', kill))
  await saysReady(child)
  return {
    url: `http://127.0.0.1:${port}`,
    readyMs: Math.round(performance.now() - started),
    peakMb: () => memoryMb(child.pid, 'VmHWM'),
    heldMb: () => memoryMb(child.pid, 'VmRSS'),
    stop: () => stop(child),
  }
}

function saysReady(child: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    let output = ''
    child.stdout?.on('data', (data: Buffer) => {
      output += data.toString()
      if (output.includes('is ready')) resolve()
    })
    child.once('exit', (code) => reject(new Error(`The product ended with code ${code}.`)))
  })
}

function memoryMb(pid: number | undefined, name: 'VmHWM' | 'VmRSS'): number | null {
  if (process.platform !== 'linux' || pid === undefined) return null
  const status = readFileSync(`/proc/${pid}/status`, 'utf8')
  const kb = new RegExp(`^${name}:\\s+(\\d+) kB$`, 'm').exec(status)?.[1]
  return kb === undefined ? null : Math.round(Number(kb) / 1024)
}

function stop(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    child.once('exit', () => resolve())
    child.kill('SIGTERM')
    setTimeout(() => child.kill('SIGKILL'), 10_000).unref()
  })
}

export const admin = { email: 'admin@example.com', password: 'a long enough password' }

/** The environment of a product on this PostgreSQL, with the admin above. */
export function environment(databaseUrl: string, dataDir: string): Record<string, string> {
  return {
    DATABASE_URL: databaseUrl,
    DATA_DIR: dataDir,
    SECRET_KEY: 'a secret key for measuring, thirty-two characters or more',
    ADMIN_EMAIL: admin.email,
    ADMIN_PASSWORD: admin.password,
  }
}
