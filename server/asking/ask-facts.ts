import { and, eq, inArray, sql } from 'drizzle-orm'
import { templateFor } from '../../domain/ask-language'
import type { AskingSettings } from '../../domain/asking-settings'
import {
  canAsk,
  type AskFacts,
  type AskRules,
  type AskVerdict,
  type SendableTemplate,
} from '../../domain/can-ask'
import { countryOfCustomer } from '../../domain/customer'
import { dayIn } from '../../domain/day-in-zone'
import { endOfDay } from '../../domain/zoned-time'
import type { Store } from '../database/database'
import { customers } from '../database/schema/customers'
import { lines } from '../database/schema/lines'
import { lineAsking } from '../database/schema/phone-requests'
import { approvedOn } from './approved-templates'
import { chosenFor } from './lines'
import { quietNow } from './quiet'
import { readAsking } from './settings'

type LineScene = {
  rules: AskRules['line']
  approved: readonly SendableTemplate[]
  fallbackLanguage: string | null
  byCountry: boolean
  autoAsk: boolean
}

/** All that is the same for every customer of these lines. */
export type AskScene = {
  settings: AskingSettings
  quietUntil: Date | null
  /** The day of the workspace. */
  today: string
  now: Date
  lines: ReadonlyMap<string, LineScene>
}

/** Reads the scene for some lines of a workspace, or for all of them. */
export async function readScene(
  store: Store,
  { workspaceId, lineIds, now }: { workspaceId: string; lineIds?: readonly string[]; now: Date },
): Promise<AskScene> {
  const settings = await readAsking(store, workspaceId)
  const { timeZone } = settings.quietHours
  const today = dayIn(timeZone, now)
  const rows = await store
    .select({ line: lines, asking: lineAsking })
    .from(lines)
    .leftJoin(lineAsking, eq(lineAsking.lineId, lines.id))
    .where(
      and(
        eq(lines.workspaceId, workspaceId),
        lineIds === undefined ? undefined : inArray(lines.id, [...new Set(lineIds)]),
      ),
    )
  const approved = await approvedOn(
    store,
    workspaceId,
    rows.map(({ line }) => line.wabaId),
  )
  const dayEndsAt = endOfDay(timeZone, now)
  const scenes = rows.map(({ line, asking }): [string, LineScene] => {
    const { capPerDay, ...chosen } = chosenFor(asking)
    const askedToday = asking?.day === today ? asking.askedOnDay : 0
    const rules = { gone: line.goneAt !== null, capPerDay, askedToday, dayEndsAt }
    return [line.id, { rules, approved: approved.get(line.wabaId) ?? [], ...chosen }]
  })
  const quietUntil = await quietNow(settings.quietHours, now)
  return { settings, quietUntil, today, now, lines: new Map(scenes) }
}

export type AskCustomer = Pick<
  typeof customers.$inferSelect,
  'id' | 'lineId' | 'customerId' | 'asks' | 'lastAskEndedAt' | 'optedOut'
> & {
  phoneKnown: boolean
  notReachable: boolean
  failedUntil: Date | null
  inConflict: boolean
  hasOpenRequest: boolean
}

// Named in full: of a query without joins the names of columns stand alone, and would mean the inner table.
const isInConflict = sql<boolean>`exists (select 1 from number_conflicts conflict where conflict.state = 'open'
  and (conflict.older = customers.id or conflict.newer = customers.id))`
const hasOpenRequest = sql<boolean>`exists (select 1 from phone_requests asked
  where asked.customer = customers.id and asked.open)`

const columns = {
  id: customers.id,
  lineId: customers.lineId,
  customerId: customers.customerId,
  asks: customers.asks,
  lastAskEndedAt: customers.lastAskEndedAt,
  optedOut: customers.optedOut,
  notReachable: customers.notReachable,
  failedUntil: customers.failedUntil,
  phoneKnown: sql<boolean>`customers.phone_digits is not null`,
}

/** What asking has to know of customers, as a query to narrow down. */
export function selectAskCustomers(store: Store) {
  return store
    .select({ ...columns, inConflict: isInConflict, hasOpenRequest })
    .from(customers)
    .$dynamic()
}

/** The same of very many whose phone is not known, by what was derived of each: for counting. */
export function selectManyToAsk(store: Store) {
  return store
    .select({
      ...columns,
      inConflict: sql<boolean>`customers.ask_state = 'conflict'`,
      hasOpenRequest: sql<boolean>`customers.ask_state = 'open'`,
    })
    .from(customers)
    .$dynamic()
}

/** Whether a customer can be asked, in that language or in the one that fits best. */
export function verdictOn(
  scene: AskScene,
  customer: AskCustomer,
  language: string | null = null,
): AskVerdict {
  const { settings, quietUntil, now } = scene
  const line = scene.lines.get(customer.lineId) ?? lineGone
  const template = templateOn(scene, customer.lineId, customer.customerId, language)
  const { stopped, coolDownDays, mostAsks } = settings
  const rules: AskRules = { stopped, coolDownDays, mostAsks, quietUntil, line: line.rules }
  return canAsk(factsOf(customer), rules, template, now)
}

function factsOf(customer: AskCustomer): AskFacts {
  // Without an id of Meta's there is no address, and whoever is known by a phone alone has one.
  const forGood = customer.notReachable || customer.customerId === null
  const { failedUntil: until } = customer
  return {
    phoneKnown: customer.phoneKnown,
    inConflict: customer.inConflict,
    optedOut: customer.optedOut,
    hasOpenRequest: customer.hasOpenRequest,
    asks: customer.asks,
    lastEndedAt: customer.lastAskEndedAt,
    failure: forGood || until !== null ? { forGood, until } : null,
  }
}

const lineGone: LineScene = {
  rules: { gone: true, capPerDay: 0, askedToday: 0, dayEndsAt: new Date(0) },
  approved: [],
  fallbackLanguage: null,
  byCountry: false,
  autoAsk: false,
}

/** The approved template of a line for this person: in that language only, or in the one that fits best. */
export function templateOn(
  { settings, lines: known }: AskScene,
  lineId: string,
  customerId: string | null,
  exact: string | null,
): SendableTemplate | null {
  const { approved, fallbackLanguage, byCountry } = known.get(lineId) ?? lineGone
  const country = customerId === null ? null : countryOfCustomer(customerId)
  const fallback = fallbackLanguage ?? settings.defaultLanguage
  return templateFor({ exact, country, fallback, onlyFallback: !byCountry }, approved)
}
