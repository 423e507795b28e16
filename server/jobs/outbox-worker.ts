import { and, eq } from 'drizzle-orm'
import type { WaitReason } from '../../domain/username-request'
import { usernameRequests } from '../database/schema/requests'
import type { Change, Dependencies } from '../dependencies'
import { applyReading } from '../lines/apply-reading'
import { lockLine, type LineRow } from '../lines/rows'
import { metaErrorDisposition } from '../meta/errors'
import type { GraphError, GraphLost } from '../meta/graph-answer'
import { readUsername, setUsername } from '../meta/usernames'
import { applyAccepted, applyDisposition, awaitMeta } from '../username-requests/answer'
import { lockRequest, type FullRequest } from '../username-requests/rows'
import { announce, moveRequest } from '../username-requests/transition'
import { pauseAccount, waitFor } from './account-pause'
import { claimOutboxJob, finish, postpone, stillHolds, type ClaimJob } from './outbox-claim'
import { detailOf, targetOf } from './outbox-target'
import { workRelease } from './release-worker'
import { systemChange } from './system-change'

/** Does one question of the outbox, if one is due. Answers whether there was one. */
export async function workOutbox(deps: Dependencies): Promise<boolean> {
  const job = await claimOutboxJob(deps)
  if (!job) return false
  if (job.kind === 'release') await workRelease(deps, job)
  else await (job.step === 'ask' ? ask(deps, job) : look(deps, job))
  return true
}

type Scene = { change: Change; full: FullRequest; line: LineRow }

/** Opens a transaction on the request, if the job is still ours and the request still waits for its answer. */
async function settle(
  deps: Dependencies,
  job: ClaimJob,
  work: (scene: Scene) => Promise<void>,
): Promise<void> {
  await deps.database.transaction(async (tx) => {
    const change = systemChange(deps, tx, job.workspaceId)
    const full = await lockRequest(tx, job.workspaceId, job.requestId)
    if (!(await stillHolds(tx, job))) return
    const line = await lockLine(tx, job.lineId)
    const waits = full.request.state === 'submitting' || full.request.state === 'awaiting_meta'
    if (!line || !waits) return finish(tx, job, 'dropped', change.at)
    await work({ change, full, line })
  })
}

async function ask(deps: Dependencies, job: ClaimJob): Promise<void> {
  const target = await targetOf(deps, job)
  if (!target) return blockConnection(deps, job)
  // Held up on the way here (a frozen machine, a slow database), this worker may not be the only one any more: whoever
  // comes after its lease looks first.
  if (deps.now().getTime() + deps.pace.callTimeout > job.leaseUntil.getTime()) return
  const answer = await setUsername(target.client, target.phoneNumberId, job.username, {
    move: job.move === 'force_transfer',
  })
  await settle(deps, job, async (scene) => {
    if (answer.kind === 'ok') {
      await finish(scene.change.tx, job, 'done', scene.change.at)
      return applyAccepted(scene.change, scene.full, answer, detailOf(answer))
    }
    if (answer.kind === 'lost') return loseAnswer(deps, job, scene, answer)
    return applyError(deps, job, scene, answer)
  })
}

/** A question may have reached Meta: if our name is there, that is the answer; if not, ask again. */
async function look(deps: Dependencies, job: ClaimJob): Promise<void> {
  const target = await targetOf(deps, job)
  if (!target) return blockConnection(deps, job)
  const found = await readUsername(target.client, target.phoneNumberId)
  await settle(deps, job, async (scene) => {
    const { change, full } = scene
    if (found.kind === 'lost') return loseAnswer(deps, job, scene, found)
    if (found.kind === 'error') return applyError(deps, job, scene, found)
    await applyReading(
      change,
      scene.line,
      { ...found, revoked: false, at: found.askedAt },
      detailOf(found),
    )
    const isThere = found.username === job.username
    if (isThere || found.status === 'unknown') await finish(change.tx, job, 'done', change.at)
    // Meta says something we do not know: never guessed; the line is read again and the request waits.
    if (found.status === 'unknown') return awaitMeta(change, full, detailOf(found))
    if (isThere) return
    if (full.request.state === 'awaiting_meta') await moveRequest(change, full, 'ask_again')
    await postpone(change.tx, job, 'ask', change.at)
  })
}

/** No answer came: nobody knows whether Meta did it. Say so, and look in a while. */
async function loseAnswer(
  deps: Dependencies,
  job: ClaimJob,
  scene: Scene,
  lost: GraphLost,
): Promise<void> {
  const { change, full } = scene
  // A question that never left can be asked again without a look.
  const step = lost.sent || job.step === 'look' ? 'look' : 'ask'
  const wait = Math.max(
    deps.pace.beforeLook,
    waitFor(deps, job.attempts, { usage: lost.usage, errorCode: 'lost' }),
  )
  const runAt = new Date(change.at.getTime() + wait)
  await postpone(change.tx, job, step, runAt)
  const set = { waitReason: 'answer_lost' as const, nextTryAt: runAt }
  const meta = { code: null, details: lost.reason, traceId: null }
  if (full.request.state === 'submitting')
    await moveRequest(change, full, 'meta_answer_lost', { by: 'meta', meta, set })
  else await showWait(change, full, set)
}

async function applyError(
  deps: Dependencies,
  job: ClaimJob,
  scene: Scene,
  answer: GraphError,
): Promise<void> {
  const { change, full } = scene
  const call = job.step === 'ask' ? 'set_username' : 'read_username'
  const disposition = metaErrorDisposition(answer.error, call)
  if (disposition.kind !== 'try_later') {
    await finish(change.tx, job, 'done', change.at)
    return applyDisposition(change, full, disposition, detailOf(answer))
  }
  const wait = waitFor(deps, job.attempts, {
    usage: answer.usage,
    errorCode: answer.error.code,
    isTransient: answer.error.isTransient,
  })
  const runAt = new Date(change.at.getTime() + wait)
  if (disposition.throttled) await pauseAccount(change.tx, job, runAt)
  // Meta turns a throttled call away before it works; any other of these may have come after the work.
  await postpone(
    change.tx,
    job,
    disposition.throttled && job.step === 'ask' ? 'ask' : 'look',
    runAt,
  )
  await showWait(change, full, {
    waitReason: disposition.throttled ? 'throttled' : 'try_later',
    nextTryAt: runAt,
  })
}

async function showWait(
  change: Change,
  full: FullRequest,
  set: { waitReason: WaitReason; nextTryAt: Date },
): Promise<void> {
  await change.tx
    .update(usernameRequests)
    .set({ ...set, updatedAt: change.at, version: full.request.version + 1 })
    .where(
      and(
        eq(usernameRequests.id, full.request.id),
        eq(usernameRequests.version, full.request.version),
      ),
    )
  await announce(change, full.request)
}

async function blockConnection(deps: Dependencies, job: ClaimJob): Promise<void> {
  await settle(deps, job, async ({ change, full }) => {
    await finish(change.tx, job, 'done', change.at)
    await applyDisposition(change, full, { kind: 'blocked', reason: 'connection' }, null)
  })
}
