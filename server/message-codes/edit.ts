import type { z } from 'zod'
import type { editMessageCode as contract, MessageCode } from '../../domain/api/message-codes'
import { DomainError } from '../../domain/errors'
import { isSettled } from '../../domain/message-code'
import type { Change } from '../dependencies'
import { announceCode } from './announce'
import { asking, updateCode, wakeWorker } from './ask'
import { getMessageCode, lockCode, type CodeRow } from './rows'

type Input = { id: string; body: z.output<typeof contract.body>; ifMatch: number | undefined }

/** Changes the site or the text. The printed code stays the same; only a text that Meta does not have is sent. */
export async function editMessageCode(
  change: Change,
  { id, body, ifMatch }: Input,
): Promise<MessageCode> {
  const { tx, actor, at } = change
  const before = await lockCode(change, id)
  if (before.version !== ifMatch) throw new DomainError('stale')
  const site = body.site ?? before.site
  const prefilledMessage = body.prefilledMessage ?? before.prefilledMessage
  const isAsked = body.prefilledMessage !== undefined && isToBeSent(before, prefilledMessage)
  if (before.state === 'deleted' || (isAsked && !isSettled(before.state))) throw notNow(before)
  await updateCode(change, before, {
    site,
    prefilledMessage,
    updatedAt: at,
    ...(isAsked && asking(change, before.code === null ? 'create' : 'edit')),
    // Meta may have made it before it failed: looked for by its text, it is not made twice.
    ...(isAsked && prefilledMessage === before.prefilledMessage && { step: 'look' as const }),
  })
  if (isAsked) await wakeWorker(change)
  const told = { before: shownIn(before), after: { site, prefilledMessage } }
  await announceCode(change, { id, verb: 'edit', ...told })
  return getMessageCode(tx, actor.workspaceId, id)
}

/** A failed one is asked for again, even with the same text. */
function isToBeSent(row: CodeRow, text: string): boolean {
  return text !== row.prefilledMessage || row.state === 'failed'
}

export function notNow({ state }: Pick<CodeRow, 'state'>): DomainError {
  const detail =
    state === 'deleted' ? 'This code was deleted.' : 'This is on its way to Meta: wait for it.'
  return new DomainError('step_not_allowed', { detail, allowed: [] })
}

function shownIn({ site, prefilledMessage }: CodeRow) {
  return { site, prefilledMessage }
}
