import { and, eq, inArray, isNull, notInArray } from 'drizzle-orm'
import { nextState, openStates } from '../../domain/username-request'
import { lines } from '../database/schema/lines'
import { usernameRequests } from '../database/schema/requests'
import { accounts } from '../database/schema/workspaces'
import type { Change } from '../dependencies'
import { selectRequests, withCandidates } from '../username-requests/rows'
import { moveRequest } from '../username-requests/transition'

/**
 * Makes the accounts of the workspace those of its connection. Lines of other accounts (the sandbox's, when a
 * workspace goes live) leave the lists; what was open on them is withdrawn, so nothing is asked for them any more.
 */
export async function alignAccounts(change: Change, wabaIds: string[]): Promise<void> {
  const { tx, at } = change
  const { workspaceId } = change.actor
  const known = await tx.select().from(accounts).where(eq(accounts.workspaceId, workspaceId))
  const missing = wabaIds.filter((wabaId) => !known.some((account) => account.wabaId === wabaId))
  if (missing.length > 0)
    await tx
      .insert(accounts)
      .values(missing.map((wabaId) => ({ id: change.newId(), workspaceId, wabaId })))
  const left = known.filter((account) => !wabaIds.includes(account.wabaId))
  if (left.length === 0) return
  await withdrawOpen(change, wabaIds)
  await tx
    .update(lines)
    .set({ goneAt: at })
    .where(
      and(
        eq(lines.workspaceId, workspaceId),
        notInArray(lines.wabaId, wabaIds),
        isNull(lines.goneAt),
      ),
    )
  await tx.delete(accounts).where(
    inArray(
      accounts.id,
      left.map((account) => account.id),
    ),
  )
}

async function withdrawOpen(change: Change, wabaIds: string[]): Promise<void> {
  const rows = await selectRequests(change.tx).where(
    and(
      eq(usernameRequests.workspaceId, change.actor.workspaceId),
      inArray(usernameRequests.state, [...openStates]),
      notInArray(lines.wabaId, wabaIds),
    ),
  )
  for (const full of await withCandidates(change.tx, rows))
    if (nextState(full.request.state, 'withdraw') !== null)
      await moveRequest(change, full, 'withdraw', {
        note: 'The account of this line is no longer connected.',
      })
}
