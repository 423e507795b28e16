import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { createStaticFiles } from './static-files'

const folder = mkdtempSync(join(tmpdir(), 'handleboard-static-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
const root = join(folder, 'client')
mkdirSync(join(root, 'assets'), { recursive: true })
mkdirSync(join(folder, 'client-secrets'))
const page = '<!doctype html><html><head><title>Handleboard</title></head></html>'
for (const [path, text] of [
  ['client/index.html', page],
  ['client/favicon.svg', '<svg/>'],
  ['client/assets/app-1a2b.js', 'plain'],
  ['client/assets/app-1a2b.js.br', 'brotli'],
  ['client/assets/app-1a2b.js.gz', 'gzipped'],
  ['client/.env', 'SECRET'],
  ['client/assets/shaper-1a2b.wasm', 'module'],
  ['client-secrets/key', 'SECRET'],
  ['key', 'SECRET'],
] as const)
  writeFileSync(join(folder, path), text)

const serve = createStaticFiles(root)
const get = (path: string, headers: Record<string, string> = {}, method = 'GET') =>
  serve(new Request(`http://localhost:3000${path}`, { method, headers }))

describe('a file', () => {
  it('is served with its type, and nothing guesses another', async () => {
    const answer = get('/favicon.svg')
    expect(await answer?.text()).toBe('<svg/>')
    expect(answer?.headers.get('content-type')).toBe('image/svg+xml')
    expect(answer?.headers.get('x-content-type-options')).toBe('nosniff')
    expect(answer?.headers.get('cache-control')).toBe('no-cache')
  })

  it('that is WebAssembly says so, or the browser does not compile it while it comes', () => {
    const answer = get('/assets/shaper-1a2b.wasm')
    expect(answer?.headers.get('content-type')).toBe('application/wasm')
  })

  it.each([
    ['br, gzip', 'br', 'brotli'],
    ['gzip, deflate', 'gzip', 'gzipped'],
    ['', null, 'plain'],
  ])('for a browser that takes %j comes as %s', async (accepted, encoding, text) => {
    const answer = get('/assets/app-1a2b.js', { 'accept-encoding': accepted })
    expect(answer?.headers.get('content-encoding')).toBe(encoding)
    expect(answer?.headers.get('content-type')).toMatch(/^text\/javascript/)
    expect(answer?.headers.get('vary')).toBe('accept-encoding')
    expect(await answer?.text()).toBe(text)
  })

  it('with a hash in its name may be kept for ever', () => {
    expect(get('/assets/app-1a2b.js')?.headers.get('cache-control')).toContain('immutable')
  })

  it('asked for by HEAD comes without its body', async () => {
    const answer = get('/favicon.svg', {}, 'HEAD')
    expect(answer?.headers.get('content-length')).toBe('6')
    expect(await answer?.text()).toBe('')
  })

  it.each([
    '/../key',
    '/..%2fkey',
    '/%2e%2e/key',
    '/assets/../../key',
    '/..%5ckey',
    '/%2e%2e%2fclient-secrets%2fkey',
    '/.env',
    '/assets/.git/config',
    '/%00',
    '/%',
    '/%zz',
    '//etc/passwd',
  ])('outside of the folder or hidden (%s) is not served', async (path) => {
    const answer = get(path)
    expect((await answer?.text()) ?? '').not.toContain('SECRET')
    expect((await get(path)?.text()) ?? '').not.toContain('root:')
  })
})

describe('the page', () => {
  it.each(['/', '/lines', '/requests/01a2?tab=x', '/invitation/abc'])(
    'is what %s shows',
    async (path) => {
      const answer = get(path)
      expect(await answer?.text()).toContain('<title>Handleboard</title>')
      expect(answer?.headers.get('content-type')).toMatch(/^text\/html/)
      expect(answer?.headers.get('cache-control')).toBe('no-cache')
    },
  )

  it('runs only our own scripts and takes only styles that carry its nonce, a new one each time', async () => {
    const nonces = await Promise.all(
      [1, 2].map(async () => {
        const answer = get('/')
        const policy = answer?.headers.get('content-security-policy') ?? ''
        const nonce = /'nonce-([^']+)'/.exec(policy)?.[1] ?? ''
        expect(await answer?.text()).toContain(`nonce="${nonce}"`)
        expect(policy).toContain("default-src 'self'")
        expect(policy).toContain("frame-ancestors 'none'")
        expect(/script-src ([^;]*)/.exec(policy)?.[1]).toBe("'self' 'wasm-unsafe-eval'")
        return nonce
      }),
    )
    expect(new Set(nonces).size).toBe(2)
    expect(nonces[0]?.length).toBeGreaterThan(20)
  })

  it.each(['/missing.js', '/assets/old-hash.css'])(
    'is not what a missing file (%s) shows',
    (path) => {
      expect(get(path)).toBeNull()
    },
  )

  it('takes no other method', () => {
    expect(get('/', {}, 'POST')).toBeNull()
  })

  it('without a built web app there is none', () => {
    const empty = createStaticFiles(join(folder, 'nothing'))
    expect(empty(new Request('http://localhost:3000/'))).toBeNull()
  })
})
