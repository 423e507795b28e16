import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { freePort } from '../setup/built-product'
import { failingStart, start } from './processes'

const folder = mkdtempSync(join(tmpdir(), 'handleboard-starting-'))
afterAll(() => rmSync(folder, { recursive: true }))

const notADirectory = join(folder, 'file')
writeFileSync(notADirectory, '')
const dataDir = join(folder, 'data')

const wrong: [string, Record<string, string>][] = [
  ['PORT', { PORT: 'many' }],
  ['PORT', { PORT: '70000' }],
  ['DATABASE_URL', { DATABASE_URL: 'mysql://here' }],
  [
    'DATABASE_URL',
    { DATABASE_URL: 'postgres://u:secret-word@127.0.0.1:9/none', SECRET_KEY: 'k'.repeat(32) },
  ],
  ['SECRET_KEY', { DATABASE_URL: 'postgres://127.0.0.1/none' }],
  ['META_APP_SECRET', { META_ACCESS_TOKEN: 'token' }],
  [
    'META_WABA_IDS',
    { META_ACCESS_TOKEN: 't', META_APP_SECRET: 's', META_VERIFY_TOKEN: 'v', META_WABA_IDS: 'abc' },
  ],
  ['ADMIN_PASSWORD', { ADMIN_EMAIL: 'a@example.com' }],
  ['PUBLIC_URL', { PUBLIC_URL: 'handleboard' }],
  ['DATA_DIR', { DATA_DIR: notADirectory }],
]

test.each(wrong)(
  'a wrong %s stops the start with one line that names it (%j)',
  async (name, env) => {
    const { code, said } = await failingStart({ DATA_DIR: dataDir, PORT: '0', ...env })
    expect(code).toBe(1)
    expect(said.trim().split('\n')).toHaveLength(1)
    expect(said).toContain(name)
    expect(said).not.toContain('secret-word')
  },
)

test('a second process on the same directory is refused, and the first stops in good order', async () => {
  const env = { DATA_DIR: dataDir, PORT: String(await freePort()) }
  const first = await start('main', env, 'is ready')
  const second = await failingStart({ ...env, PORT: '0' })
  expect(second).toMatchObject({ code: 1 })
  expect(second.said).toContain('is in use by another Handleboard process')
  expect(await first.stop()).toBe(0)
})
