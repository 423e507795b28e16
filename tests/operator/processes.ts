import { spawn, type ChildProcess } from 'node:child_process'
import { join } from 'node:path'
import process from 'node:process'
import { builtServer } from '../setup/built-server'

export type Running = {
  /** What it printed on both outputs. */
  output(): string
  /** Ends it by SIGTERM; answers the exit code. */
  stop(): Promise<number | null>
}

type Program = 'main' | 'meta-server'

/** Starts a built program with nothing but this environment, and waits for words on its output. */
export async function start(
  program: Program,
  env: Record<string, string>,
  ready: string,
): Promise<Running> {
  const child = spawnBuilt(program, env)
  let output = ''
  const heard = new Promise<void>((resolve, reject) => {
    const listen = (data: Buffer) => {
      output += data.toString()
      if (output.includes(ready)) resolve()
    }
    child.stdout?.on('data', listen)
    child.stderr?.on('data', listen)
    child.once('exit', (code) => reject(new Error(`${program} ended with ${code}: ${output}`)))
  })
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve))
  await heard
  return {
    output: () => output,
    stop() {
      child.kill('SIGTERM')
      return ended
    },
  }
}

/** Runs a start that is to fail; answers its exit code and what it said. */
export function failingStart(
  env: Record<string, string>,
): Promise<{ code: number | null; said: string }> {
  const child = spawnBuilt('main', env)
  let said = ''
  child.stderr?.on('data', (data: Buffer) => (said += data.toString()))
  return new Promise((resolve) => child.once('close', (code) => resolve({ code, said })))
}

function spawnBuilt(program: Program, env: Record<string, string>): ChildProcess {
  const child = spawn(process.execPath, [join(builtServer, `${program}.js`)], {
    env: { PATH: process.env['PATH'] ?? '', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const kill = () => child.kill('SIGKILL')
  process.once('exit', kill)
  child.once('exit', () => process.off('exit', kill))
  return child
}
