import { and, eq, ne } from 'drizzle-orm'
import type { z } from 'zod'
import type { createMessageCode as contract, MessageCode } from '../../domain/api/message-codes'
import { DomainError } from '../../domain/errors'
import { messageCodeLimits } from '../../domain/message-code'
import { messageCodes } from '../database/schema/message-codes'
import type { Change } from '../dependencies'
import { findLines, lockLine } from '../lines/rows'
import { announceCode } from './announce'
import { asking, wakeWorker } from './ask'
import { getMessageCode } from './rows'

/** Writes down what Meta is to be asked for; the worker asks. */
export async function createMessageCode(
  change: Change,
  body: z.output<typeof contract.body>,
): Promise<MessageCode> {
  const { tx, actor, at } = change
  const { workspaceId } = actor
  await demandLine(change, body.lineId)
  const id = change.newId()
  await tx.insert(messageCodes).values({
    ...asking(change, 'create'),
    ...body,
    id,
    workspaceId,
    ownerId: actor.id,
    ownerName: actor.name,
    createdAt: at,
  })
  await wakeWorker(change)
  await announceCode(change, { id, verb: 'create', after: body })
  return getMessageCode(tx, workspaceId, id)
}

/** Locks the line, so that two at once do not pass the limit together. */
async function demandLine({ tx, actor }: Change, lineId: string): Promise<void> {
  const [found] = await findLines(tx, actor.workspaceId, [lineId])
  const line = found && (await lockLine(tx, lineId))
  if (!line)
    throw new DomainError('not_found', {
      fields: [{ path: 'lineId', code: 'not_found', message: 'There is no such line.' }],
    })
  const present = await tx.$count(
    messageCodes,
    and(eq(messageCodes.lineId, lineId), ne(messageCodes.state, 'deleted')),
  )
  if (present < messageCodeLimits.eachLine) return
  const message = `Meta allows ${messageCodeLimits.eachLine} codes for each line. Delete some first.`
  throw new DomainError('invalid_input', {
    detail: message,
    fields: [{ path: 'lineId', code: 'too_many', message }],
  })
}
