import { and, eq, inArray, sql } from 'drizzle-orm'
import type { Line } from '../../domain/api/lines'
import { DomainError } from '../../domain/errors'
import { normalizeUsername } from '../../domain/handle'
import { recordAudit } from '../audit/record'
import { outbox } from '../database/schema/flow'
import { lines } from '../database/schema/lines'
import { usernameRequests } from '../database/schema/requests'
import type { Change } from '../dependencies'
import { publish } from '../events/publish'
import { demandReason } from '../name-uses/change-reason'
import { findLines, getLine, lockLine, type LineRow } from './rows'

/**
 * Gives the name of a line up: it goes into the outbox, and Meta's word ends it. The username is repeated as
 * confirmation. Raises `step_not_allowed` without a name that could be given up, or when that is under way.
 */
export async function releaseLine(
  change: Change,
  id: string,
  { username: confirmed, reason }: { username: string; reason?: string | undefined },
): Promise<Line> {
  const { tx, actor, at } = change
  const [found] = await findLines(tx, actor.workspaceId, [id])
  const line = found && (await lockLine(tx, id))
  if (!line) throw new DomainError('not_found')
  const username = await demandReleasable(change, line)
  if (normalizeUsername(confirmed) !== username)
    throw new DomainError('invalid_input', {
      fields: [
        {
          path: 'username',
          code: 'not_the_same',
          message: 'This is not the username of the line.',
        },
      ],
    })
  const { workspaceId } = actor
  await demandReason(tx, { workspaceId, username, reason })
  await tx
    .update(lines)
    .set({
      releaseState: 'on_its_way',
      releaseUsername: username,
      releaseBy: {
        kind: actor.kind === 'key' ? 'key' : 'person',
        id: actor.id,
        name: actor.name,
        ...(reason && { reason }),
      },
      releaseSince: at,
      releaseProblem: null,
    })
    .where(eq(lines.id, id))
  await enqueue(change, line, username)
  const subject = `/api/v1/lines/${id}`
  await recordAudit(change, {
    action: 'line.release',
    subject,
    before: { username },
    ...(reason && { after: { reason } }),
  })
  await publish({ ...change, workspaceId }, 'line.updated', subject)
  return getLine(tx, actor.workspaceId, id)
}

/** The name that can be given up now. A request of the line that Meta is deciding on comes first. */
async function demandReleasable({ tx }: Change, line: LineRow): Promise<string> {
  const { username, usernameState: state, releaseState } = line
  if (username === null || (state !== 'reserved' && state !== 'live'))
    throw new DomainError('step_not_allowed', { detail: 'This line has no username to give up.' })
  if (releaseState === 'on_its_way')
    throw new DomainError('step_not_allowed', { detail: 'This is on its way to Meta already.' })
  const [asked] = await tx
    .select({ id: usernameRequests.id })
    .from(usernameRequests)
    .where(
      and(
        eq(usernameRequests.lineId, line.id),
        inArray(usernameRequests.state, ['submitting', 'awaiting_meta']),
      ),
    )
  if (asked)
    throw new DomainError('open_request_exists', {
      detail: 'Meta is deciding on a request for it.',
    })
  return username
}

async function enqueue(change: Change, line: LineRow, username: string): Promise<void> {
  await change.tx.insert(outbox).values({
    id: change.newId(),
    workspaceId: line.workspaceId,
    wabaId: line.wabaId,
    lineId: line.id,
    kind: 'release',
    username,
    runAt: change.at,
    createdAt: change.at,
  })
  await change.tx.execute(sql`select pg_notify('handleboard_outbox', '')`)
}
