import { eq, sql } from 'drizzle-orm'
import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import {
  getNotificationSettings,
  listNotifications,
  putNotificationSettings,
} from '../../domain/api/notifications'
import { endPerson } from '../../domain/api/people'
import type { Mail, MailOutcome } from '../../server/dependencies'
import { createLog } from '../../server/log'
import { mails } from '../../server/database/schema/mails'
import { user } from '../../server/database/schema/people'
import { createLogMail } from '../../server/mails/log-mail'
import { cleanMails } from '../../server/mails/queue'
import { openDesk, until, type Person } from './desk'

const clock = { ahead: 0 }
const sent: Mail[] = []
let outcome: MailOutcome = { kind: 'sent' }
let logged = ''
const desk = await openDesk({
  lines: 40,
  now: () => new Date(Date.now() + clock.ahead),
  pace: { rereadIdle: 1e12, rereadOpen: 1e12 },
  log: createLog('info', { write: (line: string) => void (logged += line) }),
  sendMail: async (mail) => {
    sent.push(mail)
    return outcome
  },
})
// Days pass here; the names on the lines are another story.
await desk.database.store.execute(sql`update lines set next_read_at = now() + '10 years'`)
afterAll(desk.close)
const { admin, marketing, viewer } = desk
const second = await desk.addPerson('admin', 'Avi Peretz')
const minute = 60_000

beforeEach(async () => {
  outcome = { kind: 'sent' }
  await desk.database.store.execute(sql`delete from mails`)
  await desk.database.store.execute(sql`delete from notifications`)
  sent.length = 0
  logged = ''
})

const emailOf = async ({ id }: Person) => {
  const [row] = await desk.database.store.select().from(user).where(eq(user.id, id))
  return row?.email ?? ''
}
const sentTo = async (person: Person) => {
  const address = await emailOf(person)
  return sent.filter(({ to }) => to.address === address)
}
const stateOf = async (person: Person) => {
  const rows = await desk.database.store.select().from(mails).where(eq(mails.personId, person.id))
  return rows.map(({ state, attempts }) => ({ state, attempts }))
}
const choose = (who: Person, items: unknown[]) =>
  desk.ok(who, putNotificationSettings, { body: { items } })
const pause = () => new Promise((resolve) => setTimeout(resolve, 150))

describe('an e-mail', () => {
  it('goes a minute later to whom it concerns, with the name, the line and the way there', async () => {
    const request = await desk.createRequest(marketing)
    await pause()
    expect(sent).toEqual([])
    clock.ahead += minute
    await until(async () => expect(await sentTo(admin)).toHaveLength(1))
    await until(async () => expect(await sentTo(second)).toHaveLength(1))
    const [mail] = await sentTo(admin)
    expect(mail?.subject).toContain(`@${request.current}`)
    expect(mail?.text).toContain(`http://localhost:3000/requests/${request.id}`)
    expect(await sentTo(marketing)).toEqual([])
    await until(async () => expect(await stateOf(admin)).toEqual([{ state: 'sent', attempts: 1 }]))
  })

  it('tells everything of that minute at once', async () => {
    for (let count = 0; count < 5; count += 1) await desk.createRequest(marketing)
    clock.ahead += minute
    await until(async () => expect(await sentTo(admin)).toHaveLength(1))
    const [mail] = await sentTo(admin)
    expect(mail?.subject).toBe('5 notifications from Handleboard')
    clock.ahead += minute
    await pause()
    expect(await sentTo(admin)).toHaveLength(1)
  })

  it('is not sent when somebody has decided meanwhile, and the bell is quiet too', async () => {
    const request = await desk.createRequest(marketing)
    await desk.take(second, request.id, 'decline', { body: { note: 'No.' } })
    clock.ahead += minute
    await pause()
    expect(await sentTo(admin)).toEqual([])
    expect(await stateOf(admin)).toEqual([{ state: 'dropped', attempts: 0 }])
    const { unreadCount, items } = await desk.ok(admin, listNotifications)
    expect(unreadCount).toBe(0)
    expect(items).toMatchObject([{ kind: 'review_wanted' }])
  })

  it('is tried again under the same Message-ID, with the same words', async () => {
    outcome = { kind: 'failed', problem: 'ECONNECTION' }
    await desk.createRequest(marketing)
    clock.ahead += minute
    await until(async () => expect(await sentTo(admin)).toHaveLength(1))
    await desk.createRequest(marketing)
    outcome = { kind: 'sent' }
    await until(async () =>
      expect(await stateOf(second)).toContainEqual({ state: 'waiting', attempts: 1 }),
    )
    clock.ahead += minute
    await until(async () => expect(await sentTo(admin)).toHaveLength(3))
    const [first, ...others] = await sentTo(admin)
    const same = others.filter(({ messageId }) => messageId === first?.messageId)
    expect(same).toEqual([first])
  })

  it('that could not be sent leaves out what was decided before the next try', async () => {
    outcome = { kind: 'failed', problem: 'ECONNECTION' }
    const decided = await desk.createRequest(marketing)
    const open = await desk.createRequest(marketing)
    clock.ahead += minute
    await until(async () => {
      const rows = await desk.database.store.select().from(mails)
      expect(rows.map((row) => [row.attempts, row.leaseUntil])).toEqual(rows.map(() => [1, null]))
    })
    await desk.take(second, decided.id, 'decline', { body: { note: 'No.' } })
    outcome = { kind: 'sent' }
    clock.ahead += minute
    await until(async () => expect(await sentTo(admin)).toHaveLength(2))
    const [, again] = await sentTo(admin)
    expect(again?.text).toContain(open.id)
    expect(again?.text).not.toContain(decided.id)
  })

  it('that a process took before it died goes after its lease, under the same Message-ID', async () => {
    await desk.createRequest(marketing)
    clock.ahead += minute
    await until(async () => expect(await stateOf(admin)).toEqual([{ state: 'sent', attempts: 1 }]))
    const leaseUntil = new Date(desk.api.deps.now().getTime() + minute)
    await desk.database.store
      .update(mails)
      .set({ state: 'waiting', doneAt: null, leaseUntil })
      .where(eq(mails.personId, admin.id))
    await pause()
    expect(await sentTo(admin)).toHaveLength(1)
    clock.ahead += minute + 1000
    await until(async () => expect(await sentTo(admin)).toHaveLength(2))
    const [first, second] = await sentTo(admin)
    expect(second).toEqual(first)
  })

  it('is given up at once for an address that is refused, and the log says so', async () => {
    outcome = { kind: 'refused', problem: 'EENVELOPE 550' }
    await desk.createRequest(marketing)
    clock.ahead += minute
    await until(async () =>
      expect(await stateOf(admin)).toEqual([{ state: 'given_up', attempts: 1 }]),
    )
    expect(logged).toContain('an e-mail was given up')
    expect(logged).toContain('EENVELOPE 550')
  })

  it('is given up when a day of tries was in vain', async () => {
    outcome = { kind: 'failed', problem: 'ETIMEDOUT' }
    await desk.createRequest(marketing)
    clock.ahead += minute
    for (let attempts = 1; attempts <= 7; attempts += 1) {
      // Each try of everybody is over before the clock goes on.
      await until(async () => {
        const rows = await desk.database.store.select().from(mails)
        expect(rows.map((row) => [row.attempts, row.leaseUntil])).toEqual(
          rows.map(() => [attempts, null]),
        )
      })
      clock.ahead += 12 * 60 * minute
    }
    expect(await stateOf(admin)).toEqual([{ state: 'given_up', attempts: 7 }])
  })

  it('is in the language of the person', async () => {
    await desk.database.store.update(user).set({ language: 'he' }).where(eq(user.id, second.id))
    await desk.createRequest(marketing)
    clock.ahead += minute
    await until(async () => expect((await sentTo(second))[0]?.subject).toContain('ממתין לבדיקה'))
    expect((await sentTo(admin))[0]?.subject).toContain('waits for review')
  })

  it('goes to nobody whose access has ended', async () => {
    const person = await desk.addPerson('admin', 'Gal Shavit')
    const address = await emailOf(person)
    await desk.createRequest(marketing)
    await desk.ok(admin, endPerson, { params: { id: person.id } })
    clock.ahead += minute
    await until(async () =>
      expect(await stateOf(person)).toEqual([{ state: 'dropped', attempts: 1 }]),
    )
    expect(sent.map(({ to }) => to.address)).not.toContain(address)
  })

  it('is kept for thirty days', async () => {
    await desk.createRequest(marketing)
    clock.ahead += minute
    await until(async () => expect(await stateOf(admin)).toEqual([{ state: 'sent', attempts: 1 }]))
    const inDays = (days: number) =>
      new Date(desk.api.deps.now().getTime() + days * 24 * 60 * minute)
    await cleanMails(desk.database.store, inDays(29))
    expect(await stateOf(admin)).toHaveLength(1)
    await cleanMails(desk.database.store, inDays(31))
    expect(await stateOf(admin)).toEqual([])
  })
})

