import { and, eq, inArray, sql } from 'drizzle-orm'
import type { SendProblem } from '../../domain/send-problems'
import { lines } from '../database/schema/lines'
import { lineAsking } from '../database/schema/phone-requests'
import type { Change } from '../dependencies'
import { publish } from '../events/publish'
import { notify } from '../notifications/notify'
import { takeBack } from '../notifications/take-back'

/** How Meta lets a line send: what slows it down, what must be mended, and that it goes again. */

const kind = 'asking_blocked'

function pathOf(lineId: string): string {
  return `/api/v1/settings/asking/lines/${lineId}`
}

export type Rest = {
  /** Milliseconds to wait after Meta did not take a message so many times in a row. */
  wait: (times: number) => number
  /** Until when the line waits for what comes of this very message, which tries whether it goes again. */
  tryUntil?: Date
  byStatus?: boolean
}

/**
 * Lets a line rest, longer each time. Several messages that were on their way together are one time: whoever comes while
 * it rests adds nothing.
 */
export async function slowLine(
  change: Change,
  lineId: string,
  { wait, tryUntil, byStatus = false }: Rest,
): Promise<void> {
  const { tx, at } = change
  const [line] = await tx
    .select()
    .from(lineAsking)
    .where(eq(lineAsking.lineId, lineId))
    .for('no key update')
  if (!line) return
  const isTry = line.pausedUntil?.getTime() === tryUntil?.getTime()
  if (line.pausedUntil !== null && line.pausedUntil > at && !isTry) return
  const slowdowns = line.slowdowns + 1
  const pausedUntil = new Date(at.getTime() + wait(slowdowns))
  await tx
    .update(lineAsking)
    .set({ slowdowns, pausedUntil, toldByStatus: line.toldByStatus || byStatus })
    .where(eq(lineAsking.lineId, lineId))
}

/** The same where people must mend something first; they are told once. It is tried now and then whether they have. */
export async function blockLine(
  change: Change,
  lineId: string,
  problem: SendProblem,
  rest: Rest,
): Promise<void> {
  await slowLine(change, lineId, rest)
  const { workspaceId } = change.actor
  const [line] = await change.tx
    .update(lineAsking)
    .set({ problem })
    .where(and(eq(lineAsking.lineId, lineId), sql`problem is distinct from ${problem}`))
    .returning()
  if (!line) return
  const resource = pathOf(lineId)
  await publish({ ...change, workspaceId }, 'settings.updated', resource)
  const lineName = await nameOf(change, lineId)
  await notify(change, {
    workspaceId,
    kind,
    resource,
    subject: { username: '', displayCase: null, lineName, problem },
    ownerId: null,
    by: 'meta',
  })
}

async function nameOf({ tx }: Change, lineId: string): Promise<string> {
  const [line] = await tx
    .select({ name: lines.displayName })
    .from(lines)
    .where(eq(lines.id, lineId))
  return line?.name ?? ''
}

/**
 * Meta took a message: whatever its answers said before is over. What statuses said is not: then the next one tries,
 * until one is heard of that was sent.
 */
export async function lineTook(change: Change, lineId: string, tryUntil: Date): Promise<void> {
  const [line] = await change.tx.select().from(lineAsking).where(eq(lineAsking.lineId, lineId))
  if (!line) return
  if (!line.toldByStatus) return clearLine(change, line)
  if (line.pausedUntil?.getTime() !== tryUntil.getTime()) return
  await change.tx.update(lineAsking).set({ pausedUntil: null }).where(eq(lineAsking.lineId, lineId))
}

/** Messages of these lines were sent: whatever was, is over. */
export async function linesSent(change: Change, lineIds: readonly string[]): Promise<void> {
  if (lineIds.length === 0) return
  const troubled = await change.tx
    .select()
    .from(lineAsking)
    .where(and(inArray(lineAsking.lineId, [...lineIds]), eq(lineAsking.toldByStatus, true)))
    .orderBy(lineAsking.lineId)
  for (const line of troubled) await clearLine(change, line)
}

async function clearLine(change: Change, line: typeof lineAsking.$inferSelect): Promise<void> {
  const { lineId, problem, slowdowns } = line
  if (problem === null && slowdowns === 0) return
  await change.tx
    .update(lineAsking)
    .set({ problem: null, slowdowns: 0, pausedUntil: null, toldByStatus: false })
    .where(eq(lineAsking.lineId, lineId))
  if (problem === null) return
  const { workspaceId } = change.actor
  const resource = pathOf(lineId)
  await takeBack(change, { workspaceId, kind, resource })
  await publish({ ...change, workspaceId }, 'settings.updated', resource)
}
