import type { AccountCall, NumberCall, Reply } from './call'
import { invalidParameter } from './errors'
import { allowParameters, pickFields, wantedFields, type FieldSet } from './fields'
import { findAccount, type PhoneNumber, type World } from './world'

/** The phone number node and the list of an account (meta-contract 9). */

type Node = { number: PhoneNumber; world: World }

/** The limit of the portfolio, the same for all its numbers. Assumption: a number that is not registered has none. */
function messagingLimit({ number, world }: Node): string | undefined {
  if (!number.registered) return undefined
  return findAccount(world, number.wabaId)?.usernameEligible ? 'TIER_2K' : 'TIER_250'
}

const phoneNumberFields: FieldSet<Node> = {
  nodeType: 'WhatsAppBusinessPhoneNumber',
  byDefault: ['display_phone_number', 'verified_name', 'quality_rating'],
  since: { whatsapp_business_manager_messaging_limit: 24 },
  table: {
    id: ({ number }) => number.phoneNumberId,
    display_phone_number: ({ number }) => number.displayPhoneNumber,
    verified_name: ({ number }) => number.verifiedName,
    name_status: ({ number }) => number.nameStatus,
    new_name_status: () => undefined,
    status: ({ number }) => number.status,
    quality_rating: ({ number }) => number.qualityRating,
    code_verification_status: ({ number }) => (number.registered ? 'VERIFIED' : 'NOT_VERIFIED'),
    platform_type: ({ number }) => (number.registered ? 'CLOUD_API' : 'NOT_APPLICABLE'),
    host_platform: ({ number }) => (number.registered ? 'CLOUD_API' : 'NOT_APPLICABLE'),
    account_mode: () => 'LIVE',
    throughput: ({ number }) => ({ level: number.registered ? 'STANDARD' : 'NOT_APPLICABLE' }),
    is_official_business_account: ({ number }) => number.official,
    country_code: () => 'IL',
    country_dial_code: () => '972',
    messaging_limit_tier: messagingLimit,
    whatsapp_business_manager_messaging_limit: messagingLimit,
    last_onboarded_time: ({ number }) => number.onboardedAt,
    // In the schema, but empty for real clients: the name is read on the username edge (meta-contract 1.2).
    username: () => undefined,
  },
}

export async function getPhoneNumber({ simulation, number, url }: NumberCall): Promise<Reply> {
  allowParameters(url.searchParams, ['fields'])
  const names = wantedFields(url, phoneNumberFields)
  return { body: pickFields({ number, world: simulation.world }, names, phoneNumberFields) }
}

function pageSize(query: URLSearchParams): number {
  const limit = query.get('limit') ?? '25'
  if (!/^\d{1,4}$/.test(limit) || Number(limit) < 1 || Number(limit) > 100)
    throw invalidParameter('Param limit must be an integer between 1 and 100')
  return Number(limit)
}

function cursorOf(number: PhoneNumber): string {
  return btoa(number.phoneNumberId)
}

/** Where the page starts: after the number that the cursor names. */
function startOf(query: URLSearchParams, all: PhoneNumber[]): number {
  const after = query.get('after')
  if (after === null) return 0
  const index = all.findIndex((number) => cursorOf(number) === after)
  if (index === -1) throw invalidParameter('Invalid cursors values')
  return index + 1
}

function nextLink(url: URL, after: string, limit: number): string {
  const next = new URL(url)
  next.searchParams.set('limit', String(limit))
  next.searchParams.set('after', after)
  return next.href
}

export async function listPhoneNumbers({ simulation, account, url }: AccountCall): Promise<Reply> {
  allowParameters(url.searchParams, ['fields', 'limit', 'after'])
  const { world } = simulation
  const names = wantedFields(url, phoneNumberFields)
  const limit = pageSize(url.searchParams)
  const all = world.numbers.filter((number) => number.wabaId === account.wabaId)
  const start = startOf(url.searchParams, all)
  const items = all.slice(start, start + limit)
  const data = items.map((number) => pickFields({ number, world }, names, phoneNumberFields))
  const [first, last] = [items[0], items.at(-1)]
  if (first === undefined || last === undefined) return { body: { data } }
  const more = start + limit < all.length
  return {
    body: {
      data,
      paging: {
        cursors: { before: cursorOf(first), after: cursorOf(last) },
        ...(more ? { next: nextLink(url, cursorOf(last), limit) } : {}),
      },
    },
  }
}
