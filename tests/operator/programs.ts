import { spawn, type ChildProcess } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { builtServer } from '../setup/built-server'
import { createCaller, signIn, type Caller } from '../setup/caller'
import { freePort } from '../setup/free-port'
import { until } from '../setup/until'

/** The built product and the built simulated Meta, each in a process of its own, as an operator runs them. */

export const admin = { email: 'admin@example.com', password: 'a long password' } as const
export const secrets = {
  META_ACCESS_TOKEN: 'operator-token',
  META_APP_SECRET: 'operator-secret',
  META_VERIFY_TOKEN: 'operator-verify',
} as const

export type Running = {
  child: ChildProcess
  /** Everything it has said on standard output and on standard error. */
  output(): string
  errors(): string
  ended: Promise<{ code: number | null; signal: NodeJS.Signals | null }>
}

/** Starts one of the built programs. Of this process's environment it gets only what a program needs to run. */
export function run(program: string, variables: Record<string, string>): Running {
  const { PATH = '', HOME = '', TZ = 'UTC' } = process.env
  // Compiled quickly rather than well: it lives for seconds.
  const args = ['--liftoff-only', '--wasm-lazy-compilation', join(builtServer, `${program}.js`)]
  const child = spawn(process.execPath, args, {
    env: { PATH, HOME, TZ, ...variables },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let [output, errors] = ['', '']
  child.stdout.on('data', (data: Buffer) => (output += data.toString()))
  child.stderr.on('data', (data: Buffer) => (errors += data.toString()))
  const ended = new Promise<{ code: number | null; signal: NodeJS.Signals | null }>((resolve) =>
    child.once('close', (code, signal) => resolve({ code, signal })),
  )
  started.add(child)
  void ended.then(() => started.delete(child))
  return { child, output: () => output, errors: () => errors, ended }
}

const started = new Set<ChildProcess>()
process.once('exit', () => started.forEach((child) => child.kill('SIGKILL')))

export type Product = Running & {
  url: string
  /** Answers the exit code and the milliseconds that the stop took. */
  stop(signal?: NodeJS.Signals): Promise<{ code: number | null; took: number }>
}

/** Starts the product and waits until it says that it is ready. */
export async function startProduct(variables: Record<string, string>): Promise<Product> {
  const port = variables['PORT'] ?? String(await freePort())
  const running = run('main', {
    LOG_LEVEL: 'warn',
    ADMIN_EMAIL: admin.email,
    ADMIN_PASSWORD: admin.password,
    ...variables,
    PORT: port,
  })
  await until(
    'the product is ready',
    () => {
      if (running.child.exitCode !== null) throw new Error(running.errors())
      return running.output().includes('Handleboard is ready')
    },
    60_000,
  )
  return {
    ...running,
    url: `http://127.0.0.1:${port}`,
    async stop(signal = 'SIGTERM') {
      const since = performance.now()
      running.child.kill(signal)
      const { code } = await running.ended
      return { code, took: performance.now() - since }
    },
  }
}

export async function asAdmin({ url }: { url: string }): Promise<Caller> {
  const cookie = await signIn(url, admin)
  return createCaller(() => url, { cookie })
}

/** Starts the simulated Meta; `control` speaks to the person who plays it. */
export async function startMeta(variables: Record<string, string> = {}) {
  const running = run('meta-server', { PORT: '0', ...secrets, ...variables })
  const line = await until('Meta listens', () => running.output().split('\n').find(Boolean))
  const { listening: url } = JSON.parse(line) as { listening: string }
  return {
    ...running,
    url,
    control: createCaller(() => url),
    async stop() {
      running.child.kill('SIGTERM')
      await running.ended
    },
  }
}

export type Meta = Awaited<ReturnType<typeof startMeta>>

/** The variables that connect a product to that Meta. */
export async function connected(meta: Meta): Promise<Record<string, string>> {
  const { body } = await meta.control<{ accounts: { wabaId: string }[] }>('GET', '/_control/world')
  return {
    ...secrets,
    META_WABA_IDS: body.accounts.map(({ wabaId }) => wabaId).join(','),
    META_GRAPH_URL: meta.url,
    META_API_URL: meta.url,
  }
}

/** A folder of one's own, in memory where that can be: only one test looks at what a full disk does. */
export function makeFolder(): { path: string; remove(): void } {
  const parent = existsSync('/dev/shm') ? '/dev/shm' : tmpdir()
  const path = mkdtempSync(join(parent, 'handleboard-operator-'))
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) }
}
