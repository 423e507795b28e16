import { and, eq, inArray, sql } from 'drizzle-orm'
import { factsOf, type CustomerFacts } from '../../domain/customer-news'
import { considerAutoAsk } from '../asking/auto-ask'
import { rowsOf } from '../database/database'
import { lines } from '../database/schema/lines'
import type { Change, Dependencies } from '../dependencies'
import { publish } from '../events/publish'
import { systemChange } from '../jobs/system-change'
import { lockLines } from '../lines/rows'
import { applyFacts } from '../phone-requests/apply-facts'
import { withoutErased } from './erased'
import { makeCustomers } from './make'
import { sortEvents, type Received, type Sorted } from './news-from-events'
import { lockCustomers, refreshCustomers } from './refresh'
import { settlePeople } from './settle-people'
import { linkConflicts, newsOfShares } from './shares'
import { newsOfStatuses } from './statuses'
import { storeNames, storePhones, storeSources } from './store-facts'

export type Remark = { delivery: number; remark: string }

/**
 * Applies what webhooks told of customers and of messages to them, all in one transaction and a few statements: Meta
 * tells thousands in a second. Applied again, or in another order, it ends in the same state.
 */
export function applyCustomerEvents(
  deps: Dependencies,
  workspaceId: string,
  received: readonly Received[],
): Promise<Remark[]> {
  return deps.database.transaction(async (tx) => {
    const change = systemChange(deps, tx, workspaceId)
    const sorted = sortEvents(received, await linesOf(change, received))
    const wanted = await withoutErased(change, deps.secrets, sorted)
    await applySorted(change, wanted)
    return sorted.remarks
  })
}

async function linesOf(
  { tx, actor }: Change,
  received: readonly Received[],
): Promise<Map<string, string>> {
  const numbers = [...new Set(received.map(({ event }) => event.phoneNumberId))]
  const found = await tx
    .select({ id: lines.id, phoneNumberId: lines.phoneNumberId })
    .from(lines)
    .where(and(eq(lines.workspaceId, actor.workspaceId), inArray(lines.phoneNumberId, numbers)))
  return new Map(found.map(({ id, phoneNumberId }) => [phoneNumberId, id]))
}

async function applySorted(change: Change, sorted: Sorted): Promise<void> {
  const lineIds = [...new Set(sorted.news.map(({ lineId }) => lineId))]
  // Whose a name is changes only under the lock of its line; then customers, each in one order.
  if (lineIds.length > 0) await lockLines(change.tx, lineIds)
  const told = lineIds.map((lineId) => ({
    lineId,
    facts: factsOf(sorted.news.filter((one) => one.lineId === lineId)),
  }))
  const owners = await ownersOf(change, told)
  const statuses = await newsOfStatuses(change.tx, sorted.statuses)
  await lockCustomers(change.tx, [...owners.known, ...statuses.customers])
  const touched = await storeFacts(change, told, owners)
  await refreshCustomers(change, [...touched].toSorted())
  const shares = await newsOfShares(change.tx, sorted.shares)
  await applyFacts(change, [...statuses.news, ...shares])
  await linkConflicts(change.tx, shares)
  await considerWhoWrote(change, sorted)
  const { workspaceId } = change.actor
  if (touched.size > 0)
    await publish({ ...change, workspaceId }, 'customers.updated', '/api/v1/customers')
}

type Told = { lineId: string; facts: CustomerFacts }
type Owners = {
  /** By line and key. */
  of: Map<string, string>
  known: string[]
  fresh: Set<string>
}

/** The customers that names are; a name that is new gets one of its own, until it proves to be another's. */
async function ownersOf(change: Change, told: readonly Told[]): Promise<Owners> {
  const places = told.flatMap(({ lineId, facts }) =>
    facts.sources.map(({ key }) => ({ lineId, key })),
  )
  if (places.length === 0) return { of: new Map(), known: [], fresh: new Set() }
  const result = await change.tx.execute(sql`
    select told.line_id as "lineId", told.customer_id as key, told.owner
    from json_to_recordset(${JSON.stringify(places)}::json) as place("lineId" text, key text)
    join customer_ids told on told.line_id = place."lineId" and told.customer_id = place.key`)
  const known = rowsOf<{ lineId: string; key: string; owner: string }>(result)
  const of = new Map(known.map(({ lineId, key, owner }) => [`${lineId} ${key}`, owner]))
  const made = places
    .filter(({ lineId, key }) => !of.has(`${lineId} ${key}`))
    .map((place) => ({ ...place, id: change.newId() }))
  await makeCustomers(change, made)
  for (const { lineId, key, id } of made) of.set(`${lineId} ${key}`, id)
  const ids = made.map(({ id }) => id)
  return { of, known: known.map(({ owner }) => owner), fresh: new Set(ids) }
}

async function storeFacts(
  change: Change,
  told: readonly Told[],
  owners: Owners,
): Promise<Set<string>> {
  const { tx } = change
  const ofLine = <T>(part: (facts: CustomerFacts) => T[]) =>
    told.flatMap(({ lineId, facts }) => part(facts).map((one) => ({ ...one, lineId })))
  const sources = ofLine((facts) => facts.sources)
    .map((one) => ({ ...one, owner: owners.of.get(`${one.lineId} ${one.key}`) ?? '' }))
    // Always in one order: two that store the same names never wait for each other in a circle.
    .toSorted((one, other) => (one.lineId + one.key < other.lineId + other.key ? -1 : 1))
  const ofNames = await storeSources(tx, sources)
  await storeNames(
    tx,
    ofLine((facts) => facts.names),
  )
  const ofPhones = await storePhones(
    tx,
    ofLine((facts) => facts.phones),
  )
  const unsettled = [...ofNames, ...ofPhones]
  const settled = await settlePeople(change, unsettled, owners.fresh)
  const touched = new Set(sources.map(({ owner }) => owner))
  for (const id of settled.touched) touched.add(id)
  for (const id of settled.taken.keys()) touched.delete(id)
  return touched
}

/** Each customer is looked at once for asking by itself: when the first message without a phone comes. */
async function considerWhoWrote(change: Change, { wrote }: Sorted): Promise<void> {
  if (wrote.length === 0) return
  const result = await change.tx.execute(sql`
    select distinct customers.id from json_to_recordset(${JSON.stringify(wrote)}::json) as place("lineId" text, key text)
    join customer_ids told on told.line_id = place."lineId" and told.customer_id = place.key
    join customers on customers.id = told.owner
    where customers.phone_digits is null and customers.auto_asked_at is null
    order by customers.id`)
  const ids = rowsOf<{ id: string }>(result).map(({ id }) => id)
  if (ids.length === 0) return
  await considerAutoAsk(change, ids)
  await change.tx.execute(sql`
    update customers set auto_asked_at = ${change.at.toISOString()}::timestamptz
    where id in (select json_array_elements_text(${JSON.stringify(ids)}::json))`)
}
