import { expect } from 'vitest'
import type { Actor } from '../../domain/roles'
import { auditHash } from '../../server/audit/record'
import { waitForState, type Desk } from './desk'

/** What must be true of the records after any number of deaths. */

type AuditRow = {
  id: string
  workspace_id: string
  place: number | string
  at: string
  actor_kind: Actor['kind']
  actor_id: string
  actor_name: string
  action: string
  subject: string
  before: unknown
  after: unknown
  hash: string
}

/** The chain begins at 1, has no hole and no place twice, and each hash covers the one before it. */
export async function expectWholeAudit({ product }: Desk): Promise<void> {
  const rows = await product.query<AuditRow>('select * from audit order by place')
  expect(rows.length).toBeGreaterThan(0)
  let previous = ''
  for (const [index, row] of rows.entries()) {
    expect(Number(row.place)).toBe(index + 1)
    expect(row.hash, `the hash of entry ${row.place}`).toBe(await hashOf(previous, row))
    previous = row.hash
  }
  const [head] = await product.query<{ hash: string; length: number | string }>(
    'select audit_head as hash, audit_length as length from workspaces',
  )
  expect({ ...head, length: Number(head?.length) }).toEqual({ hash: previous, length: rows.length })
}

function hashOf(previous: string, row: AuditRow): Promise<string> {
  return auditHash(previous, {
    id: row.id,
    workspaceId: row.workspace_id,
    place: Number(row.place),
    at: new Date(row.at),
    actorKind: row.actor_kind,
    actorId: row.actor_id,
    actorName: row.actor_name,
    action: row.action,
    subject: row.subject,
    before: row.before,
    after: row.after,
  })
}

/** Each step of each request stands once on its timeline and once in the audit. */
export async function expectNoStepTwice({ product }: Desk): Promise<void> {
  const twice = await product.query(
    `select request_id, event from username_request_timeline
     where event not in ('meta_answer_lost', 'ask_again') group by 1, 2 having count(*) > 1`,
  )
  expect(twice).toEqual([])
  const unrecorded = await product.query(
    `select timeline.request_id, timeline.event from username_request_timeline timeline
     where (select count(*) from username_request_timeline other
            where other.request_id = timeline.request_id and other.event = timeline.event)
        <> (select count(*) from audit where audit.subject = '/api/v1/username-requests/' || timeline.request_id
            and audit.action = 'username_request.' || timeline.event)`,
  )
  expect(unrecorded).toEqual([])
}

/** No question, delivery or job waits for ever. */
export async function expectNothingLeft({ product }: Desk): Promise<void> {
  const left = await product.query(
    `select 'outbox' as queue, id from outbox where step in ('ask', 'look')
     union all select 'inbox', id::text from inbox where state not in ('applied')
     union all select 'jobs', id from jobs where state in ('queued', 'running')`,
  )
  expect(left).toEqual([])
}

/** What reached Meta’s rules for a username. */
function claimsOf({ meta }: Desk, username: string) {
  return meta.claims().filter((claim) => claim.username === username)
}

type Asked = { id: string; username: string; where: string }

/** The request ends reserved, each of its steps was taken once, and Meta was asked for the name once. */
export async function expectOneClaim(desk: Desk, { id, username, where }: Asked): Promise<void> {
  await expectReserved(desk, { id, username, where })
  expect(claimsOf(desk, username), where).toMatchObject([{ outcome: 'reserved' }])
}

/** The same, where Meta may have been asked again after a question that had no effect. */
export async function expectReservedOnce(desk: Desk, asked: Asked): Promise<void> {
  await expectReserved(desk, asked)
  const effective = claimsOf(desk, asked.username).filter(({ outcome }) => outcome === 'reserved')
  expect(effective, asked.where).toHaveLength(1)
}

async function expectReserved(desk: Desk, { id, where }: Asked): Promise<void> {
  const { timeline } = await waitForState(desk, id, 'reserved')
  const steps = timeline
    .map(({ event }) => event)
    .filter((event) => event !== 'meta_answer_lost' && event !== 'ask_again')
  expect(steps, where).toEqual(['create', 'submit', 'approve', 'meta_reserved'])
}
