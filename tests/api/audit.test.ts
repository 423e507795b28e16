import { asc, eq } from 'drizzle-orm'
import { afterAll, describe, expect, it } from 'vitest'
import { listAudit } from '../../domain/api/audit'
import { putReviewSettings } from '../../domain/api/settings'
import { invitePerson } from '../../domain/api/people'
import { auditHash } from '../../server/audit/record'
import { audit } from '../../server/database/schema/flow'
import { workspaces } from '../../server/database/schema/workspaces'
import { openDesk, until } from './desk'

const desk = await openDesk({ lines: 30 })
afterAll(desk.close)
const { admin, marketing, database } = desk

const rows = () =>
  database.store
    .select()
    .from(audit)
    .where(eq(audit.workspaceId, admin.workspaceId))
    .orderBy(asc(audit.place))

/** Anybody with the rows can check them: the place of the first entry that is not what was written, or `null`. */
async function firstBrokenPlace(): Promise<number | null> {
  let previous = ''
  let place = 0
  for (const { hash, ...entry } of await rows()) {
    place += 1
    if (entry.place !== place || (await auditHash(previous, entry)) !== hash) return place
    previous = hash
  }
  const [workspace] = await database.store
    .select({ head: workspaces.auditHead, length: workspaces.auditLength })
    .from(workspaces)
    .where(eq(workspaces.id, admin.workspaceId))
  return workspace?.head === previous && workspace.length === place ? null : place + 1
}

describe('the chain', () => {
  it('holds over everything that people, programs and Meta did, also at the same time', async () => {
    const requests = await Promise.all(
      Array.from({ length: 12 }, (_none, index) =>
        desk.createRequest(index % 2 === 0 ? marketing : admin, {
          candidates: [`rimonit.chain${index}`],
        }),
      ),
    )
    await Promise.all([
      ...requests.slice(0, 6).map(({ id }) => desk.take(admin, id, 'approve')),
      ...requests
        .slice(6, 9)
        .map(({ id }) =>
          desk.take(admin, id, 'decline', { body: { note: 'שם לא מתאים 😀 "x" \\ \n' } }),
        ),
      desk.ok(admin, putReviewSettings, { body: { reviewRequired: true } }),
      desk.ok(admin, invitePerson, {
        body: { name: 'Dana', email: 'dana@example.com', role: 'viewer' },
      }),
    ])
    await Promise.all(
      requests
        .slice(0, 6)
        .filter(({ requester }) => requester.id === marketing.id)
        .map(({ id }) => desk.reaches(id, 'reserved')),
    )
    const written = await rows()
    expect(written.length).toBeGreaterThan(30)
    expect(new Set(written.map(({ actorKind }) => actorKind))).toEqual(
      new Set(['person', 'system']),
    )
    // An entry may be added between the two reads of the check; a chain that is broken stays broken.
    await until(async () => expect(await firstBrokenPlace()).toBeNull())
  })

  it.each([
    ['who did it', { actorName: 'Somebody Else' }],
    ['what was done', { action: 'username_request.approve_' }],
    ['when', { at: new Date('2026-01-01T00:00:00Z') }],
    ['to what', { subject: '/api/v1/username-requests/other' }],
    ['how it was before', { before: { state: 'live' } }],
    ['how it was after', { after: null }],
  ])('shows that somebody changed %s', async (_what, change) => {
    const written = await rows()
    const victim = written[Math.floor(written.length / 2)]
    if (!victim) throw new Error('There is no entry.')
    await database.store.update(audit).set(change).where(eq(audit.id, victim.id))
    expect(await firstBrokenPlace()).toBe(victim.place)
    const { before, after, ...rest } = victim
    await database.store
      .update(audit)
      .set({ ...rest, before: before ?? null, after: after ?? null })
      .where(eq(audit.id, victim.id))
    expect(await firstBrokenPlace()).toBeNull()
  })

  it('shows that somebody took an entry out, also the last one', async () => {
    const written = await rows()
    for (const victim of [written[3], written.at(-1)]) {
      if (!victim) throw new Error('There is no entry.')
      await database.store.delete(audit).where(eq(audit.id, victim.id))
      expect(await firstBrokenPlace()).toBe(victim.place)
      await database.store.insert(audit).values(victim)
    }
    expect(await firstBrokenPlace()).toBeNull()
  })
})

describe('the list', () => {
  it('tells who did what, newest first, to admins', async () => {
    const { items } = await desk.ok(admin, listAudit, { query: { limit: 200 } })
    const written = await rows()
    expect(items.map(({ hash }) => hash)).toEqual(written.map(({ hash }) => hash).toReversed())
    for (const who of [marketing, desk.viewer, desk.templateManager])
      expect(await desk.refused(who, listAudit)).toMatchObject({ status: 403 })
  })

  it('can be narrowed to an actor, an action, a subject', async () => {
    const by = async (query: Record<string, string>) =>
      (await desk.ok(admin, listAudit, { query: { limit: 200, ...query } })).items
    const mine = await by({ actorId: marketing.id })
    expect(mine.length).toBeGreaterThan(0)
    expect(new Set(mine.map(({ actor }) => actor.id))).toEqual(new Set([marketing.id]))
    const approvals = await by({ action: 'username_request.approve' })
    expect(new Set(approvals.map(({ action }) => action))).toEqual(
      new Set(['username_request.approve']),
    )
    expect(await by({ subject: '/api/v1/settings/review' })).toHaveLength(1)
    expect(await by({ action: 'nothing' })).toEqual([])
  })
})
