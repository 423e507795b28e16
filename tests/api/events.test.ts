import { sql } from 'drizzle-orm'
import { afterAll, describe, expect, it, onTestFinished } from 'vitest'
import type { DomainEvent } from '../../domain/events'
import { endPerson, invitePerson } from '../../domain/api/people'
import { openDesk, until, type Person } from './desk'
import { addOtherWorkspace } from './other-workspace'

const desk = await openDesk({ lines: 20 })
afterAll(desk.close)
const { admin, marketing, viewer } = desk

type Heard = { kind: 'change' | 'reset'; id: string | null; event: DomainEvent | null }

function parse(block: string): Heard | null {
  const field = (name: string) => new RegExp(`^${name}: (.*)$`, 'm').exec(block)?.[1] ?? null
  const kind = field('event')
  if (kind !== 'change' && kind !== 'reset') return null
  return {
    kind,
    id: field('id'),
    event: kind === 'change' ? (JSON.parse(field('data') ?? '') as DomainEvent) : null,
  }
}

/** Listens as that person until the test is over. */
async function listen(who: Person, lastEventId?: string) {
  const response = await desk.api.request(
    new Request('http://localhost:3000/api/v1/events', {
      headers: {
        'x-test-person': who.id,
        ...(lastEventId !== undefined && { 'last-event-id': lastEventId }),
      },
    }),
  )
  const heard: Heard[] = []
  const reader = response.body?.getReader()
  const decoder = new TextDecoder()
  let rest = ''
  async function read() {
    for (;;) {
      const { done, value } = (await reader?.read()) ?? { done: true, value: undefined }
      if (done) break
      const blocks = (rest + decoder.decode(value, { stream: true })).split('\n\n')
      rest = blocks.pop() ?? ''
      heard.push(...blocks.map(parse).filter((one) => one !== null))
    }
  }
  void read()
  const stop = async () => reader?.cancel()
  onTestFinished(stop)
  const events = () => heard.flatMap(({ event }) => event ?? [])
  return {
    response,
    heard,
    events,
    stop,
    hears: (resource: string) =>
      until(() => {
        const found = events().find((event) => event.resource === resource)
        if (!found) throw new Error(`Nothing was heard of ${resource}.`)
        return found
      }),
  }
}

describe('the stream', () => {
  it('is an event stream that nothing keeps or buffers', async () => {
    const { response } = await listen(viewer)
    expect(response.status).toBe(200)
    expect(response.headers.get('content-type')).toMatch(/^text\/event-stream/)
    expect(response.headers.get('cache-control')).toBe('no-store')
  })

  it('is for whoever is signed in', async () => {
    expect(await desk.send(null, 'GET', '/api/v1/events')).toMatchObject({
      status: 401,
      json: { code: 'not_signed_in' },
    })
  })

  it('tells a change when it is there to be read, and not before', async () => {
    const stream = await listen(viewer)
    const { id, line } = await desk.createRequest()
    const event = await stream.hears(`/api/v1/username-requests/${id}`)
    expect(event).toMatchObject({
      id: expect.any(String) as string,
      at: expect.any(String) as string,
    })
    expect(event.type).toMatch(/^username_request\./)
    await stream.hears(`/api/v1/lines/${line.id}`)
    expect((await desk.show(id)).state).toBe('in_review')
  })

  it('tells nothing of what was rolled back', async () => {
    const stream = await listen(viewer)
    const taken = await desk.createRequest()
    const before = stream.events().length
    const line = desk.freshLine()
    await desk.send(marketing, 'POST', '/api/v1/username-requests', {
      body: { lineIds: [line.id, taken.line.id], candidates: ['rimonit.never'] },
    })
    const after = await desk.createRequest()
    await stream.hears(`/api/v1/username-requests/${after.id}`)
    const told = stream.events().slice(before)
    expect(told.map(({ resource }) => resource)).not.toContain(`/api/v1/lines/${line.id}`)
  })

  it('is closed to a person whose access ended', async () => {
    const leaving = await desk.addPerson('viewer')
    expect((await listen(leaving)).response.status).toBe(200)
    await desk.call(admin, endPerson, { params: { id: leaving.id } })
    expect(await desk.send(leaving, 'GET', '/api/v1/events')).toMatchObject({ status: 401 })
  })
})

describe('coming back', () => {
  it('with the last id heard, one hears what was missed', async () => {
    const stream = await listen(viewer)
    const first = await desk.createRequest()
    const { id: lastId } = await stream.hears(`/api/v1/lines/${first.line.id}`)
    await stream.stop()
    const missed = await desk.createRequest()
    await desk.take(marketing, missed.id, 'withdraw')

    const again = await listen(viewer, lastId)
    await again.hears(`/api/v1/username-requests/${missed.id}`)
    expect(again.heard.every(({ kind }) => kind === 'change')).toBe(true)
    const next = await desk.createRequest()
    await again.hears(`/api/v1/username-requests/${next.id}`)
    const ids = again.events().map(({ id }) => id)
    expect(ids.length).toBeGreaterThanOrEqual(4)
  })

  it.each(['nothing-like-it', '0', 'x'.repeat(2000), "'; --"])(
    'with an id that is not known any more (%s) one is told to read everything again',
    async (lastId) => {
      const stream = await listen(viewer, lastId)
      await until(() => expect(stream.heard[0]?.kind).toBe('reset'))
    },
  )

  it('after more than can be told again, likewise', async () => {
    const stream = await listen(viewer)
    const { id } = await desk.createRequest()
    const { id: lastId } = await stream.hears(`/api/v1/username-requests/${id}`)
    await desk.database.store.execute(sql`
      insert into events (id, workspace_id, type, resource, at)
      select 'ffffffff-many-' || n, ${viewer.workspaceId}, 'line.updated', '/api/v1/lines/many', now()
      from generate_series(1, 1001) as n`)
    const again = await listen(viewer, lastId)
    await until(() => expect(again.heard[0]?.kind).toBe('reset'))
    await desk.database.store.execute(sql`delete from events where resource = '/api/v1/lines/many'`)
  })

  it('nothing falls between what is told again and what is told anew', async () => {
    const stream = await listen(viewer)
    const { id } = await desk.createRequest()
    const { id: lastId } = await stream.hears(`/api/v1/username-requests/${id}`)
    await stream.stop()
    // Changes go on while streams are opened; none of them misses one.
    const others = Array.from({ length: 4 }, () => desk.createRequest())
    const streams = await Promise.all(Array.from({ length: 6 }, () => listen(viewer, lastId)))
    for (const request of await Promise.all(others))
      await Promise.all(streams.map((one) => one.hears(`/api/v1/username-requests/${request.id}`)))
    expect(streams).toHaveLength(6)
  })
})

describe('another workspace', () => {
  it('hears nothing of ours, and cannot resume at our events', async () => {
    const other = await addOtherWorkspace(desk)
    const ours = await listen(viewer)
    const theirs = await listen(other.admin)
    const { id } = await desk.createRequest()
    const event = await ours.hears(`/api/v1/username-requests/${id}`)
    await desk.ok(other.admin, invitePerson, {
      body: { name: 'Ofer', email: 'ofer@other.example', role: 'viewer' },
    })
    await theirs.hears('/api/v1/users')
    expect(theirs.events().map(({ type }) => type)).toEqual(['people.updated'])
    const again = await listen(other.admin, event.id)
    await until(() => expect(again.heard[0]?.kind).toBe('reset'))
    expect(again.events()).toEqual([])
  })
})
