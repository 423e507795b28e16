import { problemOfFailure } from '../../domain/ask-failure'
import { sendProblems } from '../../domain/send-problems'
import { blockLine, linesSent, slowLine, type Rest } from '../asking/line-standing'
import type { Change } from '../dependencies'
import type { PhoneRequestRow } from './rows'

const second = 1000
/** Meta said it by a status, after it had taken the message: there is no usage to go by. */
const rest: Rest = {
  wait: (times) => Math.min(2 ** times * 30 * second, 15 * 60 * second),
  byStatus: true,
}

/** What failed for a reason that lies with the line, and not with the customer, would fail for the next one too. */
export async function heedStatuses(
  change: Change,
  moves: readonly { before: PhoneRequestRow; after: PhoneRequestRow }[],
): Promise<void> {
  const news = moves.filter(
    ({ before, after }) => after.state === 'failed' && before.state !== 'failed',
  )
  const sent = moves.filter(({ before, after }) => !wasSent(before) && wasSent(after))
  await linesSent(change, [...new Set(sent.map(({ after }) => after.lineId))])
  // One of each kind for each line: several that failed together say the same.
  const told = new Map<string, PhoneRequestRow>()
  for (const { after } of news) told.set(`${after.lineId} ${after.failureCode ?? ''}`, after)
  const inOrder = [...told].toSorted(([one], [other]) => (one < other ? -1 : 1))
  for (const [, { lineId, failureCode, failureDetails }] of inOrder)
    await heed(change, lineId, { code: failureCode, details: failureDetails })
}

function wasSent({ sentAt, deliveredAt, readAt, state }: PhoneRequestRow): boolean {
  return state !== 'failed' && (sentAt ?? deliveredAt ?? readAt) !== null
}

async function heed(
  change: Change,
  lineId: string,
  failure: { code: number | null; details: string | null },
): Promise<void> {
  const { problem, policy } = problemOfFailure(failure)
  if (policy === 'slow_down' && problem !== 'pair_too_fast') return slowLine(change, lineId, rest)
  const known = sendProblems.find((one) => one === problem)
  const isToMend =
    policy === 'mend_account' || policy === 'mend_connection' || policy === 'mend_template'
  if (isToMend && known) await blockLine(change, lineId, known, rest)
}
