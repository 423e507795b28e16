import { and, eq, inArray } from 'drizzle-orm'
import type { MessageCodeProblem } from '../../domain/message-code'
import { messageCodes } from '../database/schema/message-codes'
import type { Change, Dependencies } from '../dependencies'
import { lockLine, type LineRow } from '../lines/rows'
import { announceCode, publishCode } from '../message-codes/announce'
import { updateCode } from '../message-codes/ask'
import type { CodeRow } from '../message-codes/rows'
import type { GraphError, GraphLost } from '../meta/graph-answer'
import {
  codeDisposition,
  deleteMessageCode,
  findMessageCodes,
  putMessageCode,
  type MetaMessageCode,
} from '../meta/message-codes'
import { pauseAccount, waitFor } from './account-pause'
import { claimMessageCode, heldCode, postponeCode, type CodeJob } from './message-code-claim'
import { targetOf } from './outbox-target'
import { systemChange } from './system-change'

/**
 * Asks Meta one thing about one code, if one is due. Only making a code is not idempotent: after a lost answer it is
 * looked for by its text before it is asked for again. A text or a deletion is just asked again.
 */
export async function workMessageCode(deps: Dependencies): Promise<boolean> {
  const job = await claimMessageCode(deps)
  if (!job) return false
  const target = await targetOf(deps, job)
  if (!target) await settle(deps, job, (scene) => fail(scene, 'connection'))
  else if (job.task === 'delete') await remove(deps, job, target)
  else if (job.task === 'create' && job.step === 'look') await look(deps, job, target)
  else await put(deps, job, target)
  return true
}

type Target = NonNullable<Awaited<ReturnType<typeof targetOf>>>
type Scene = { change: Change; line: LineRow; row: CodeRow }

/** The line's lock comes first: codes that were found at Meta are taken one after the other. */
async function settle(
  deps: Dependencies,
  job: CodeJob,
  work: (scene: Scene) => Promise<void>,
): Promise<void> {
  await deps.database.transaction(async (tx) => {
    const line = await lockLine(tx, job.lineId)
    const row = await heldCode(tx, job)
    if (line && row) await work({ change: systemChange(deps, tx, job.workspaceId), line, row })
  })
}

async function put(deps: Dependencies, job: CodeJob, target: Target): Promise<void> {
  // Held up on the way here, this worker may not be the only one any more: whoever comes after its lease looks first.
  if (deps.now().getTime() + deps.pace.callTimeout > job.leaseUntil.getTime()) return
  const { client, phoneNumberId } = target
  const answer = await putMessageCode(client, phoneNumberId, job)
  await settle(deps, job, async (scene) => {
    if (answer.kind !== 'ok') return setBack(deps, job, scene, answer)
    if (job.code !== null) return activate(scene, {})
    await take(deps, job, scene, [answer])
  })
}

async function look(deps: Dependencies, job: CodeJob, target: Target): Promise<void> {
  const { client, phoneNumberId } = target
  const found = await findMessageCodes(client, phoneNumberId, job.text)
  await settle(deps, job, async (scene) => {
    if (found.kind !== 'ok') return setBack(deps, job, scene, found)
    await take(deps, job, scene, found.codes)
  })
}

/** The first of these codes that is no other site's. None: ask for one, or look again after a code that came twice. */
async function take(
  deps: Dependencies,
  job: CodeJob,
  scene: Scene,
  found: MetaMessageCode[],
): Promise<void> {
  const { tx, at } = scene.change
  const taken = await tx
    .select({ code: messageCodes.code })
    .from(messageCodes)
    .where(
      and(
        eq(messageCodes.lineId, job.lineId),
        inArray(
          messageCodes.code,
          found.map(({ code }) => code),
        ),
      ),
    )
  const free = found.find(({ code }) => !taken.some((other) => other.code === code))
  if (free) return activate(scene, { code: free.code, deepLinkUrl: free.deepLinkUrl })
  if (job.step === 'look') return postponeCode(tx, job, 'ask', at)
  await postponeCode(tx, job, 'look', new Date(at.getTime() + deps.pace.beforeLook))
}

async function activate({ change, row }: Scene, made: Partial<CodeRow>): Promise<void> {
  const messageAtMeta = row.prefilledMessage
  await updateCode(change, row, {
    ...made,
    ...over(change),
    messageAtMeta,
    state: 'active',
  })
  const after = { code: made.code ?? row.code, messageAtMeta }
  await announceCode(change, { id: row.id, verb: 'meta_active', after })
}

async function remove(deps: Dependencies, job: CodeJob, target: Target): Promise<void> {
  const { client, phoneNumberId } = target
  const answer = await deleteMessageCode(client, phoneNumberId, job.code ?? '')
  await settle(deps, job, async (scene) => {
    if (answer.kind !== 'ok') return setBack(deps, job, scene, answer)
    await (answer.success ? bury(scene) : fail(scene, 'unknown_answer'))
  })
}

async function bury({ change, row }: Scene): Promise<void> {
  await updateCode(change, row, { ...over(change), state: 'deleted', messageAtMeta: null })
  const before = { code: row.code }
  await announceCode(change, { id: row.id, verb: 'meta_deleted', before })
}

async function fail({ change, row }: Scene, problem: MessageCodeProblem): Promise<void> {
  await updateCode(change, row, { ...over(change), state: 'failed', problem })
  const after = { task: row.task, problem }
  await announceCode(change, { id: row.id, verb: 'meta_failed', after })
}

function over({ at }: Change) {
  return { step: 'done', leaseUntil: null, problem: null, updatedAt: at } as const
}

/** No answer, or one that says no. */
async function setBack(
  deps: Dependencies,
  job: CodeJob,
  scene: Scene,
  answer: GraphError | GraphLost,
): Promise<void> {
  const { change, line } = scene
  const isLost = answer.kind === 'lost'
  const disposition = isLost ? null : codeDisposition(answer.error, job.task)
  if (disposition?.kind === 'gone') return bury(scene)
  if (disposition?.kind === 'failed') return fail(scene, disposition.problem)
  const errorCode = isLost ? 'lost' : answer.error.code
  const wait = waitFor(deps, job.attempts, { usage: answer.usage, errorCode })
  const runAt = new Date(change.at.getTime() + Math.max(wait, isLost ? deps.pace.beforeLook : 0))
  const throttled = disposition?.throttled ?? false
  if (throttled) await pauseAccount(change.tx, line, runAt)
  // A question that never left, or was turned away before any work, can be asked again without a look.
  const isUnasked = throttled || (isLost && !answer.sent)
  await postponeCode(change.tx, job, isUnasked && job.step === 'ask' ? 'ask' : 'look', runAt)
  await publishCode(change, job.id)
}
