import { and, desc, eq, getTableColumns, sql } from 'drizzle-orm'
import type { PhoneRequest } from '../../domain/api/phone-requests'
import { problemOfFailure } from '../../domain/ask-failure'
import type { AskObstacle } from '../../domain/can-ask'
import { DomainError } from '../../domain/errors'
import { readScene, type AskScene } from '../asking/ask-facts'
import type { Store } from '../database/database'
import { customers } from '../database/schema/customers'
import { lines } from '../database/schema/lines'
import { phoneRequests } from '../database/schema/phone-requests'
import type { PhoneRequestRow } from './rows'

export type ShownRow = {
  request: PhoneRequestRow
  lineName: string
  customerName: string | null
  conflictId: string | null
}

/** Requests with the names that people read, as a query to narrow down. */
export function selectRequests(store: Store) {
  return store
    .select({
      request: getTableColumns(phoneRequests),
      lineName: lines.displayName,
      customerName: customers.name,
      conflictId: sql<string | null>`(select conflict.id from number_conflicts conflict
        where conflict.phone_request_id = ${phoneRequests.id} order by conflict.id desc limit 1)`,
    })
    .from(phoneRequests)
    .innerJoin(lines, eq(lines.id, phoneRequests.lineId))
    .leftJoin(customers, eq(customers.id, phoneRequests.customer))
    .$dynamic()
}

export async function getPhoneRequest(
  store: Store,
  { workspaceId, id, now }: { workspaceId: string; id: string; now: Date },
): Promise<PhoneRequest> {
  const [row] = await selectRequests(store).where(
    and(eq(phoneRequests.id, id), eq(phoneRequests.workspaceId, workspaceId)),
  )
  if (!row) throw new DomainError('not_found')
  const show = await viewOf(store, { workspaceId, rows: [row], now })
  return show(row)
}

/** Several by their ids, the newest first. */
export async function showRequests(
  store: Store,
  { workspaceId, ids, now }: { workspaceId: string; ids: readonly string[]; now: Date },
): Promise<PhoneRequest[]> {
  if (ids.length === 0) return []
  const rows = await selectRequests(store)
    .where(
      and(
        eq(phoneRequests.workspaceId, workspaceId),
        sql`${phoneRequests.id} in (select json_array_elements_text(${JSON.stringify(ids)}::json))`,
      ),
    )
    .orderBy(desc(phoneRequests.id))
  return rows.map(await viewOf(store, { workspaceId, rows, now }))
}

/** Reads what those that wait need to say why, only where some do. */
export async function viewOf(
  store: Store,
  { workspaceId, rows, now }: { workspaceId: string; rows: readonly ShownRow[]; now: Date },
): Promise<(row: ShownRow) => PhoneRequest> {
  const waiting = rows.filter(({ request }) => request.state === 'queued')
  const lineIds = waiting.map(({ request }) => request.lineId)
  const scene = waiting.length === 0 ? null : await readScene(store, { workspaceId, lineIds, now })
  return (row) => toPhoneRequest(row, scene)
}

function toPhoneRequest(row: ShownRow, scene: AskScene | null): PhoneRequest {
  const { request, lineName, customerName, conflictId } = row
  const { id, lineId, customer, customerId, origin, askedBy, state, open, messageId } = request
  const { templateId, templateName, language, wordingVersion, cancelReason } = request
  return {
    id,
    lineId,
    lineName,
    customer,
    customerId,
    customerName,
    templateId,
    templateName,
    language,
    wordingVersion,
    origin,
    askedBy,
    state,
    open,
    messageId,
    ...timesOf(request),
    cancelReason,
    failure: failureOf(request),
    ...waitOf(request, scene),
    conflictId,
  }
}

function timesOf(request: PhoneRequestRow) {
  const { createdAt, unsureAt, acceptedAt, heldAt, sentAt, deliveredAt } = request
  const { readAt, sharedAt, failedAt, expiredAt, cancelledAt } = request
  return {
    createdAt: createdAt.toISOString(),
    unsureAt: textOf(unsureAt),
    acceptedAt: textOf(acceptedAt),
    heldAt: textOf(heldAt),
    sentAt: textOf(sentAt),
    deliveredAt: textOf(deliveredAt),
    readAt: textOf(readAt),
    sharedAt: textOf(sharedAt),
    failedAt: textOf(failedAt),
    expiredAt: textOf(expiredAt),
    cancelledAt: textOf(cancelledAt),
  }
}

/** What failed and arrived after all has not failed. */
function failureOf(request: PhoneRequestRow): PhoneRequest['failure'] {
  const { state, failureCode: code, failureDetails: details } = request
  return state === 'failed' ? { code, details, ...problemOfFailure({ code, details }) } : null
}

/** Why one has not left yet, and when it is tried next; only what is known to end by itself has an end. */
function waitOf(
  { state, lineId, runAt, waitsFor }: PhoneRequestRow,
  scene: AskScene | null,
): Pick<PhoneRequest, 'waitsFor' | 'nextTryAt'> {
  if (state !== 'queued' || scene === null) return { waitsFor: null, nextTryAt: null }
  const reason = passingReason(scene, lineId) ?? { waitsFor, until: null }
  const later = [runAt, reason.until].filter((at) => at !== null && at > scene.now)
  const nextTry = later.toSorted((a, b) => Number(b) - Number(a))[0] ?? null
  const isStopped = reason.waitsFor === 'asking_stopped'
  return { waitsFor: reason.waitsFor, nextTryAt: isStopped ? null : textOf(nextTry) }
}

function passingReason(
  { settings, quietUntil, lines: known }: AskScene,
  lineId: string,
): { waitsFor: AskObstacle; until: Date | null } | null {
  const line = known.get(lineId)?.rules
  if (settings.stopped) return { waitsFor: 'asking_stopped', until: null }
  if (!line || line.gone) return { waitsFor: 'line_gone', until: null }
  if (quietUntil) return { waitsFor: 'quiet_hours', until: quietUntil }
  if (line.askedToday >= line.capPerDay) return { waitsFor: 'cap_reached', until: line.dayEndsAt }
  return null
}

function textOf(at: Date | null | undefined): string | null {
  return at?.toISOString() ?? null
}
