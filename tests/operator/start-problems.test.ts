import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { freePort } from '../setup/free-port'
import { makeFolder, run, startProduct } from './programs'

const folder = makeFolder()
const notAFolder = join(folder.path, 'a-file')
const metaVariables = {
  META_ACCESS_TOKEN: 'token',
  META_APP_SECRET: 'secret',
  META_VERIFY_TOKEN: 'verify-token',
  META_WABA_IDS: '300000000000001',
}

/** Starts the product with these variables and waits for its end. */
async function fails(variables: Record<string, string>) {
  const dataDir = join(folder.path, `data-${Math.random()}`)
  const running = run('main', { PORT: String(await freePort()), DATA_DIR: dataDir, ...variables })
  const { code } = await running.ended
  const lines = running.errors().trim().split('\n')
  return { code, lines, output: running.output(), dataDir }
}

/** Variables that cannot be used, and the one that the sentence must name. */
const cases: [string, string, Record<string, string>][] = [
  ['PORT is not a number', 'PORT', { PORT: 'http' }],
  ['PORT is too large', 'PORT', { PORT: '70000' }],
  ['DATABASE_URL is no address of PostgreSQL', 'DATABASE_URL', { DATABASE_URL: 'mysql://x' }],
  [
    'DATABASE_URL is malformed',
    'DATABASE_URL',
    { DATABASE_URL: 'postgres://', SECRET_KEY: 'x'.repeat(40) },
  ],
  [
    'DATABASE_URL has a port that is none',
    'DATABASE_URL',
    { DATABASE_URL: 'postgres://me:secret@127.0.0.1:port/x', SECRET_KEY: 'x'.repeat(40) },
  ],
  [
    'nobody answers at DATABASE_URL',
    'DATABASE_URL',
    { DATABASE_URL: 'postgres://me:secret@127.0.0.1:9/x', SECRET_KEY: 'x'.repeat(40) },
  ],
  [
    'SECRET_KEY is missing with DATABASE_URL',
    'SECRET_KEY',
    { DATABASE_URL: 'postgres://127.0.0.1:9/x' },
  ],
  ['SECRET_KEY is short', 'SECRET_KEY', { SECRET_KEY: 'short' }],
  ['the connection to Meta is half set', 'META_APP_SECRET', { META_ACCESS_TOKEN: 'token' }],
  ['an account id is no number', 'META_WABA_IDS', { ...metaVariables, META_WABA_IDS: '12,x' }],
  ['META_GRAPH_URL is no address', 'META_GRAPH_URL', { ...metaVariables, META_GRAPH_URL: 'graph' }],
  ['META_GRAPH_VERSION is none', 'META_GRAPH_VERSION', { META_GRAPH_VERSION: '25' }],
  ['PUBLIC_URL is no address', 'PUBLIC_URL', { PUBLIC_URL: 'handleboard' }],
  ['ADMIN_PASSWORD is missing', 'ADMIN_PASSWORD', { ADMIN_EMAIL: 'admin@example.com' }],
  ['ADMIN_PASSWORD is short', 'ADMIN_PASSWORD', { ADMIN_EMAIL: 'a@b.co', ADMIN_PASSWORD: 'short' }],
  ['LOG_LEVEL is none', 'LOG_LEVEL', { LOG_LEVEL: 'loud' }],
  ['DATA_DIR is a file', 'DATA_DIR', { DATA_DIR: notAFolder }],
  ['DATA_DIR is inside a file', 'DATA_DIR', { DATA_DIR: join(notAFolder, 'inside') }],
]

describe('the start stops with one line that names the variable when', () => {
  writeFileSync(notAFolder, '')
  afterAll(() => folder.remove())

  it.concurrent.each(cases)('%s', async (_name, variable, variables) => {
    const { code, lines, output } = await fails(variables)
    expect(lines).toHaveLength(1)
    expect(lines[0]).toMatch(new RegExp(`^Handleboard cannot start: .*\\b${variable}\\b`))
    expect(code).toBe(1)
    expect(lines[0]).not.toContain('secret@')
    expect(output).toBe('')
  })

  it('another program has the port', async () => {
    const other = createServer()
    const port = await freePort()
    await new Promise<void>((resolve) => other.listen(port, '127.0.0.1', resolve))
    const { code, lines } = await fails({ PORT: String(port) })
    other.close()
    expect(lines).toEqual([
      expect.stringMatching(/^Handleboard cannot start: PORT \d+ .*EADDRINUSE/),
    ])
    expect(code).toBe(1)
  })

  it('another process has DATA_DIR, which goes on undisturbed', async () => {
    const dataDir = join(folder.path, 'in-use')
    mkdirSync(dataDir)
    const first = await startProduct({ DATA_DIR: dataDir })
    const { code, lines } = await fails({ DATA_DIR: dataDir })
    expect(lines).toEqual([expect.stringMatching(/^Handleboard cannot start: DATA_DIR .*in use/)])
    expect(code).toBe(1)
    expect((await fetch(`${first.url}/readyz`)).status).toBe(200)
    await first.stop('SIGKILL')
    // Nothing that a killed process leaves behind stands in the way.
    const second = await startProduct({ DATA_DIR: dataDir })
    expect(await second.stop()).toMatchObject({ code: 0 })
  })

  it('and nothing is made in DATA_DIR when another variable is wrong', async () => {
    const { dataDir } = await fails({ PORT: 'http' })
    expect(existsSync(dataDir) ? readdirSync(dataDir) : []).toEqual([])
  })
})
