import { and, eq, sql } from 'drizzle-orm'
import { rowsOf, type Store } from '../database/database'
import { lines } from '../database/schema/lines'
import type { Dependencies } from '../dependencies'
import { readBudget } from '../lines/read-again'
import { applyList } from '../message-codes/apply-list'
import { metaErrorDisposition } from '../meta/errors'
import { readMessageCodes } from '../meta/message-codes'
import { graphClientFor } from '../settings/connection'
import { pauseAccount, waitFor } from './account-pause'
import { spendRead } from './name-reader'
import { systemChange } from './system-change'

type Due = {
  id: string
  workspaceId: string
  wabaId: string
  phoneNumberId: string
  /** While this is the line's time, nobody has asked for another look meanwhile. */
  until: Date
}

/** Looks at Meta's list of codes of the line that is due longest. Answers whether there was one. */
export async function readNextCodes(deps: Dependencies): Promise<boolean> {
  const due = await claim(deps)
  if (!due) return false
  const now = deps.now()
  const later = new Date(now.getTime() + deps.pace.rereadOpen)
  const client = await graphClientFor(deps, due.workspaceId)
  if (!client || !(await spendRead(deps.database.store, due, now, readBudget.assets))) {
    await setDue(deps.database.store, due, later)
    return true
  }
  const list = await readMessageCodes(client, due.phoneNumberId)
  const begin = (tx: Store) => systemChange(deps, tx, due.workspaceId)
  if (list.kind === 'ok') await applyList(deps, begin, due.id, list)
  await deps.database.transaction(async (tx) => {
    const mustWait =
      list.kind === 'error' &&
      metaErrorDisposition(list.error, 'message_codes').kind === 'try_later'
    if (mustWait) {
      const wait = waitFor(deps, 1, { usage: list.usage, errorCode: list.error.code })
      await pauseAccount(tx, due, new Date(deps.now().getTime() + wait))
    }
    // What Meta refuses to tell is asked again only when somebody wants to know.
    await setDue(tx, due, mustWait || list.kind === 'lost' ? later : null)
  })
  return true
}

async function claim(deps: Dependencies): Promise<Due | null> {
  const at = sql`${deps.now().toISOString()}::timestamptz`
  const until = new Date(deps.now().getTime() + deps.pace.lease)
  const result = await deps.database.store.execute(sql`
    update lines set codes_due_at = ${until.toISOString()}::timestamptz
    where id = (select lines.id from lines
      join accounts on accounts.workspace_id = lines.workspace_id and accounts.waba_id = lines.waba_id
      where lines.codes_due_at <= ${at} and lines.gone_at is null
        and (accounts.paused_until is null or accounts.paused_until <= ${at})
      order by lines.codes_due_at limit 1 for update of lines skip locked)
    returning id, workspace_id as "workspaceId", waba_id as "wabaId", phone_number_id as "phoneNumberId"`)
  const [row] = rowsOf<Omit<Due, 'until'>>(result)
  return row ? { ...row, until } : null
}

async function setDue(tx: Store, due: Due, codesDueAt: Date | null): Promise<void> {
  await tx
    .update(lines)
    .set({ codesDueAt })
    .where(and(eq(lines.id, due.id), eq(lines.codesDueAt, due.until)))
}
