import { and, eq, ne } from 'drizzle-orm'
import type { StoredDesign } from '../../domain/artwork'
import { spellsUsername } from '../../domain/display-case'
import { DomainError } from '../../domain/errors'
import type { Store } from '../database/database'
import { lines } from '../database/schema/lines'
import { messageCodes } from '../database/schema/message-codes'
import { usernameRequests } from '../database/schema/requests'

/** What an artwork points to. */
export type Content = {
  username: string
  displayCase: string
  lineId: string | null
  requestId: string | null
  design: StoredDesign
}

/** Refuses an artwork that spells another name than its own, or points to what is not there. */
export async function demandWhole(tx: Store, workspaceId: string, content: Content): Promise<void> {
  if (!spellsUsername(content.displayCase, content.username))
    throw refusal('displayCase', {
      code: 'different_username',
      message: 'The display case must spell the username of the artwork.',
    })
  if (content.lineId !== null) await demandLine(tx, workspaceId, content.lineId)
  if (content.requestId !== null) await demandRequest(tx, workspaceId, content.requestId)
  const { qr } = content.design
  if (qr?.kind === 'phone_link' && content.lineId === null)
    throw refusal('lineId', {
      code: 'phone_link_without_line',
      message: 'The code opens a chat with the number of a line: say which line, or take it away.',
    })
  if (qr?.kind === 'message_code') await demandCode(tx, workspaceId, qr.codeId)
}

async function demandLine(tx: Store, workspaceId: string, id: string): Promise<void> {
  const found = and(eq(lines.id, id), eq(lines.workspaceId, workspaceId))
  if ((await tx.$count(lines, found)) === 0)
    throw refusal('lineId', { code: 'not_found', message: 'There is no such line.' })
}

async function demandRequest(tx: Store, workspaceId: string, id: string): Promise<void> {
  const found = and(eq(usernameRequests.id, id), eq(usernameRequests.workspaceId, workspaceId))
  if ((await tx.$count(usernameRequests, found)) === 0)
    throw refusal('requestId', { code: 'not_found', message: 'There is no such request.' })
}

/** Locked until the commit: a code that is being deleted is put on no artwork. */
async function demandCode(tx: Store, workspaceId: string, id: string): Promise<void> {
  const [code] = await tx
    .select({ state: messageCodes.state })
    .from(messageCodes)
    .where(
      and(
        eq(messageCodes.id, id),
        eq(messageCodes.workspaceId, workspaceId),
        ne(messageCodes.state, 'deleted'),
      ),
    )
    .for('share')
  if (code && code.state !== 'deleting') return
  throw refusal('design.qr.codeId', {
    code: 'not_found',
    message: 'There is no such code, or it was deleted. Choose another one.',
  })
}

function refusal(path: string, problem: { code: string; message: string }): DomainError {
  return new DomainError('invalid_input', { fields: [{ path, ...problem }] })
}
