import { eq, sql } from 'drizzle-orm'
import { afterAll, describe, expect, it } from 'vitest'
import { acknowledgeIncident, getIncident, listIncidents } from '../../domain/api/incidents'
import { getLine } from '../../domain/api/lines'
import { listNotifications } from '../../domain/api/notifications'
import { inbox } from '../../server/database/schema/flow'
import { openDesk, until, type Person } from './desk'
import { addOtherWorkspace } from './other-workspace'

const desk = await openDesk({ lines: 30 })
afterAll(desk.close)
const { admin, marketing, viewer, meta } = desk

const incidentsOf = async (lineId: string, who: Person = viewer, query = {}) =>
  (await desk.ok(who, listIncidents, { query: { lineId, ...query } })).items

const acknowledge = (who: Person, id: string, note = 'We ask Meta why.') =>
  desk.call(who, acknowledgeIncident, { params: { id }, body: { note } })

/** A live name that Meta takes, and what Meta puts in its place. */
async function revoked(replacement?: string) {
  const request = await desk.createRequest(marketing)
  const { phoneNumberId } = request
  await meta.play({ play: 'answer_next', phoneNumberId, answer: 'approved', times: 1 })
  await desk.take(admin, request.id, 'approve')
  await desk.reaches(request.id, 'live')
  await desk.settled(request.line.id)
  await revoke(phoneNumberId, replacement)
  await desk.reaches(request.id, 'revoked')
  const [incident] = await incidentsOf(request.line.id)
  if (!incident) throw new Error('No incident was kept.')
  return { request, incident }
}

const revoke = (phoneNumberId: string, replacement?: string) =>
  meta.play({ play: 'revoke', phoneNumberId, ...(replacement !== undefined && { replacement }) })

/** Until everything that Meta told has been applied. */
const applied = () =>
  until(async () => {
    const { store } = desk.database
    expect(await store.select().from(inbox).where(eq(inbox.state, 'waiting'))).toEqual([])
  })

describe('a name that Meta takes', () => {
  it('is kept with what was taken, from where, and for which request', async () => {
    const { request, incident } = await revoked()
    expect(incident).toMatchObject({
      line: { id: request.line.id, displayName: request.line.displayName },
      requestId: request.id,
      username: request.current,
      replacedBy: null,
      acknowledged: null,
    })
    const params = { id: incident.id }
    expect(await desk.ok(viewer, getIncident, { params })).toEqual(incident)
  })

  it('is kept with what Meta put in its place', async () => {
    const replacement = desk.freshName()
    const { incident } = await revoked(replacement)
    expect(incident).toMatchObject({ replacedBy: replacement })
  })

  it('is one incident, also when the webhook comes again', async () => {
    const { request } = await revoked()
    const deliveries = sql`insert into inbox (workspace_id, received_at, body, state, run_at) select workspace_id, now(), body, 'waiting', now() from inbox where body like '%revoked%'`
    await desk.database.store.execute(deliveries)
    await applied()
    expect(await incidentsOf(request.line.id)).toHaveLength(1)
  })

  it('is kept for a name without a request too, and the admins are told', async () => {
    const line = desk.freshLine()
    const { phoneNumberId } = line
    const username = desk.freshName()
    await meta.play({ play: 'change_in_app', phoneNumberId, username })
    await until(async () => {
      const { username: now } = await desk.ok(viewer, getLine, { params: { id: line.id } })
      expect(now.value).toBe(username)
    })
    await desk.settled(line.id)
    await revoke(phoneNumberId)
    await until(async () =>
      expect(await incidentsOf(line.id)).toMatchObject([{ username, requestId: null }]),
    )
    const told = async (who: Person) =>
      (await desk.ok(who, listNotifications)).items.filter(
        ({ resource }) => resource === `/api/v1/lines/${line.id}`,
      )
    expect(await told(admin)).toMatchObject([{ kind: 'revoked', subject: { username } }])
    expect(await told(marketing)).toEqual([])
  })
})

describe('an incident', () => {
  it('is acknowledged by an admin with a note, once, and that is in the audit', async () => {
    const { request, incident } = await revoked()
    expect((await acknowledge(marketing, incident.id)).status).toBe(403)
    expect((await acknowledge(admin, incident.id, ' ')).status).toBe(422)
    expect(await acknowledge(admin, incident.id)).toMatchObject({
      status: 200,
      json: { acknowledged: { byName: admin.name, note: 'We ask Meta why.' } },
    })
    expect(await acknowledge(admin, incident.id, 'Again.')).toMatchObject({
      status: 409,
      json: { code: 'step_not_allowed' },
    })
    expect(await desk.auditOf(`/api/v1/incidents/${incident.id}`)).toMatchObject([
      { action: 'incident.acknowledge', actor: { name: admin.name } },
    ])
    expect(await incidentsOf(request.line.id, viewer, { open: 'true' })).toEqual([])
    expect(await incidentsOf(request.line.id, viewer, { open: 'false' })).toHaveLength(1)
  })

  it('is acknowledged by one of two at the same time', async () => {
    const { incident } = await revoked()
    const second = await desk.addPerson('admin')
    const answers = await Promise.all([
      acknowledge(admin, incident.id, 'Mine.'),
      acknowledge(second, incident.id, 'Mine.'),
    ])
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409])
    expect(await desk.auditOf(`/api/v1/incidents/${incident.id}`)).toHaveLength(1)
  })

  it('is not there for another workspace', async () => {
    const { incident } = await revoked()
    const other = await addOtherWorkspace(desk)
    expect((await acknowledge(other.admin, incident.id)).status).toBe(404)
    const { items } = await desk.ok(other.admin, listIncidents)
    expect(items.map(({ id }) => id)).toEqual([other.ids.incidents])
  })

  it('comes in pages, newest first', async () => {
    const first = await desk.ok(viewer, listIncidents, { query: { limit: 1 } })
    const second = await desk.ok(viewer, listIncidents, {
      query: { limit: 1, cursor: first.nextCursor ?? '' },
    })
    expect(Date.parse(first.items[0]?.at ?? '')).toBeGreaterThan(
      Date.parse(second.items[0]?.at ?? ''),
    )
  })
})
