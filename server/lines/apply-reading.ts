import { and, desc, eq, inArray, not } from 'drizzle-orm'
import type { OutgoingData } from '../../domain/api/outgoing-events'
import type { MetaDetail } from '../../domain/errors'
import { eventForReading, usernameStateAfter, type Reading } from '../../domain/username-reading'
import { openStates, type RequestState } from '../../domain/username-request'
import type { Store } from '../database/database'
import { recordAudit } from '../audit/record'
import { lines } from '../database/schema/lines'
import { requestCandidates, usernameRequests } from '../database/schema/requests'
import type { Change } from '../dependencies'
import { publish } from '../events/publish'
import { openIncident } from '../incidents/open'
import { tellEndpoints } from '../webhook-endpoints/tell'
import {
  currentCandidate,
  selectRequests,
  withCandidates,
  type FullRequest,
} from '../username-requests/rows'
import { moveRequest } from '../username-requests/transition'
import { keepFormerName } from './former-name'
import { applyLateReason, noLoss } from './late-reason'
import { asSoonAsPossible } from './read-again'
import { noRelease } from './release-state'
import type { LineRow } from './rows'

/**
 * The one place where what Meta says about a name becomes what we know: webhook, read and our own answer all end
 * here. Idempotent; a reading older than what we know changes nothing but asks for a fresh read when it differs.
 * The line must be locked by the caller.
 */
export async function applyReading(
  change: Change,
  line: LineRow,
  reading: Reading,
  meta: MetaDetail | null = null,
): Promise<'applied' | 'stale'> {
  await applyLateReason(change, line, reading)
  if (line.usernameConfirmedAt !== null && reading.at < line.usernameConfirmedAt) {
    if (differs(line, reading)) await readAgainSoon(change, line)
    return 'stale'
  }
  const holders = await requestsOf(change.tx, line.id)
  await storeName(change, line, reading, holders)
  await keepLoss(change, line, reading, holders)
  for (const full of holders) {
    const event = eventFor(full, reading)
    if (event === null) continue
    await moveRequest(change, full, event, { by: 'meta', meta })
    if (event !== 'meta_reserved' && event !== 'meta_live') continue
    await acceptCandidate(change, full)
    await clearLinks(change, line.id)
  }
  return 'applied'
}

function eventFor(full: FullRequest, reading: Reading) {
  const { username } = currentCandidate(full)
  return eventForReading({ state: full.request.state, username }, reading)
}

/** Meta took a name away. Told again, it finds nothing left to take: once for each revocation. */
async function keepLoss(
  change: Change,
  line: LineRow,
  reading: Reading,
  holders: FullRequest[],
): Promise<void> {
  if (!reading.revoked || reading.status === 'unknown') return
  const loser = holders.find((full) => eventFor(full, reading) === 'meta_revoked')
  const username = loser ? currentCandidate(loser).username : line.username
  if (username === null || username === reading.username) return
  await openIncident(change, {
    line,
    requestId: loser?.request.id ?? null,
    username,
    replacedBy: reading.username,
  })
}

function differs(line: LineRow, reading: Reading): boolean {
  return (
    line.username !== reading.username ||
    line.usernameState !== usernameStateAfter(line.usernameState, reading)
  )
}

async function readAgainSoon(change: Change, line: LineRow): Promise<void> {
  await change.tx.update(lines).set({ nextReadAt: asSoonAsPossible }).where(eq(lines.id, line.id))
}

/** What the line shows. The display case is kept as long as it spells the same name. */
async function storeName(
  change: Change,
  line: LineRow,
  reading: Reading,
  holders: FullRequest[],
): Promise<void> {
  const known = reading.status !== 'unknown'
  const username = known ? reading.username : line.username
  const asked = holders
    .flatMap((full) => full.candidates)
    .find((candidate) => candidate.username === username)
  const sameName = username !== null && line.username === username
  const state = usernameStateAfter(line.usernameState, reading)
  const displayCase = asked?.displayCase ?? (sameName ? line.usernameDisplayCase : null)
  await change.tx
    .update(lines)
    .set({
      username,
      usernameDisplayCase: displayCase,
      usernameState: state,
      usernameMetaStatus: reading.metaStatus,
      usernameConfirmedAt: reading.at,
      ...lossAfter(line, reading, asked !== undefined),
      // Whoever took it away: there is nothing left to give up.
      ...(line.releaseUsername !== null && username !== line.releaseUsername && noRelease),
    })
    .where(eq(lines.id, line.id))
  await keepFormerName(change, line, { username, revoked: reading.revoked })
  const resource = `/api/v1/lines/${line.id}`
  await publish({ ...change, workspaceId: line.workspaceId }, 'line.updated', resource)
  if (username === line.username && state === line.usernameState) return
  const before = { username: line.username, state: line.usernameState }
  const after = { username, state }
  // What a line shows when it is read for the first time is no change, unless we asked for it.
  if (line.usernameConfirmedAt !== null || asked !== undefined)
    await tellPrograms(change, line, { before, after, displayCase })
  await recordAudit(change, { action: 'line.username', subject: resource, before, after })
}

type Names = OutgoingData['line.username_changed']
type NewName = Pick<Names, 'before' | 'after'> & { displayCase: string | null }

/** Tells programs, by webhook. */
async function tellPrograms(
  change: Change,
  line: LineRow,
  { before, after, displayCase }: NewName,
): Promise<void> {
  const { id: lineId, workspaceId } = line
  await tellEndpoints(change, workspaceId, 'line.username_changed', { lineId, before, after })
  const { username, state } = after
  if (state === 'live' && username !== null)
    await tellEndpoints(change, workspaceId, 'username.live', { lineId, username, displayCase })
}

/** What is noted when a name is no longer there and nobody said why; our own giving up and replacing are known. */
function lossAfter(line: LineRow, reading: Reading, ours: boolean) {
  const { username } = line
  if (username === null || username === reading.username || reading.status === 'unknown') return {}
  if (reading.revoked || ours || username === line.releaseUsername) return noLoss
  return { lostUsername: username, lostAfter: line.usernameConfirmedAt, lostAt: reading.at }
}

const readable: RequestState[] = [...openStates, 'reserved', 'live']

/**
 * The requests that a reading may move: those with a name first, so that the old one is replaced before the new one
 * takes its place on the timeline.
 */
async function requestsOf(tx: Store, lineId: string): Promise<FullRequest[]> {
  const rows = await selectRequests(tx)
    .where(and(eq(usernameRequests.lineId, lineId), inArray(usernameRequests.state, readable)))
    .orderBy(desc(not(inArray(usernameRequests.state, [...openStates]))), usernameRequests.id)
  return withCandidates(tx, rows)
}

/** What stood in the way elsewhere is mended, or Meta would not have said yes. */
async function clearLinks(change: Change, lineId: string): Promise<void> {
  await change.tx
    .update(lines)
    .set({ facebookState: 'unknown', instagramState: 'unknown' })
    .where(eq(lines.id, lineId))
}

async function acceptCandidate(change: Change, full: FullRequest): Promise<void> {
  await change.tx
    .update(requestCandidates)
    .set({ state: 'accepted' })
    .where(
      and(
        eq(requestCandidates.requestId, full.request.id),
        eq(requestCandidates.rank, full.request.currentRank),
      ),
    )
}
