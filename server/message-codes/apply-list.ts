import { and, asc, eq, gt, inArray, isNotNull, lt } from 'drizzle-orm'
import { judgeCode } from '../../domain/message-code'
import type { Store } from '../database/database'
import { messageCodes } from '../database/schema/message-codes'
import type { Change, Dependencies } from '../dependencies'
import { lockLine, type LineRow } from '../lines/rows'
import type { MetaMessageCode } from '../meta/message-codes'
import { notify } from '../notifications/notify'
import { announceCode } from './announce'
import { updateCode } from './ask'
import type { CodeRow } from './rows'

type List = { codes: readonly MetaMessageCode[]; askedAt: Date }
type Compared = { known: number; gone: number }

/** A line has up to 2,000 codes: nobody waits for its lock while all of them are compared. */
const rowsAtOnce = 200

/**
 * What Meta's whole list of a line says about its codes. What is on its way, or changed here since Meta was asked, is
 * left for the next look.
 */
export async function applyList(
  { database }: Pick<Dependencies, 'database'>,
  begin: (tx: Store) => Change,
  lineId: string,
  { codes, askedAt }: List,
): Promise<Compared> {
  const texts = new Map(codes.map(({ code, text }) => [code, text ?? '']))
  const all = { known: 0, gone: 0 }
  let after: string | undefined = ''
  while (after !== undefined) {
    const from: string = after
    after = await database.transaction(async (tx) => {
      const line = await lockLine(tx, lineId)
      const rows = line === null ? [] : await lockSettled(tx, lineId, { askedAt, from })
      if (line !== null) all.gone += await compare(begin(tx), line, rows, texts)
      all.known += rows.length
      return rows.length === rowsAtOnce ? rows.at(-1)?.id : undefined
    })
  }
  return all
}

function lockSettled(
  tx: Store,
  lineId: string,
  { askedAt, from }: { askedAt: Date; from: string },
): Promise<CodeRow[]> {
  return tx
    .select()
    .from(messageCodes)
    .where(
      and(
        eq(messageCodes.lineId, lineId),
        gt(messageCodes.id, from),
        isNotNull(messageCodes.code),
        inArray(messageCodes.state, ['active', 'failed']),
        lt(messageCodes.updatedAt, askedAt),
      ),
    )
    .orderBy(asc(messageCodes.id))
    .limit(rowsAtOnce)
    .for('update')
}

async function compare(
  change: Change,
  line: LineRow,
  rows: readonly CodeRow[],
  texts: ReadonlyMap<string, string>,
): Promise<number> {
  const gone: CodeRow[] = []
  for (const row of rows) {
    const text = texts.get(row.code ?? '') ?? null
    const verdict = judgeCode(row, text)
    if (verdict === 'gone') gone.push(row)
    else if (verdict !== 'same') await markSeen(change, row, verdict, text)
  }
  for (const row of gone) await markGone(change, row)
  await tell(change, line, new Set(gone.map(({ ownerId }) => ownerId)))
  return gone.length
}

async function markGone(change: Change, row: CodeRow): Promise<void> {
  const { id, site, code, messageAtMeta } = row
  const problem = 'code_not_found'
  const set = { state: 'failed', problem, messageAtMeta: null, updatedAt: change.at } as const
  await updateCode(change, row, set)
  await announceCode(change, { id, verb: 'meta_gone', before: { site, code, messageAtMeta } })
}

/** Of the line, not of each code: after somebody cleared a line at Meta two thousand are gone at once. */
async function tell(
  change: Change,
  { id, workspaceId, displayName: lineName }: LineRow,
  owners: ReadonlySet<string>,
): Promise<void> {
  for (const ownerId of owners)
    await notify(change, {
      workspaceId,
      kind: 'message_code_gone',
      resource: `/api/v1/lines/${id}`,
      subject: { username: '', displayCase: null, lineName },
      ownerId,
      by: 'meta',
    })
}

async function markSeen(
  change: Change,
  row: CodeRow,
  verdict: 'back' | 'changed',
  messageAtMeta: string | null,
): Promise<void> {
  const { id, messageAtMeta: before } = row
  const isBack = verdict === 'back'
  await updateCode(change, row, {
    messageAtMeta,
    updatedAt: change.at,
    ...(isBack && { state: 'active', problem: null }),
  })
  await announceCode(change, {
    id,
    verb: isBack ? 'meta_active' : 'meta_changed',
    before: { messageAtMeta: before },
    after: { messageAtMeta },
  })
}
