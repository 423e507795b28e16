import { and, asc, eq, inArray, sql } from 'drizzle-orm'
import type { AskFailure } from '../../domain/ask-failure'
import {
  isOpenPhoneRequest,
  mergeFacts,
  noFacts,
  phoneRequestStateOf,
  type CancelReason,
  type PhoneRequestFacts,
} from '../../domain/phone-request'
import { readAsking } from '../asking/settings'
import { refreshCustomers } from '../customers/refresh'
import type { Store } from '../database/database'
import { phoneRequests } from '../database/schema/phone-requests'
import type { Change } from '../dependencies'
import { publish } from '../events/publish'
import { heedStatuses } from './heed-statuses'
import { moveFunnel } from './move-funnel'
import { factsOf, pathOfRequest, type PhoneRequestRow } from './rows'
import { tellPrograms } from './tell-programs'
import { writeRows } from './write-rows'

/** What came to be known of one request; the same again, and older news after newer, change nothing. */
export type PhoneRequestNews = {
  id: string
  facts: Partial<PhoneRequestFacts>
  messageId?: string
  /** Why it failed, together with `failedAt`. */
  failure?: AskFailure
  /** Why it was taken back, together with `cancelledAt`. */
  cancelReason?: CancelReason
  /** Asked of the locked row: whether this may still be. */
  onlyIf?: (row: PhoneRequestRow) => boolean
  /** What else becomes of the row with it: what was sent, and the sender's own columns. */
  set?: Partial<
    Pick<
      PhoneRequestRow,
      | 'templateId'
      | 'templateName'
      | 'language'
      | 'wordingVersion'
      | 'waitsFor'
      | 'step'
      | 'runAt'
      | 'leaseUntil'
    >
  >
}

type Move = { before: PhoneRequestRow; after: PhoneRequestRow }

const day = 24 * 60 * 60_000

/**
 * The one step by which anything that is known changes requests of a workspace: an answer of Meta, statuses, a share, a
 * person, the end of its time. The customers are locked first, then the requests, each in the order of their ids: whoever
 * holds customers already must hold them in that order. Ids of other workspaces are passed over.
 */
export async function applyFacts(
  change: Change,
  news: readonly PhoneRequestNews[],
): Promise<PhoneRequestRow[]> {
  const rows = await lockRequests(
    change,
    news.map(({ id }) => id),
  )
  if (rows.length === 0) return []
  const { workspaceId } = change.actor
  const { expiresAfterDays } = await readAsking(change.tx, workspaceId)
  const moved = new Map(rows.map((row) => [row.id, row]))
  for (const one of news) {
    const row = moved.get(one.id)
    if (row && (one.onlyIf?.(row) ?? true)) moved.set(one.id, afterNews(row, one, expiresAfterDays))
  }
  const moves = rows
    .map((before): Move => ({ before, after: moved.get(before.id) ?? before }))
    .filter(({ before, after }) => differ(before, after))
  if (moves.length === 0) return rows
  const written = await write(change.tx, moves)
  await moveFunnel(change.tx, workspaceId, written)
  const customers = written.flatMap(({ after }) => after.customer ?? [])
  await refreshCustomers(change, [...new Set(customers)])
  await heedStatuses(change, written)
  await tellPrograms(change, written)
  await tellScreens(change, written)
  for (const { after } of written) moved.set(after.id, after)
  return [...moved.values()]
}

/** Locks requests of the workspace and the customers they ask. */
async function lockRequests(change: Change, ids: readonly string[]): Promise<PhoneRequestRow[]> {
  if (ids.length === 0) return []
  const { tx, actor } = change
  const wanted = and(
    eq(phoneRequests.workspaceId, actor.workspaceId),
    inArray(phoneRequests.id, [...new Set(ids)]),
  )
  const asked = tx.select({ customer: phoneRequests.customer }).from(phoneRequests).where(wanted)
  // Not more than that: whoever inserts a request holds a key share on its customer.
  await tx.execute(sql`select id from customers where id in ${asked} order by id for no key update`)
  return tx.select().from(phoneRequests).where(wanted).orderBy(asc(phoneRequests.id)).for('update')
}

