import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import AxeBuilder from '@axe-core/playwright'
import { expect, test as base, type Browser, type Page } from '@playwright/test'
import type { Line } from '../../domain/api/lines'
import type { UsernameRequestDetails } from '../../domain/api/username-requests'
import { en, type MessageId } from '../../src/i18n/en'
import { he } from '../../src/i18n/he'
import { startBuiltProduct } from '../setup/built-product'
import { createCaller, signIn } from '../setup/caller'

export type Language = 'en' | 'he'
export type Who = 'admin' | 'marketing' | 'template-manager' | 'viewer'

/** Lines that one test needs without a name: tests share the product of their worker, in any order. */
export const keptFree = [
  'Rimonit Dental',
  'Rimonit Labs Ramat Gan',
  'Rimonit Ashdod Clinic',
  'Rimonit Labs Results',
] as const

const password = 'a long enough password'

/** The text of a message in a language, its plain values filled in. */
export function say(
  language: Language,
  id: MessageId,
  values: Record<string, string> = {},
): string {
  const message: string = { en, he }[language][id]
  return message.replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole)
}

export type Opened = {
  as: Who
  language?: Language
  scheme?: 'light' | 'dark'
  width?: number
  path?: string
}

export type Desk = {
  url: string
  /** Opens a page in a browser context of its own, signed in. Console errors fail the test. */
  open(options: Opened): Promise<Page>
  /** Calls the API as that person. */
  call<T>(as: Who, method: string, path: string, body?: unknown): Promise<T>
  line(displayName: string): Promise<Line>
}

type WorkerFixtures = { product: { url: string } }

/** One product for each worker, with a fresh data directory, a first admin and a person for each other role. */
export const test = base.extend<{ desk: Desk }, WorkerFixtures>({
  product: [
    // Playwright wants the first argument destructured.
    // eslint-disable-next-line no-empty-pattern
    async ({}, provide) => {
      const dataDir = mkdtempSync(join(tmpdir(), 'handleboard-browser-'))
      const product = await startBuiltProduct({ DATA_DIR: dataDir })
      await createCaller(() => product.url)('POST', '/api/v1/setup', {
        body: {
          name: 'Noa Admin',
          email: 'admin@example.com',
          password,
          workspaceName: 'Rimonit',
          language: 'en',
          samplePeople: true,
        },
      })
      await provide(product)
      await product.stop()
      rmSync(dataDir, { recursive: true })
    },
    { scope: 'worker', timeout: 120_000 },
  ],
  desk: async ({ browser, product }, provide) => {
    const noise: string[] = []
    await provide(createDesk(browser, product.url, noise))
    expect(noise).toEqual([])
  },
})

const cookies = new Map<string, string>()

async function cookieOf(url: string, who: Who): Promise<string> {
  const known = cookies.get(`${url} ${who}`)
  if (known !== undefined) return known
  const cookie = await signIn(url, { email: `${who}@example.com`, password })
  cookies.set(`${url} ${who}`, cookie)
  return cookie
}

function createDesk(browser: Browser, url: string, noise: string[]): Desk {
  async function call<T>(as: Who, method: string, path: string, body?: unknown): Promise<T> {
    const caller = createCaller(() => url, { cookie: await cookieOf(url, as) })
    return (await caller<T>(method, path, body === undefined ? {} : { body })).body
  }
  return {
    url,
    call,
    async open({ as, language = 'en', scheme = 'light', width = 1280, path = '/' }) {
      await call(as, 'PATCH', '/api/v1/me', { language })
      const context = await browser.newContext({
        viewport: { width, height: 900 },
        colorScheme: scheme,
        reducedMotion: 'reduce',
      })
      await context.addInitScript(
        (chosen) => localStorage.setItem('handleboard.language', chosen),
        language,
      )
      const [name = '', value = ''] = (await cookieOf(url, as)).split(/=(.*)/s)
      await context.addCookies([{ name, value, url }])
      const page = await context.newPage()
      page.on('console', (message) => {
        if (message.type() === 'error') noise.push(message.text())
      })
      page.on('pageerror', (error) => noise.push(String(error)))
      await page.goto(url + path)
      await page.getByRole('heading', { level: 1 }).waitFor()
      return page
    },
    async line(displayName) {
      const query = new URLSearchParams({ q: displayName })
      const { items } = await call<{ items: Line[] }>('viewer', 'GET', `/api/v1/lines?${query}`)
      const [line] = items
      if (line === undefined) throw new Error(`There is no line ${displayName}.`)
      return line
    },
  }
}

/** Asks for names on a line as marketing and approves as the admin; answers the request's id. */
export async function askAndApprove(desk: Desk, line: Line, candidates: string[]): Promise<string> {
  const { items } = await desk.call<{ items: UsernameRequestDetails[] }>(
    'marketing',
    'POST',
    '/api/v1/username-requests',
    { lineIds: [line.id], candidates, submit: true },
  )
  const id = items[0]?.id ?? ''
  await desk.call('admin', 'POST', `/api/v1/username-requests/${id}/approve`, {})
  return id
}

/** Nothing that axe finds against WCAG 2.2 AA and its best practices. */
export async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze()
  const found = violations.map(({ id, nodes }) => ({
    id,
    where: nodes.map(({ html }) => html).slice(0, 3),
  }))
  expect(found).toEqual([])
}

export { expect }
