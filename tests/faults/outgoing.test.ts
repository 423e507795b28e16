import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createCaller, signIn } from '../setup/caller'
import { until } from '../setup/until'
import { admin } from './crashing-settings'
import { approve, comesToRest, lineOf, openDesk, submit, waitForState, type Desk } from './desk'
import type { Crash } from './effects'

type Told = { id: string; type: string; data: { requestId?: string; to?: string } }

/** A program of one's own that takes whatever it is told, and remembers it. */
async function openReceiver() {
  const told: Told[] = []
  const server = createServer((request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => {
      const { type, data } = JSON.parse(Buffer.concat(chunks).toString()) as Omit<Told, 'id'>
      told.push({ id: String(request.headers['webhook-id']), type, data })
      response.writeHead(204).end()
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    told,
    url: `http://127.0.0.1:${port}/`,
    close: () => new Promise((resolve) => server.close(resolve)),
  }
}

describe('what a program is told by webhook', () => {
  let desk: Desk
  let receiver: Awaited<ReturnType<typeof openReceiver>>
  beforeAll(async () => {
    desk = await openDesk()
    receiver = await openReceiver()
    const cookie = await signIn(desk.product.url, admin)
    const call = createCaller(() => desk.product.url, { cookie })
    await call('POST', '/api/v1/webhook-endpoints', {
      body: { url: receiver.url, eventTypes: ['username_request.state_changed'] },
    })
  })
  afterAll(async () => {
    await desk.close()
    await receiver.close()
  })

  /** Approves in a product that dies at the given effect, and reads what was told of it in the end. */
  async function approveOnce(index: number, crash: Crash): Promise<'died' | 'lived'> {
    const id = await submit(desk, lineOf(desk, index), `rimonit.told.${crash.when}.${crash.at}`)
    await desk.armWhenCalm(crash)
    const acknowledged = await approve(desk, id)
    const lived = await comesToRest(desk)
    const where = desk.product.lastWords()
    if (lived) await desk.product.arm(null)
    else await desk.restart()
    if (!acknowledged)
      await desk.reviewer.any('POST', `/api/v1/username-requests/${id}/approve`, { body: {} })
    await waitForState(desk, id, 'reserved', 'live')
    const states = await until('all of it is told', () => {
      const mine = receiver.told.filter(({ data }) => data.requestId === id)
      const known = new Map(mine.map((one) => [one.id, one.data.to]))
      return known.size >= 3 ? [...known.values()] : null
    })
    // Told again under its id, never as something new: once in review, once on its way, once reserved.
    expect(states.toSorted(), where).toEqual(['in_review', 'reserved', 'submitting'])
    return lived ? 'lived' : 'died'
  }

  it.each(['before', 'after'] as const)(
    'comes whole, and a repeat under the same id, when the product is killed %s any step',
    async (when) => {
      const first = when === 'before' ? 0 : 30
      let at = 1
      while ((await approveOnce(first + at - 1, { at, when })) === 'died') at += 1
      expect(at).toBeGreaterThan(3)
      const [left] = await desk.product.query<{ left: number }>(
        `select count(*)::int as left from webhook_deliveries where state <> 'delivered'`,
      )
      expect(left).toEqual({ left: 0 })
    },
  )
})
