import { asc, inArray } from 'drizzle-orm'
import type { z } from 'zod'
import type { createPhoneRequests as contract } from '../../domain/api/phone-requests'
import type { AskVerdict, Obstacle } from '../../domain/can-ask'
import { DomainError, errorTable } from '../../domain/errors'
import { readScene, selectAskCustomers, verdictOn, type AskCustomer } from '../asking/ask-facts'
import { languageErrors } from '../asking/settings'
import { recordAudit } from '../audit/record'
import { lockCustomers } from '../customers/refresh'
import { customers } from '../database/schema/customers'
import type { Change } from '../dependencies'
import { demandIds, findAddressees, type Addressee } from './addressees'
import { insertRequests, type Ask } from './insert'
import { pathOfRequest } from './rows'
import { getPhoneRequest, showRequests } from './show'
import { waitingAsk } from './waiting-ask'

type Body = z.output<typeof contract.body>
type Answer = z.input<typeof contract.answer>
type Wait = { reason: Obstacle['obstacle']; until: string | null }
type Refusal = Wait | { reason: 'not_found'; until: null }

/** Asks one customer, or several of which each is answered for itself. */
export async function createPhoneRequests(change: Change, body: Body): Promise<Answer> {
  const fields = languageErrors('language', body.language)
  if (fields.length > 0) throw new DomainError('invalid_input', { fields })
  if (body.customerIds) return askSeveral(change, body, body.customerIds)
  return askOne(change, body, body.customerId ?? '')
}

async function askOne(change: Change, body: Body, given: string): Promise<Answer> {
  const { addressees, customers: known, scene } = await meet(change, body, [given], 'customerId')
  const addressee = addressees.get(given)
  if (addressee?.kind !== 'customer') throw new DomainError(reasonOf(addressee))
  const customer = known.get(addressee.id)
  if (!customer) throw new DomainError('not_found')
  const verdict = verdictOn(scene, customer, body.language)
  if (!verdict.ok) throw refusal(verdict.obstacles)
  const asks = [{ customer, template: verdict.template }]
  const [row] = await insertRequests(change, scene, asks, { origin: originOf(change) })
  if (!row) throw new DomainError('open_request')
  const shown = await getPhoneRequest(change.tx, { ...change.actor, id: row.id, now: change.at })
  const { customer: id, customerId, lineId, language } = row
  await recordAudit(change, {
    action: 'phone_request.create',
    subject: pathOfRequest(row.id),
    after: { customer: id, customerId, lineId, language },
  })
  return shown
}

/** The first obstacle names the refusal; the others are told, so that nobody meets them one by one. */
function refusal(obstacles: readonly Obstacle[]): DomainError {
  const [first, ...others] = obstacles
  if (!first) throw new Error('A refusal without a reason.')
  const until = first.until === null ? '' : ` It ends at ${first.until.toISOString()}.`
  const also =
    others.length === 0
      ? ''
      : ` Also in the way: ${others.map(({ obstacle }) => obstacle).join(', ')}.`
  return new DomainError(first.obstacle, {
    detail: `${errorTable[first.obstacle].title}${until}${also}`,
    allowed: obstacles.map(({ obstacle }) => obstacle),
  })
}

async function askSeveral(change: Change, body: Body, given: string[]): Promise<Answer> {
  const { addressees, customers: known, scene } = await meet(change, body, given, 'customerIds')
  const asks = new Map<string, Ask>()
  const waits = new Map<string, Wait[]>()
  const refused = given.map((one): Refusal[] => {
    const addressee = addressees.get(one)
    const customer = addressee?.kind === 'customer' ? known.get(addressee.id) : undefined
    if (!customer) return [{ reason: reasonOf(addressee), until: null }]
    // Named twice, as by our id and Meta's: one request, and both are answered with it.
    if (asks.has(customer.id)) return []
    const verdict = verdictOn(scene, customer, body.language)
    const ask = waitingAsk(scene, customer, verdict, body.language ?? null)
    if (ask) asks.set(customer.id, ask)
    if (ask) waits.set(customer.id, reasonsOf(verdict))
    return ask ? [] : reasonsOf(verdict)
  })
  const origin = originOf(change)
  const toInsert = body.dryRun ? [] : [...asks.values()]
  const rows = await insertRequests(change, scene, toInsert, { origin })
  const shown = await showRequests(change.tx, {
    workspaceId: change.actor.workspaceId,
    ids: rows.map(({ id }) => id),
    now: change.at,
  })
  if (rows.length > 0)
    await recordAudit(change, {
      action: 'phone_request.create',
      subject: '/api/v1/phone-requests',
      after: { ids: rows.map(({ id }) => id) },
    })
  const items = given.map((customerId, index) => {
    const addressee = addressees.get(customerId)
    const id = addressee?.kind === 'customer' ? addressee.id : null
    const phoneRequest = shown.find((one) => id !== null && one.customer === id) ?? null
    const reasons = refused[index] ?? []
    const isLate = !body.dryRun && phoneRequest === null && reasons.length === 0
    return {
      customerId,
      phoneRequest,
      refused: isLate ? [openRequest] : reasons,
      waits: (id !== null && !isLate && waits.get(id)) || [],
    }
  })
  return { items }
}

/** Somebody else asked this customer in the same moment. */
const openRequest: Refusal = { reason: 'open_request', until: null }

function reasonsOf(verdict: AskVerdict): Wait[] {
  if (verdict.ok) return []
  return verdict.obstacles.map(({ obstacle, until }) => ({
    reason: obstacle,
    until: until?.toISOString() ?? null,
  }))
}

function reasonOf(addressee: Addressee | undefined) {
  return addressee?.kind === 'refused' ? addressee.reason : 'not_found'
}

function originOf({ actor }: Change): 'person' | 'program' {
  return actor.kind === 'person' ? 'person' : 'program'
}

/** Finds and locks whom the ids mean, and reads what decides about them. */
async function meet(
  change: Change,
  { lineId }: Body,
  given: readonly string[],
  path: 'customerId' | 'customerIds',
) {
  const { tx, actor, at } = change
  const { workspaceId } = actor
  const addressees = await findAddressees(tx, { workspaceId, lineId, ids: given })
  const places = given.map((one, index): [string, string] => [
    path === 'customerId' ? path : `${path}.${index}`,
    one,
  ])
  demandIds(addressees, places)
  const ids = [...addressees.values()].flatMap((one) => (one.kind === 'customer' ? one.id : []))
  // Locked first: what is read of them holds until the commit.
  await lockCustomers(tx, ids)
  const known = ids.length === 0 ? [] : await readCustomers(change, ids)
  const lineIds = known.map((customer) => customer.lineId)
  const scene = await readScene(tx, { workspaceId, lineIds, now: at })
  return { addressees, customers: new Map(known.map((one) => [one.id, one])), scene }
}

function readCustomers({ tx }: Change, ids: string[]): Promise<AskCustomer[]> {
  return selectAskCustomers(tx).where(inArray(customers.id, ids)).orderBy(asc(customers.id))
}
