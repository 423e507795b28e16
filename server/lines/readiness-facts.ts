import { and, desc, eq, inArray, isNull, ne } from 'drizzle-orm'
import { DomainError } from '../../domain/errors'
import type { LineFacts } from '../../domain/readiness-words'
import { openStates } from '../../domain/username-request'
import type { Store } from '../database/database'
import { lines } from '../database/schema/lines'
import { requestTimeline, usernameRequests } from '../database/schema/requests'
import { accounts } from '../database/schema/workspaces'
import { metaErrorDisposition } from '../meta/errors'
import { facebookAsset, instagramAsset, isAssetOf } from '../platform-assets/of-line'
import { currentCandidate, selectRequests, withCandidates } from '../username-requests/rows'
import type { LineRow } from './rows'

type Found = {
  line: LineRow
  facts: LineFacts
  /** The username that the open request asks for now. */
  current: string | null
}

/** What is stored about a line and around it; `not_found` for another workspace's. */
export async function loadReadinessFacts(
  store: Store,
  workspaceId: string,
  { id, connected }: { id: string; connected: boolean },
): Promise<Found> {
  const [row] = await store
    .select({ line: lines, account: accounts, facebook: facebookAsset, instagram: instagramAsset })
    .from(lines)
    .leftJoin(
      accounts,
      and(eq(accounts.workspaceId, lines.workspaceId), eq(accounts.wabaId, lines.wabaId)),
    )
    .leftJoin(facebookAsset, isAssetOf(facebookAsset, 'facebook'))
    .leftJoin(instagramAsset, isAssetOf(instagramAsset, 'instagram'))
    .where(and(eq(lines.id, id), eq(lines.workspaceId, workspaceId)))
  if (!row) throw new DomainError('not_found')
  const { line, account } = row
  const open = await openRequestOf(store, line.id)
  // A candidate that Meta refused is not asked for again.
  const wanted = open?.candidates.filter(({ state }) => state !== 'refused') ?? []
  const names = wanted.map(({ username }) => username)
  return {
    line,
    current: open ? currentCandidate(open).username : null,
    facts: {
      onAccount: line.goneAt === null,
      status: line.status,
      nameStatus: line.nameStatus,
      codeVerificationStatus: line.codeVerificationStatus,
      platformType: line.platformType,
      messagingLimit: line.messagingLimit,
      readAt: line.syncedAt,
      connected,
      account: { readAt: account?.syncedAt ?? null, problem: problemOf(account) },
      facebook: line.facebookState,
      instagram: line.instagramState,
      assets: { facebook: row.facebook, instagram: row.instagram },
      username: line.username,
      openRequest: open?.request ?? null,
      wanted: names,
      heldBySiblings: await heldBySiblings(store, line, names),
      lastBlock: await lastBlockOf(store, line.id),
    },
  }
}

/** An account that had a problem before its reason was stored has one all the same. */
function problemOf(account: typeof accounts.$inferSelect | null) {
  if (account === null || account.problem === null) return null
  return account.problemReason ?? 'unknown_answer'
}

async function openRequestOf(store: Store, lineId: string) {
  const rows = await selectRequests(store).where(
    and(eq(usernameRequests.lineId, lineId), inArray(usernameRequests.state, [...openStates])),
  )
  const [open] = await withCandidates(store, rows)
  return open ?? null
}

/** In the order in which they are wanted. */
async function heldBySiblings(store: Store, line: LineRow, names: string[]): Promise<string[]> {
  if (names.length === 0) return []
  const rows = await store
    .select({ username: lines.username })
    .from(lines)
    .where(
      and(
        eq(lines.workspaceId, line.workspaceId),
        inArray(lines.username, names),
        ne(lines.id, line.id),
        isNull(lines.goneAt),
      ),
    )
  return names.filter((name) => rows.some(({ username }) => username === name))
}

/** The latest word of Meta about a request on the line, when it was that something must be mended first. */
async function lastBlockOf(store: Store, lineId: string): Promise<LineFacts['lastBlock']> {
  const [latest] = await store
    .select({ at: requestTimeline.at, event: requestTimeline.event, meta: requestTimeline.meta })
    .from(requestTimeline)
    .innerJoin(usernameRequests, eq(usernameRequests.id, requestTimeline.requestId))
    .where(
      and(
        eq(usernameRequests.lineId, lineId),
        inArray(requestTimeline.event, ['meta_blocked', 'meta_reserved', 'meta_live']),
      ),
    )
    .orderBy(desc(requestTimeline.at), desc(requestTimeline.id))
    .limit(1)
  const code = latest?.meta?.code ?? null
  if (latest?.event !== 'meta_blocked' || code === null) return null
  // A request keeps its reason only while it is blocked; the code on its timeline stays.
  const error = { code, subcode: null, isTransient: false }
  const disposition = metaErrorDisposition(error, 'set_username')
  return disposition.kind === 'blocked' ? { reason: disposition.reason, at: latest.at } : null
}
