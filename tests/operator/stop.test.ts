import { afterEach, describe, expect, it } from 'vitest'
import { setTimeout as wait } from 'node:timers/promises'
import type { Job } from '../../domain/api/jobs'
import type { Line } from '../../domain/api/lines'
import type { UsernameRequest } from '../../domain/api/username-requests'
import { signIn, type Caller } from '../setup/caller'
import { until } from '../setup/until'
import {
  admin as credentials,
  asAdmin,
  connected,
  makeFolder,
  startMeta,
  startProduct,
  type Product,
} from './programs'

/** Longer than this and a container engine kills. */
const graceMs = 10_000

const cleanUps: (() => Promise<unknown> | void)[] = []
afterEach(async () => {
  for (const cleanUp of cleanUps.splice(0).reverse()) await cleanUp()
})

async function start(variables: Record<string, string> = {}): Promise<Product> {
  const product = await startProduct(variables)
  cleanUps.push(async () => void (product.child.exitCode ?? (await product.stop('SIGKILL'))))
  return product
}

function folder(): string {
  const made = makeFolder()
  cleanUps.push(made.remove)
  return made.path
}

async function meta(variables: Record<string, string> = {}) {
  const started = await startMeta(variables)
  cleanUps.push(started.stop)
  return started
}

/** Asks again and again over connections that stay open, until the door is closed; counts how each attempt ended. */
function keepAsking(caller: Caller, ends: Record<string, number>) {
  const count = (end: string) => void (ends[end] = (ends[end] ?? 0) + 1)
  const loop = async () => {
    for (;;) {
      try {
        count(String((await caller.any('GET', '/api/v1/lines')).status))
      } catch (error) {
        const cause = error instanceof Error ? error.cause : null
        const code = cause instanceof Error && 'code' in cause ? String(cause.code) : 'unknown'
        // Closed before the question was put: no request of ours was cut.
        if (code === 'ECONNREFUSED') return
        count(code)
      }
    }
  }
  return Promise.all(Array.from({ length: 6 }, loop))
}

/** Resolves when the stream has come to its end, as it does for a browser that looks on. */
async function listenToEvents({ url }: Product): Promise<{ ended: Promise<string> }> {
  const headers = { cookie: await signIn(url, credentials) }
  const response = await fetch(`${url}/api/v1/events`, { headers })
  return { ended: response.text() }
}

async function create(admin: Caller, line: Line, username: string): Promise<{ id: string }> {
  const { body } = await admin<{ items: UsernameRequest[] }>('POST', '/api/v1/username-requests', {
    body: { lineIds: [line.id], candidates: [username], submit: true },
  })
  return { id: body.items[0]?.id ?? '' }
}

async function reaches(admin: Caller, id: string, state: UsernameRequest['state']): Promise<void> {
  await until(`the request is ${state}`, async () => {
    const { body } = await admin<UsernameRequest>('GET', `/api/v1/username-requests/${id}`)
    return body.state === state
  })
}

describe('the stop', () => {
  it.each(['SIGTERM', 'SIGINT'] as const)(
    'by %s cuts no request and ends open streams, in the sandbox',
    async (signal) => {
      const product = await start({ DATA_DIR: folder() })
      const admin = await asAdmin(product)
      const events = await listenToEvents(product)
      const ends: Record<string, number> = {}
      const asking = keepAsking(admin, ends)
      await wait(1500)
      const { code, took } = await product.stop(signal)
      await asking
      expect(await events.ended).toContain('retry:')
      expect(Object.keys(ends)).toEqual(['200'])
      expect(code).toBe(0)
      expect(took).toBeLessThan(graceMs)
      expect(product.errors()).toBe('')
    },
  )

  it('asked for twice in the same moment, as npm does, is still a graceful one', async () => {
    const product = await start({ DATA_DIR: folder() })
    product.child.kill('SIGINT')
    expect((await product.stop('SIGINT')).code).toBe(0)
  })

  it('waits for the answer of Meta that is on its way', async () => {
    const simulated = await meta()
    const variables = { ...(await connected(simulated)), DATA_DIR: folder() }
    const product = await start(variables)
    const admin = await asAdmin(product)
    const { line, id } = await askHeld(admin, simulated, 'after')
    const stopped = product.stop()
    await wait(500)
    expect(product.child.exitCode).toBeNull()
    await simulated.control('POST', '/_control/release', {
      body: { answer: true, phoneNumberId: line.phoneNumberId },
    })
    expect(await stopped).toMatchObject({ code: 0 })
    const again = await asAdmin(await start(variables))
    // Already known: the answer was stored before the end.
    const { body } = await again<UsernameRequest>('GET', `/api/v1/username-requests/${id}`)
    expect(body.state).toBe('reserved')
    await expectClaims(simulated, 1)
  })

  it('does not wait for ever for Meta, and the question goes on after the next start', async () => {
    const simulated = await meta()
    const variables = { ...(await connected(simulated)), DATA_DIR: folder() }
    const product = await start(variables)
    const { id } = await askHeld(await asAdmin(product), simulated, 'after')
    const { code, took } = await product.stop()
    expect(code).toBe(0)
    expect(took).toBeLessThan(graceMs)
    const again = await asAdmin(await start(variables))
    await reaches(again, id, 'reserved')
    await expectClaims(simulated, 1)
  })

  async function askHeld(
    admin: Caller,
    simulated: Awaited<ReturnType<typeof meta>>,
    when: 'before' | 'after',
  ) {
    await admin('PUT', '/api/v1/settings/review', { body: { reviewRequired: false } })
    const line = await until('a line is there', async () => {
      const { body } = await admin<{ items: Line[] }>('GET', '/api/v1/lines?usernameState=none')
      return body.items.find((one) => one.openRequestId === null)
    })
    await simulated.control('POST', '/_control/hold', {
      body: { phoneNumberId: line.phoneNumberId, when },
    })
    const { id } = await create(admin, line, 'rimonit.held')
    await until('Meta holds the question', async () => {
      const { body } = await simulated.control<{ held: boolean }>('GET', '/_control/held')
      return body.held
    })
    return { line, id }
  }

  async function expectClaims(simulated: Awaited<ReturnType<typeof meta>>, count: number) {
    const { body } = await simulated.control<{ claims: unknown[] }>('GET', '/_control/claims')
    expect(body.claims).toHaveLength(count)
  }

  it('puts a long sync down between two pages, and it goes on after the next start', async () => {
    const simulated = await meta({ LINES: '2000', ACCOUNTS: '1' })
    const variables = { ...(await connected(simulated)), DATA_DIR: folder() }
    const product = await start(variables)
    const admin = await asAdmin(product)
    const { body: job } = await admin<Job>('POST', '/api/v1/lines/sync')
    const jobNow = async (caller: Caller) =>
      (await caller<Job>('GET', `/api/v1/jobs/${job.id}`)).body
    await until('some pages are read', async () => (await jobNow(admin)).done > 50)
    const { code, took } = await product.stop()
    expect(code).toBe(0)
    expect(took).toBeLessThan(graceMs)
    const again = await asAdmin(await start(variables))
    const early = await jobNow(again)
    expect(early.done).toBeGreaterThan(50)
    const done = await until(
      'the sync is over',
      async () => {
        const now = await jobNow(again)
        return now.state === 'running' ? null : now
      },
      120_000,
    )
    expect(done).toMatchObject({ state: 'done', done: 2000 })
  })
})
