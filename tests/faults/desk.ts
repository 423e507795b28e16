import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import type { Line } from '../../domain/api/lines'
import type { UsernameRequestDetails } from '../../domain/api/username-requests'
import type { RequestState } from '../../domain/username-request'
import { startMetaServer } from '../../mocks/meta-http'
import { seedManyLines } from '../../mocks/meta/seed'
import type { World } from '../../mocks/meta/world'
import type { Pace } from '../../server/dependencies'
import { createCaller, signIn, type Caller } from '../setup/caller'
import { until } from '../setup/until'
import { admin, credentials, type Settings } from './crashing-settings'
import type { Crash } from './effects'
import { startProductProcess, type ProductProcess } from './product-process'

/** Short waits. A lease is longer than a call to Meta can take, as in production. */
const quickPace: Pace = {
  callTimeout: 2000,
  webhookTimeout: 2000,
  beforeLook: 100,
  firstBackoff: 50,
  lease: 2600,
  lostAnswer: 600_000,
  poll: 100,
  rereadOpen: 600_000,
  rereadIdle: 600_000,
  templateScan: 24 * 3_600_000,
}

export type Desk = Awaited<ReturnType<typeof openDesk>>

/**
 * A product with its lines read from a simulated Meta that lives in the test: Meta and its memory survive every
 * death of the product. One program asks for names, another approves.
 */
export async function openDesk(
  options: { lines?: number; databaseUrl?: string; pace?: Partial<Pace>; world?: World } = {},
) {
  const world = options.world ?? seedManyLines(options.lines ?? 60, 2)
  const { accessToken, appSecret, verifyToken } = credentials
  const meta = await startMetaServer({ accessToken, appSecret, verifyToken, world })
  const settings: Settings = {
    ...(options.databaseUrl !== undefined && { databaseUrl: options.databaseUrl }),
    dataDir: mkdtempSync(join(quickDisk(), 'handleboard-faults-')),
    metaUrl: meta.url,
    wabaIds: world.accounts.map((account) => account.wabaId),
    pace: { ...quickPace, ...options.pace },
  }
  const now = { product: await startProductProcess(settings) }
  const keys = await makeKeys(now.product.url)
  const maker = createCaller(() => now.product.url, { authorization: `Bearer ${keys.maker}` })
  const reviewer = createCaller(() => now.product.url, { authorization: `Bearer ${keys.reviewer}` })
  const lines = await readLines(maker, world.numbers.length)

  return {
    meta: meta.meta,
    settings,
    lines,
    maker,
    reviewer,
    get product() {
      return now.product
    },
    /** Another instance takes the place of the one that was spoken to until now. */
    speakTo: (product: ProductProcess) => void (now.product = product),
    /** Sets a crash, or none, once nothing else goes on. The first use of a key writes a row: it is used before. */
    async armWhenCalm(crash: Crash | null) {
      await reviewer('GET', '/api/v1/me')
      await maker('GET', '/api/v1/me')
      await restOf(() => now.product)
      await now.product.arm(crash)
    },
    /** Starts the product again; whoever is still alive is killed first. */
    async restart() {
      if (!now.product.isDead()) await now.product.kill()
      now.product = await startProductProcess(settings)
    },
    async close() {
      if (!now.product.isDead()) await now.product.stop()
      await meta.close()
      rmSync(settings.dataDir, { recursive: true, force: true })
    },
  }
}

/** In memory where there is such a folder: a kill loses no write, so nothing here needs a disk that is slow to sync. */
function quickDisk(): string {
  return existsSync('/dev/shm') ? '/dev/shm' : tmpdir()
}

const scopes = [
  'lines.read',
  'lines.sync',
  'requests.read',
  'meta.details',
  'customers.read',
  'phone_requests.read',
  'phone_requests.create',
]

/** Two programs, since nobody reviews a request of their own. */
async function makeKeys(url: string) {
  const cookie = await signIn(url, admin)
  const caller = createCaller(() => url, { cookie })
  const make = async (name: string, ...more: string[]) => {
    const body = { name, scopes: [...scopes, ...more] }
    const made = await caller<{ secret: string }>('POST', '/api/v1/api-keys', { body })
    return made.body.secret
  }
  return {
    maker: await make('maker', 'requests.create'),
    reviewer: await make('reviewer', 'requests.review', 'requests.manage'),
  }
}

/** The lines once all of them and their names have been read, so that nothing else goes on. */
async function readLines(caller: Caller, count: number): Promise<Line[]> {
  let patience = 0
  return until(
    'all lines are read',
    async () => {
      const { body } = await caller<{ items: Line[] }>('GET', '/api/v1/lines?limit=200&sort=phone')
      const known = body.items.filter((line) => line.username.confirmedAt !== null)
      if (known.length === count) return known
      // On a busy machine the call timeout of these tests may lose a read, which then waits for its turn: all again.
      patience += 1
      if (patience % 200 === 0) await caller('POST', '/api/v1/lines/sync')
      return null
    },
    90_000,
  )
}

export function lineOf(desk: Desk, index: number): Line {
  const line = desk.lines[index]
  if (line === undefined) throw new Error(`There is no line ${index}.`)
  return line
}

/** Asks for a username; the request waits for its review. */
export async function submit(desk: Desk, line: Line, username: string): Promise<string> {
  const body = { lineIds: [line.id], candidates: [username], submit: true }
  const made = await desk.maker<{ items: { id: string }[] }>('POST', '/api/v1/username-requests', {
    body,
  })
  const id = made.body.items[0]?.id
  if (id === undefined) throw new Error(`No request was made: ${JSON.stringify(made)}`)
  return id
}

/** Approves; answers whether the approval was acknowledged, or the connection died before. */
export async function approve(desk: Desk, id: string): Promise<boolean> {
  const answer = await desk.reviewer.unlessCut('POST', `/api/v1/username-requests/${id}/approve`, {
    body: {},
  })
  if (answer !== null && answer.status !== 200)
    throw new Error(`The approval was refused: ${JSON.stringify(answer)}`)
  return answer !== null
}

export async function readRequest(desk: Desk, id: string): Promise<UsernameRequestDetails> {
  const path = `/api/v1/username-requests/${id}`
  return (await desk.maker<UsernameRequestDetails>('GET', path)).body
}

export async function waitForState(
  desk: Desk,
  id: string,
  ...states: RequestState[]
): Promise<UsernameRequestDetails> {
  return until(`the request is ${states.join(' or ')}`, async () => {
    const request = await readRequest(desk, id)
    return states.includes(request.state) ? request : null
  })
}

/** Waits until the product does nothing more; answers false when it died meanwhile. */
export function comesToRest(desk: Desk): Promise<boolean> {
  return restOf(() => desk.product)
}

async function restOf(product: () => ProductProcess): Promise<boolean> {
  let before = -1
  for (let same = 0; same < 3 && !product().isDead();) {
    const count = await product().effects()
    same = count === before ? same + 1 : 0
    before = count
    await wait(120)
  }
  return !product().isDead()
}