/** The row as it is with this as well. */
function afterNews(
  row: PhoneRequestRow,
  { facts: told, messageId, failure, cancelReason, set }: PhoneRequestNews,
  expiresAfterDays: number,
): PhoneRequestRow {
  const known = factsOf(row)
  const facts = mergeFacts(known, { ...noFacts, ...told })
  const state = phoneRequestStateOf(facts)
  const isWaiting = state === 'queued' || state === 'unsure'
  return {
    ...row,
    ...set,
    ...facts,
    state,
    open: isOpenPhoneRequest(state),
    messageId: row.messageId ?? messageId ?? null,
    // Of several, the words of the earliest count, in whatever order they came.
    ...(failure && isNews(known.failedAt, facts.failedAt) && failureColumns(failure)),
    ...(cancelReason && isNews(known.cancelledAt, facts.cancelledAt) && { cancelReason }),
    expiresAt: expiryOf(row, facts, expiresAfterDays),
    ...(!isWaiting && { step: 'done' as const, leaseUntil: null, waitsFor: null }),
  }
}

function isNews(before: Date | null, after: Date | null): boolean {
  return after !== null && before?.getTime() !== after.getTime()
}

function failureColumns({ code, details }: AskFailure) {
  return { failureCode: code, failureDetails: details?.slice(0, 500) ?? null }
}

/** Counted from when Meta had it; a setting that changed meanwhile makes it no later. */
function expiryOf(row: PhoneRequestRow, facts: PhoneRequestFacts, days: number): Date | null {
  const { acceptedAt, heldAt, sentAt, deliveredAt, readAt } = facts
  const times = [acceptedAt, heldAt, sentAt, deliveredAt, readAt].flatMap(
    (at) => at?.getTime() ?? [],
  )
  if (times.length === 0) return row.expiresAt
  const counted = Math.min(...times) + days * day
  return new Date(Math.min(counted, row.expiresAt?.getTime() ?? counted))
}

function differ(before: PhoneRequestRow, after: PhoneRequestRow): boolean {
  return JSON.stringify(before) !== JSON.stringify(after)
}

/**
 * Writes what became of them. One that had failed and arrived after all is open again, unless its customer was asked
 * anew meanwhile: the newer one waits for the answer then.
 */
async function write(tx: Store, moves: readonly Move[]): Promise<Move[]> {
  const reopening = moves.filter(({ before, after }) => !before.open && after.open)
  const others = moves.filter((move) => !reopening.includes(move))
  await writeRows(
    tx,
    others.map(({ after }) => after),
  )
  if (reopening.length === 0) return [...moves]
  const busy = await customersWithOpen(tx, reopening)
  const settled = reopening.toReversed().map(({ before, after }): Move => {
    const open = after.customer === null || !busy.has(after.customer)
    if (after.customer !== null) busy.add(after.customer)
    return { before, after: { ...after, open } }
  })
  await writeRows(
    tx,
    settled.map(({ after }) => after),
  )
  return [...others, ...settled]
}

async function customersWithOpen(tx: Store, moves: readonly Move[]): Promise<Set<string | null>> {
  const asked = moves.flatMap(({ after }) => after.customer ?? [])
  if (asked.length === 0) return new Set()
  const found = await tx
    .select({ customer: phoneRequests.customer })
    .from(phoneRequests)
    .where(and(inArray(phoneRequests.customer, asked), eq(phoneRequests.open, true)))
  return new Set(found.map(({ customer }) => customer))
}

async function tellScreens(change: Change, moves: readonly Move[]): Promise<void> {
  const { workspaceId } = change.actor
  const [only, ...more] = moves
  const isOne = only !== undefined && more.length === 0
  const resource = isOne ? pathOfRequest(only.after.id) : '/api/v1/phone-requests'
  await publish({ ...change, workspaceId }, 'phone_requests.updated', resource)
}
