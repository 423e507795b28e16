import { createMemoryHistory } from '@tanstack/react-router'
import { configure, render, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { setupServer, type SetupServer } from 'msw/node'
import { afterAll, beforeAll, expect, onTestFinished, vi } from 'vitest'
import type { Line } from '../../domain/api/lines'
import type { Language } from '../../domain/api/me'
import type { Actor, Role } from '../../domain/roles'
import { apiHandlers } from '../../mocks/handlers'
import {
  startInProcessApi,
  type InProcessApi,
  type InProcessOptions,
} from '../../mocks/in-process-api'
import type { Database } from '../../server/database/database'
import { createQueryClient } from '../../src/api/query-client'
import { App } from '../../src/app/app'
import { createAppRouter } from '../../src/app/router'
import { activateLanguage, createI18n } from '../../src/i18n/i18n'
import { emptyDatabase, openTestDatabase } from './database'
import { eventSourceOf } from './event-source'
import { keepLines, putLines, type KeptLines } from './kept-lines'

// An answer comes through the whole product; on a busy machine that takes its time.
configure({ asyncUtilTimeout: 15_000 })
vi.setConfig({ testTimeout: 60_000 })

/** One database for the tests of a file, emptied before each: opening one takes longer than most tests. */
const opening = openTestDatabase()
beforeAll(async () => void (await opening), 60_000)
afterAll(async () => (await opening).close())

/** The lines of the usual world, once they are read: reading them takes longer than the rest of a test. */
let usualLines: KeptLines | undefined

async function emptyTestDatabase(): Promise<Database> {
  const database = await opening
  await emptyDatabase(database)
  return { ...database, close: async () => {} }
}

export type Person = Actor & { kind: 'person' }

/** The API behind one test. */
export type Run = {
  api: InProcessApi
  /** Between the screen and the API: `server.use(…)` adds answers that only a bad network gives. */
  server: SetupServer
  /** Who is signed in on the screen. */
  me: Person
  addPerson(name: string, role: Role): Promise<Person>
  /** Calls the API as that person and answers its JSON; a refusal throws. The screen's own person stays signed in. */
  call<Answer>(as: Person, method: string, path: string, body?: unknown): Promise<Answer>
}

type Options = Omit<InProcessOptions, 'database'> & {
  /** Where the app opens, with its search (`/lines?q=050`); asked for after `prepare`, when it needs an id from there. */
  path: string | ((run: Run) => Promise<string> | string)
  role?: Role
  language?: Language
  /** `false`: begin before the lines and names of the simulated Meta are read. */
  settled?: boolean
  /** Work on the API before anything is shown: requests that exist, answers that Meta will give. */
  prepare?: (run: Run) => Promise<void>
}

/**
 * Renders the whole web app at a path over our real API with the simulated Meta, signed in. Resolves when the page's
 * heading stands.
 */
export async function renderApp(options: Options) {
  const { path, role = 'admin', language = 'en', settled = true, prepare, ...apiOptions } = options
  const usual = settled && Object.keys(apiOptions).length === 0
  const run = await startRun(apiOptions, role, usual ? usualLines : undefined)
  await run.call(run.me, 'PATCH', '/api/v1/me', { language })
  if (settled) await linesRead(run)
  if (usual) usualLines ??= await keepLines((await opening).store)
  await prepare?.(run)

  vi.stubGlobal('EventSource', eventSourceOf(run.api.request))

  const queryClient = createQueryClient()
  const i18n = createI18n()
  await activateLanguage(i18n, language)
  const start = typeof path === 'string' ? path : await path(run)
  const history = createMemoryHistory({ initialEntries: [start] })
  const router = createAppRouter({ queryClient, i18n, history })
  const view = render(<App i18n={i18n} queryClient={queryClient} router={router} />)
  // Answers and events come when they come, as in a browser: never inside `act`.
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', false)
  await waitFor(() => expect(view.container.querySelector('h1')).not.toBeNull())
  return { ...view, ...run, router, queryClient, user: userEvent.setup() }
}

async function startRun(
  options: Omit<InProcessOptions, 'database'>,
  role: Role,
  lines: KeptLines | undefined,
): Promise<Run> {
  const database = await emptyTestDatabase()
  if (lines !== undefined) await putLines(database.store, lines)
  const api = await startInProcessApi({ database, ...options })
  onTestFinished(() => api.stop())
  const addPerson = (name: string, as: Role) =>
    api.addPerson({ name, role: as, email: `${name.toLowerCase().replace(' ', '.')}@example.com` })
  const me = await addPerson('Noa Barak', role)
  const server = setupServer(...apiHandlers(api))
  server.listen({ onUnhandledRequest: 'error' })
  onTestFinished(() => server.close())

  async function call<Answer>(as: Person, method: string, path: string, body?: unknown) {
    api.signInAs(as)
    const response = await api.request(
      new Request(`http://localhost:3000${path}`, {
        method,
        headers: { 'content-type': 'application/json', 'x-handleboard-csrf': '1' },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      }),
    )
    api.signInAs(me)
    const answer: unknown = await response.json()
    if (!response.ok) throw new Error(`${method} ${path}: ${JSON.stringify(answer)}`)
    // The test knows what it called.
    return answer as Answer
  }
  return { api, server, me, addPerson, call }
}

/** The product reads a new workspace's lines and their names by itself; most tests begin when that is done. */
async function linesRead({ api, me, call }: Run): Promise<void> {
  const { numbers } = await api.meta.world()
  await vi.waitFor(
    async () => {
      const path = '/api/v1/lines?limit=200'
      const { items } = await call<{ items: Line[] }>(me, 'GET', path)
      const read = items.filter((line) => line.username.confirmedAt !== null)
      if (read.length < Math.min(numbers.length, 200))
        throw new Error('The lines are not read yet.')
    },
    { timeout: 15_000, interval: 100 },
  )
}
