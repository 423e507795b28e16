import { and, eq, inArray } from 'drizzle-orm'
import type { ReleaseProblem } from '../../domain/release'
import type { Reading } from '../../domain/username-reading'
import { recordAudit } from '../audit/record'
import { lines } from '../database/schema/lines'
import { usernameRequests } from '../database/schema/requests'
import type { Change, Dependencies } from '../dependencies'
import { publish } from '../events/publish'
import { applyReading } from '../lines/apply-reading'
import { lockLine, type LineRow } from '../lines/rows'
import { metaErrorDisposition, type MetaCall } from '../meta/errors'
import type { GraphError, GraphLost } from '../meta/graph-answer'
import { deleteUsername, readUsername } from '../meta/usernames'
import { notify } from '../notifications/notify'
import { currentCandidate, selectRequests, withCandidates } from '../username-requests/rows'
import { moveRequest } from '../username-requests/transition'
import { pauseAccount, waitFor } from './account-pause'
import { finish, postpone, stillHolds, type ReleaseJob } from './outbox-claim'
import { targetOf } from './outbox-target'
import { systemChange } from './system-change'

/**
 * Gives a name up at Meta. The call names no name (meta-contract 1.2), so the line is read before it: what somebody
 * else put there meanwhile stays. Read again after it, whatever the answer was: only a read tells.
 */
export async function workRelease(deps: Dependencies, job: ReleaseJob): Promise<void> {
  const target = await targetOf(deps, job)
  if (!target) return settle(deps, job, (scene) => fail(scene, job, 'connection'))
  const { client, phoneNumberId } = target
  const before = await readUsername(client, phoneNumberId)
  if (before.kind !== 'ok') return setBack(deps, job, before, 'read_username')
  if (before.username !== job.username) return settle(deps, job, (scene) => end(scene, job, before))
  // Held up on the way here, this worker may not be the only one any more: whoever comes after its lease begins again.
  if (deps.now().getTime() + deps.pace.callTimeout > job.leaseUntil.getTime()) return
  const answer = await deleteUsername(client, phoneNumberId)
  if (answer.kind !== 'ok') return setBack(deps, job, answer, 'delete_username')
  const after = await readUsername(client, phoneNumberId)
  if (after.kind !== 'ok') return setBack(deps, job, after, 'read_username')
  await settle(deps, job, (scene) =>
    after.username === job.username ? fail(scene, job, 'still_there') : end(scene, job, after),
  )
}

type Scene = { change: Change; line: LineRow }
type Found = Pick<Reading, 'username' | 'status' | 'metaStatus'> & { askedAt: Date }

async function settle(
  deps: Dependencies,
  job: ReleaseJob,
  work: (scene: Scene) => Promise<void>,
): Promise<void> {
  await deps.database.transaction(async (tx) => {
    const change = systemChange(deps, tx, job.workspaceId)
    const line = await lockLine(tx, job.lineId)
    if (!(await stillHolds(tx, job))) return
    if (!line) return finish(tx, job, 'dropped', change.at)
    await work({ change, line })
  })
}

/** The name is gone: its request was released by whoever asked for that, and the line shows what is there now. */
async function end({ change, line }: Scene, job: ReleaseJob, found: Found): Promise<void> {
  await finish(change.tx, job, 'done', change.at)
  await releaseRequests(change, line, job.username)
  await applyReading(change, line, { ...found, revoked: false, at: found.askedAt })
}

async function releaseRequests(change: Change, line: LineRow, username: string): Promise<void> {
  const rows = await selectRequests(change.tx).where(
    and(
      eq(usernameRequests.lineId, line.id),
      inArray(usernameRequests.state, ['reserved', 'live']),
    ),
  )
  const by = line.releaseBy
  for (const full of await withCandidates(change.tx, rows))
    if (by && currentCandidate(full).username === username)
      await moveRequest({ ...change, actor: actorOf(by, change) }, full, 'release', {
        note: by.reason,
      })
}

/** Whoever confirmed it: the record names a person or a program, who decides nothing more here. */
function actorOf(by: NonNullable<LineRow['releaseBy']>, change: Change): Change['actor'] {
  const { id, name } = by
  const { workspaceId } = change.actor
  return by.kind === 'key'
    ? { kind: 'key', id, name, scopes: [], workspaceId }
    : { kind: 'person', id, name, role: 'admin', workspaceId }
}

async function fail(
  { change, line }: Scene,
  job: ReleaseJob,
  problem: ReleaseProblem,
): Promise<void> {
  await finish(change.tx, job, 'done', change.at)
  await change.tx
    .update(lines)
    .set({ releaseState: 'failed', releaseProblem: problem })
    .where(eq(lines.id, line.id))
  await notify(change, {
    workspaceId: line.workspaceId,
    kind: 'release_failed',
    resource: `/api/v1/lines/${line.id}`,
    subject: {
      username: job.username,
      displayCase: line.username === job.username ? line.usernameDisplayCase : null,
      lineName: line.displayName,
    },
    ownerId: line.releaseBy?.id ?? null,
    by: 'meta',
  })
  const subject = `/api/v1/lines/${line.id}`
  await recordAudit(change, {
    action: 'line.release_failed',
    subject,
    after: { username: job.username, problem },
  })
  await publish({ ...change, workspaceId: line.workspaceId }, 'line.updated', subject)
}

/** No answer, or one that says no: nobody knows more until the line is read again, unless Meta was clear. */
async function setBack(
  deps: Dependencies,
  job: ReleaseJob,
  answer: GraphError | GraphLost,
  call: MetaCall,
): Promise<void> {
  await settle(deps, job, async (scene) => {
    const { change } = scene
    const disposition = answer.kind === 'error' ? metaErrorDisposition(answer.error, call) : null
    if (disposition?.kind === 'blocked') return fail(scene, job, disposition.reason)
    if (disposition && disposition.kind !== 'try_later') return fail(scene, job, 'unknown_answer')
    const errorCode = answer.kind === 'error' ? answer.error.code : 'lost'
    const wait = waitFor(deps, job.attempts, { usage: answer.usage, errorCode })
    const runAt = new Date(change.at.getTime() + wait)
    if (disposition?.throttled) await pauseAccount(change.tx, job, runAt)
    await postpone(change.tx, job, 'look', runAt)
  })
}
