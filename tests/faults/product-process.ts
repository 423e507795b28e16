import { fork, type ChildProcess } from 'node:child_process'
import { join } from 'node:path'
import process from 'node:process'
import { builtServer } from '../setup/built-server'
import type { Order, Report, Settings } from './crashing-settings'
import type { Crash } from './effects'

/** The product in a process of its own, which the test can kill, and which can be told to kill itself. */
export type ProductProcess = {
  url: string
  arm(crash: Crash | null): Promise<void>
  /** How many effects there were since the last `arm`. */
  effects(): Promise<number>
  /** Rows straight from the database, past everything that is counted. */
  query<T>(sql: string): Promise<T[]>
  isDead(): boolean
  /** What the process said last; a process that killed itself says where. */
  lastWords(): string
  /** Stops it without its knowing, and lets it go on. */
  freeze(): void
  thaw(): void
  kill(): Promise<void>
  stop(): Promise<void>
}

export async function startProductProcess(settings: Settings): Promise<ProductProcess> {
  const child = fork(join(builtServer, 'crashing-main.js'), {
    // The embedded database is compiled quickly rather than well: most of these processes live for a second.
    execArgv: ['--liftoff-only', '--wasm-lazy-compilation'],
    env: { ...process.env, FAULT_SETTINGS: JSON.stringify(settings) },
    stdio: ['ignore', 'inherit', 'pipe', 'ipc'],
  })
  let words = ''
  child.stderr?.on('data', (data: Buffer) => (words += data.toString()))
  const gone = new Promise<void>((resolve) => child.once('close', () => resolve()))
  const first = await hear(child)
  if (!('port' in first)) throw new Error(`The product did not start: ${words}`)
  const end = async (signal: 'SIGKILL' | 'SIGTERM') => {
    child.kill(signal)
    await gone
  }
  return {
    url: `http://127.0.0.1:${first.port}`,
    arm: async (crash) => void (await ask(child, { arm: crash })),
    async effects() {
      const answer = await ask(child, { effects: true })
      return 'effects' in answer ? answer.effects : 0
    },
    async query<T>(query: string) {
      const answer = await ask(child, { query })
      if (!('rows' in answer)) throw new Error(JSON.stringify(answer))
      return answer.rows as T[]
    },
    isDead: () => child.exitCode !== null || child.signalCode !== null,
    lastWords: () => words,
    freeze: () => void child.kill('SIGSTOP'),
    thaw: () => void child.kill('SIGCONT'),
    kill: () => end('SIGKILL'),
    stop: () => end('SIGTERM'),
  }
}

function ask(child: ChildProcess, order: Order): Promise<Report> {
  const answer = hear(child)
  if (child.connected) child.send(order, () => {})
  return answer
}

/** The next report; a child that ends instead answers with nothing but that. */
function hear(child: ChildProcess): Promise<Report> {
  return new Promise((resolve) => {
    const onMessage = (message: unknown) => {
      child.off('close', onClose)
      resolve(message as Report)
    }
    const onClose = () => {
      child.off('message', onMessage)
      resolve({ failed: 'the process has ended' })
    }
    child.once('message', onMessage)
    child.once('close', onClose)
    if (child.exitCode !== null || child.signalCode !== null) onClose()
  })
}
