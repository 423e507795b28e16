import '../src/ui/styles'
import { eq } from 'drizzle-orm'
import { setupWorker } from 'msw/browser'
import type { Line } from '../domain/api/lines'
import { openMemoryDatabase } from '../server/database/memory'
import { workspaces } from '../server/database/schema/workspaces'
import { startApp } from '../src/app/start'
import { createEventSourceClass } from './event-source'
import { apiHandlers } from './handlers'
import { startInProcessApi, type InProcessApi } from './in-process-api'

/**
 * The whole product in one browser tab (npm run demo): the web app, our real API, its database and the simulated
 * Meta. A reload begins anew.
 */
async function startTab(): Promise<void> {
  const { origin } = globalThis.location
  const api = await startInProcessApi({ database: await openMemoryDatabase(), publicUrl: origin })
  await seed(api, origin)
  await setupWorker(...apiHandlers(api)).start({
    quiet: true,
    onUnhandledRequest: 'bypass',
    serviceWorker: { url: `${import.meta.env.BASE_URL}mockServiceWorker.js` },
  })
  // A service worker does not pass a stream on as it comes.
  Object.assign(globalThis, { EventSource: createEventSourceClass(api.request) })
  await startApp()
}

/** Whoever opens the tab is the admin; a colleague has asked for a name already. */
async function seed(api: InProcessApi, origin: string): Promise<void> {
  const password = 'one tab, one desk'
  const admin = await api.addPerson({
    name: 'Noa Barak',
    email: 'noa@example.com',
    role: 'admin',
    password,
  })
  const maya = await api.addPerson({
    name: 'Maya Cohen',
    email: 'maya@example.com',
    role: 'marketing',
    password,
  })
  await api.deps.database.store
    .update(workspaces)
    .set({ name: 'Rimonit Health' })
    .where(eq(workspaces.id, admin.workspaceId))
  api.signInAs(maya)
  await askForName(api, origin)
  api.signInAs(admin)
}

const patience = { tries: 50, pause: 100 } as const

async function askForName(api: InProcessApi, origin: string): Promise<void> {
  const line = await firstFreeLine(api, origin)
  if (line === undefined) return
  const body = {
    lineIds: [line.id],
    candidates: ['rimonit.appointments', 'rimonit_appointments'],
    displayCase: 'Rimonit.Appointments',
    reason: 'For the posters on the new clinics.',
    submit: true,
  }
  await api.request(
    new Request(`${origin}/api/v1/username-requests`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    }),
  )
}

/** The lines are read from Meta in the background; the first one without a name will do. */
async function firstFreeLine(api: InProcessApi, origin: string): Promise<Line | undefined> {
  for (let tried = 0; tried < patience.tries; tried += 1) {
    const answer = await api.request(new Request(`${origin}/api/v1/lines?limit=200`))
    // Our own API, called as the contract says.
    const { items } = (await answer.json()) as { items: Line[] }
    const free = items.find(({ username }) => username.state === 'none')
    if (free !== undefined) return free
    await new Promise((resolve) => setTimeout(resolve, patience.pause))
  }
  return undefined
}

/** Says what goes on while the database is being made, and why it could not be. */
function say(english: string, hebrew: string): void {
  const root = document.getElementById('root')
  if (root === null) return
  const lines = [
    { text: english, lang: 'en', dir: 'ltr' },
    { text: hebrew, lang: 'he', dir: 'rtl' },
  ].map((line) => Object.assign(document.createElement('p'), { textContent: line.text, ...line }))
  for (const line of lines) line.style.cssText = 'margin: 2rem; text-align: start'
  root.replaceChildren(...lines)
}

say('Handleboard is starting in this tab…', 'Handleboard עולה בלשונית הזו…')
startTab().catch((error: unknown) => {
  const reason = error instanceof Error ? error.message : String(error)
  say(
    `Handleboard cannot start in this tab: ${reason}`,
    `Handleboard לא יכול לעלות בלשונית הזו: ${reason}`,
  )
})
