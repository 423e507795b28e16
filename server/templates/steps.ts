import type { PhoneRequestTemplate } from '../../domain/api/phone-request-templates'
import { DomainError } from '../../domain/errors'
import type { TemplateStep } from '../../domain/template'
import { taskOfStep, type Wording } from '../../domain/template-family'
import type { Change } from '../dependencies'
import { bodyProblem, readFamily } from '../settings/templates'
import { announceTemplate } from './announce'
import { asking, updateTemplate } from './ask'
import { wakeWorker } from './wake'
import { staleTemplate } from './last-deed'
import { wordingNow } from './plan'
import { atMetaOf, findTemplate, lockTemplate, type TemplateRow } from './rows'
import { nextEditOf, possibleSteps, toTemplate } from './show'

export type Wish = { id: string; ifMatch: number | undefined }

/** Writes down what Meta is to be asked for; the worker asks. */
export async function takeStep(
  change: Change,
  step: Exclude<TemplateStep, 'resubmit' | 'delete'>,
  { id, ifMatch }: Wish,
): Promise<PhoneRequestTemplate> {
  const { template: row } = await lockTemplate(change, id)
  await demandStep(change, row, { step, ifMatch })
  await updateTemplate(change, row, {
    ...asking(change, taskOfStep[step]),
    ...(step === 'submit' && {
      ...columnsOf(await wordingToSend(change, row, undefined)),
      state: 'submitting',
      stateSince: change.at,
    }),
  })
  await wakeWorker(change)
  await announceTemplate(change, { id, verb: step, before: { state: row.state } })
  return answer(change, id)
}

/** Sends the wording of now, or another body; only as often as Meta takes edits. */
export async function resubmit(
  change: Change,
  { body, ...wish }: Wish & { body: string | undefined },
): Promise<PhoneRequestTemplate> {
  const { template: row } = await lockTemplate(change, wish.id)
  await demandStep(change, row, { step: 'resubmit', ifMatch: wish.ifMatch })
  demandEdit(change, row)
  const wording = await wordingToSend(change, row, body)
  await updateTemplate(change, row, { ...asking(change, 'edit'), ...columnsOf(wording) })
  await wakeWorker(change)
  const told = { before: { body: row.body }, after: wording }
  await announceTemplate(change, { id: wish.id, verb: 'resubmit', ...told })
  return answer(change, wish.id)
}

/** Deletes this language on this account; one that Meta never had is over at once. */
export async function deleteTemplate(
  change: Change,
  { id, ifMatch }: Wish,
): Promise<PhoneRequestTemplate> {
  const { template: row } = await lockTemplate(change, id)
  await demandStep(change, row, { step: 'delete', ifMatch })
  const isAtMeta = row.metaId !== null
  const over = { state: 'deleted', stateSince: change.at, problem: null } as const
  await updateTemplate(change, row, isAtMeta ? asking(change, 'delete') : over)
  if (isAtMeta) await wakeWorker(change)
  const before = { state: row.state, body: row.body, metaId: row.metaId }
  await announceTemplate(change, { id, verb: 'delete', before })
  return answer(change, id)
}

export function columnsOf({ body, version }: Wording) {
  return { body, wordingVersion: version }
}

type Demand = { step: TemplateStep; ifMatch: number | undefined }

/** Whoever decided on what is no longer so is told who was faster, whether or not the step is still possible. */
async function demandStep(
  change: Change,
  row: TemplateRow,
  { step, ifMatch }: Demand,
): Promise<void> {
  if (row.version !== ifMatch) throw await staleTemplate(change, row)
  const allowed = [...possibleSteps(row, atMetaOf(row))]
  if (!allowed.includes(step))
    throw new DomainError('step_not_allowed', { detail: whyNot(row), allowed })
}

function whyNot({ state, step, task }: TemplateRow): string {
  if (step !== 'done' && task !== 'read')
    return 'Meta is being asked about this template: wait for its answer.'
  if (state === 'disabled')
    return 'Meta disabled this template for good. A template of another name is what is left to do.'
  return `A template that is ${state} cannot do this.`
}

function demandEdit({ at }: Change, row: TemplateRow): void {
  const next = nextEditOf(row, at)
  if (next.possible) return
  const limit = next.because === 'once_a_day' ? 'one edit in 24 hours' : 'ten edits in thirty days'
  throw new DomainError('step_not_allowed', {
    detail: `Meta takes ${limit} of an approved template. The next is possible at ${next.at.toISOString()}.`,
    allowed: possibleSteps(row, atMetaOf(row)).filter((step) => step !== 'resubmit'),
  })
}

export async function wordingToSend(
  { tx, actor }: Change,
  row: TemplateRow,
  body: string | undefined,
): Promise<Wording> {
  const family = await readFamily(tx, actor.workspaceId)
  if (body === undefined) return wordingNow(family, row)
  if (!family.ownWording)
    throw new DomainError('not_allowed', {
      detail:
        'Own texts are not allowed in this workspace: an admin can allow them in the settings.',
    })
  const found = bodyProblem(body)
  if (found) throw new DomainError('invalid_input', { fields: [{ path: 'body', ...found }] })
  return { body: body.trim(), version: null }
}

export async function answer({ tx, actor, at }: Change, id: string): Promise<PhoneRequestTemplate> {
  return toTemplate(await findTemplate(tx, actor.workspaceId, id), at)
}
