import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { EnvironmentProblem, readEnv } from './env'

const folder = mkdtempSync(join(tmpdir(), 'handleboard-env-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const secret = 'a secret key that is long enough for this'
const minimal = { SECRET_KEY: secret }
const meta = {
  META_ACCESS_TOKEN: 'EAAtoken',
  META_APP_SECRET: 'app secret',
  META_VERIFY_TOKEN: 'verify token',
  META_WABA_IDS: '104871265983201, 17841400928374651,104871265983201',
}

/** The sentence that the start ends with. */
function problemOf(variables: Record<string, string>): string {
  try {
    readEnv({ ...minimal, ...variables })
  } catch (error) {
    if (error instanceof EnvironmentProblem) return error.message
    throw error
  }
  throw new Error('The environment was taken as it is.')
}

describe('without any variable', () => {
  it('everything has its default', () => {
    expect(readEnv(minimal)).toEqual({
      port: 3000,
      host: '127.0.0.1',
      databaseUrl: undefined,
      dataDir: './data',
      publicUrl: 'http://localhost:3000',
      secretKey: secret,
      admin: null,
      meta: null,
      mail: null,
      graphUrl: 'https://graph.facebook.com',
      apiUrl: 'https://api.facebook.com',
      graphVersion: 'v25.0',
      logLevel: 'info',
    })
  })

  it('an empty variable counts as unset', () => {
    const empty = Object.fromEntries(
      ['PORT', 'HOST', 'DATABASE_URL', 'PUBLIC_URL', 'ADMIN_EMAIL', ...Object.keys(meta)].map(
        (name) => [name, ''],
      ),
    )
    expect(readEnv({ ...minimal, ...empty })).toEqual(readEnv(minimal))
  })

  it('what the system sets besides is left alone', () => {
    expect(readEnv({ ...minimal, PATH: '/bin', HOME: '/root' })).toEqual(readEnv(minimal))
  })
})

describe('what is set', () => {
  it('is read', () => {
    expect(
      readEnv({
        ...minimal,
        ...meta,
        PORT: '8080',
        HOST: '0.0.0.0',
        DATABASE_URL: 'postgresql://desk:p%23w@db:5432/desk',
        PUBLIC_URL: 'https://desk.example/',
        ADMIN_EMAIL: 'noa@example.com',
        ADMIN_PASSWORD: 'a long enough password',
        META_GRAPH_URL: 'http://127.0.0.1:4000/',
        META_GRAPH_VERSION: 'v26.0',
        LOG_LEVEL: 'debug',
      }),
    ).toMatchObject({
      port: 8080,
      host: '0.0.0.0',
      databaseUrl: 'postgresql://desk:p%23w@db:5432/desk',
      publicUrl: 'https://desk.example',
      admin: { email: 'noa@example.com', password: 'a long enough password' },
      graphUrl: 'http://127.0.0.1:4000',
      graphVersion: 'v26.0',
      logLevel: 'debug',
      meta: {
        accessToken: 'EAAtoken',
        appSecret: 'app secret',
        verifyToken: 'verify token',
        wabaIds: ['104871265983201', '17841400928374651'],
        graphVersion: 'v26.0',
      },
    })
  })

  it.each([
    ['', 'Handleboard <no-reply@desk.example>'],
    ['?from=desk@example.com', 'desk@example.com'],
    ['?from=The%20desk%20%3Cdesk@example.com%3E', 'The desk <desk@example.com>'],
  ])('mails by smtp://mail.example%s come from %s', (query, from) => {
    const set = {
      PUBLIC_URL: 'https://desk.example:8443',
      SMTP_URL: `smtps://u:p@mail.example${query}`,
    }
    expect(readEnv({ ...minimal, ...set }).mail).toEqual({ url: 'smtps://u:p@mail.example', from })
  })

  it('the address for links follows the port', () => {
    expect(readEnv({ ...minimal, PORT: '8080' }).publicUrl).toBe('http://localhost:8080')
  })
})

describe('what is malformed names itself', () => {
  it.each([
    ['PORT', 'abc'],
    ['PORT', '1.5'],
    ['PORT', '-1'],
    ['PORT', '65536'],
    ['PORT', ' '],
    ['HOST', ' '],
    ['DATA_DIR', ' '],
    ['DATABASE_URL', 'mysql://x'],
    ['DATABASE_URL', 'postgres://'],
    ['DATABASE_URL', 'postgres://desk:p#w@db/desk'],
    ['PUBLIC_URL', 'desk.example'],
    ['PUBLIC_URL', 'ftp://desk.example'],
    ['PUBLIC_URL', 'javascript:alert(1)'],
    ['SECRET_KEY', 'short'],
    ['ADMIN_EMAIL', 'noa'],
    ['ADMIN_PASSWORD', 'short'],
    ['ADMIN_PASSWORD', 'x'.repeat(129)],
    ['META_ACCESS_TOKEN', 'two words'],
    ['META_ACCESS_TOKEN', 'טוקן'],
    ['META_WABA_IDS', 'abc'],
    ['META_WABA_IDS', ','],
    ['META_WABA_IDS', '1;2'],
    ['META_GRAPH_URL', 'graph.facebook.com'],
    ['META_API_URL', '/relative'],
    ['META_GRAPH_VERSION', '25'],
    ['META_GRAPH_VERSION', 'latest'],
    ['SMTP_URL', 'http://mail.example'],
    ['SMTP_URL', 'smtp://desk:p#w@mail.example'],
    ['SMTP_URL', 'smtp://mail.example?from=nobody'],
    ['LOG_LEVEL', 'loud'],
  ])('%s=%s', (name, value) => {
    const sentence = problemOf({ [name]: value })
    expect(sentence).toMatch(new RegExp(`^${name} `))
    expect(sentence).toMatch(/\.$/)
    expect(sentence).not.toContain('\n')
  })

  it('and no secret is repeated', () => {
    for (const name of ['SECRET_KEY', 'ADMIN_PASSWORD', 'META_ACCESS_TOKEN'])
      expect(problemOf({ [name]: 'MARK ER' })).not.toContain('MARK')
  })
})

describe('half of what belongs together says what is missing', () => {
  it.each(Object.keys(meta))('only %s of the connection', (name) => {
    const others = Object.keys(meta).filter((other) => other !== name)
    const only = { [name]: meta[name as keyof typeof meta] }
    expect(problemOf(only)).toMatch(new RegExp(`^${others.join(', ')} must be set too`))
    const { [name as keyof typeof meta]: _left, ...rest } = meta
    expect(problemOf(rest)).toMatch(new RegExp(`^${name} must be set too`))
  })

  it('an admin needs an address and a password', () => {
    expect(problemOf({ ADMIN_EMAIL: 'noa@example.com' })).toMatch(/^ADMIN_PASSWORD must be set/)
    expect(problemOf({ ADMIN_PASSWORD: 'a long enough password' })).toMatch(/^ADMIN_EMAIL must/)
  })
})

describe('the secret key', () => {
  it('is made once, and only its owner reads it', () => {
    const dataDir = join(folder, 'made')
    const { secretKey } = readEnv({ DATA_DIR: dataDir })
    expect(secretKey.length).toBeGreaterThanOrEqual(32)
    expect(readEnv({ DATA_DIR: dataDir }).secretKey).toBe(secretKey)
    const path = join(dataDir, 'secret-key')
    expect(readFileSync(path, 'utf8')).toBe(secretKey)
    expect(statSync(path).mode & 0o077).toBe(0)
  })

  it('is another one for another installation', () => {
    const [one, other] = ['one', 'other'].map((name) => readEnv({ DATA_DIR: join(folder, name) }))
    expect(one?.secretKey).not.toBe(other?.secretKey)
  })

  it('must be given where several instances share a database', () => {
    expect(() => readEnv({ DATABASE_URL: 'postgres://desk@db/desk' })).toThrow(
      /^SECRET_KEY must be set/,
    )
  })

  it('in a folder that cannot be written names DATA_DIR', () => {
    const file = join(folder, 'a-file')
    writeFileSync(file, '')
    expect(() => readEnv({ DATA_DIR: join(file, 'data') })).toThrow(
      /^DATA_DIR .* cannot be written/,
    )
  })
})