describe('what a person chose', () => {
  it('counts for each channel by itself', async () => {
    const person = await desk.addPerson('admin', 'Dana Azulai')
    await choose(person, [{ kind: 'review_wanted', mail: false }])
    await desk.createRequest(marketing)
    expect((await desk.ok(person, listNotifications)).unreadCount).toBe(1)
    expect(await stateOf(person)).toEqual([])
    await choose(person, [
      { kind: 'review_wanted', on: false },
      { kind: 'review_wanted', mail: true },
    ])
    await desk.createRequest(marketing)
    expect((await desk.ok(person, listNotifications)).unreadCount).toBe(1)
    expect(await stateOf(person)).toHaveLength(1)
  })

  it('is by default e-mail only for what needs somebody', async () => {
    const { items } = await desk.ok(admin, getNotificationSettings)
    const mailed = items.filter(({ mail }) => mail).map(({ kind }) => kind)
    expect(mailed).toEqual([
      'review_wanted',
      'commented',
      'changes_requested',
      'blocked',
      'needs_move',
      'revoked',
      'release_failed',
      'message_code_gone',
      'webhook_stopped',
      'template_rejected',
      'template_paused',
      'template_disabled',
      'template_deleted',
      'asking_blocked',
    ])
    const { items: theirs } = await desk.ok(viewer, getNotificationSettings)
    expect(theirs.filter(({ mail }) => mail).map(({ kind }) => kind)).toEqual(['revoked'])
  })

  it('names a channel, or is refused', async () => {
    const body = { items: [{ kind: 'live' }] }
    expect((await desk.refused(admin, putNotificationSettings, { body })).status).toBe(422)
  })
})

it('without a mail server the message stands in the log: to whom, about what, and its text', async () => {
  const send = createLogMail(createLog('info', { write: (line: string) => void (logged += line) }))
  const mail = {
    messageId: '<m1@desk.example>',
    to: { name: 'Noa', address: 'noa@example.com' },
    subject: 'A line',
    text: 'About +972505550101.\nhttps://desk.example/requests/r1',
    html: '<p>…</p>',
  }
  expect(await send(mail)).toEqual({ kind: 'sent' })
  const [line = '', ...more] = logged.trim().split('\n')
  expect(more).toEqual([])
  expect(JSON.parse(line)).toMatchObject({
    to: 'noa@example.com',
    subject: 'A line',
    text: 'About •••101.\nhttps://desk.example/requests/r1',
  })
})
