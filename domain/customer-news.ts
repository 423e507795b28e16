/**
 * What Meta tells of the customers of one line, as facts. Deliveries come in any order and again, so nothing here
 * depends on either: of each fact the earliest or the latest counts. Facts are kept by the name that told them, an id of
 * Meta's or a phone; whose they are is another question (customer-people.ts). Times are in milliseconds.
 */
import { strongerTrust, type PhoneTrust } from './customer'

type Who = { customerId: string | null; phoneDigits: string | null }

export type CustomerNews = { at: number } & (
  | (Who & {
      kind: 'message'
      parentCustomerId: string | null
      username: string | null
      name: string | null
    })
  | (Who & { kind: 'share'; sharedDigits: string })
  | (Who & { kind: 'preference'; optedOut: boolean })
  | (Who & {
      kind: 'changed'
      parentCustomerId: string | null
      previousCustomerId: string | null
      previousPhoneDigits: string | null
    })
)

/** One name of somebody on the line, and what it told. */
export type SourceFacts = {
  key: string
  since: number
  /** Another took its place then. */
  until: number | null
  becomes: string | null
  parentCustomerId: string | null
  firstMessageAt: number | null
  /** Of two first messages in one second, the one without. */
  firstWithPhone: boolean
  lastMessageAt: number | null
  optedOut: boolean
  preferenceAt: number | null
}

export type NameFacts = {
  key: string
  name: string
  username: string
  since: number
  lastAt: number
}

export type PhoneFacts = {
  key: string
  digits: string
  trust: PhoneTrust
  since: number
  lastAt: number
  seenAt: number | null
  sharedAt: number | null
  lostAt: number | null
}

export type CustomerFacts = { sources: SourceFacts[]; names: NameFacts[]; phones: PhoneFacts[] }

/** The key of who is known by phone only: no id of Meta's begins with a plus. */
export function phoneKey(digits: string): string {
  return `+${digits}`
}

export function isPhoneKey(key: string): boolean {
  return key.startsWith('+')
}

/** Under which name somebody's facts are kept; `null` for nobody. */
export function keyOf({ customerId, phoneDigits }: Who): string | null {
  return customerId ?? (phoneDigits === null ? null : phoneKey(phoneDigits))
}

/** All that a set of news says, each fact once. */
export function factsOf(news: readonly CustomerNews[]): CustomerFacts {
  const told = news.map(factsOfOne)
  return {
    sources: merged(
      told.flatMap(({ sources }) => sources),
      ({ key }) => key,
      mergeSources,
    ),
    names: merged(
      told.flatMap(({ names }) => names),
      nameKey,
      mergeNames,
    ),
    phones: merged(
      told.flatMap(({ phones }) => phones),
      ({ key, digits }) => `${key} ${digits}`,
      mergePhones,
    ),
  }
}

function nameKey({ key, name, username }: NameFacts): string {
  return JSON.stringify([key, name, username])
}

function factsOfOne(news: CustomerNews): CustomerFacts {
  const key = keyOf(news)
  if (key === null) return { sources: [], names: [], phones: [] }
  if (news.kind === 'changed') return factsOfChange(news, key)
  const { at, phoneDigits } = news
  const shown = phoneDigits === null ? [] : [seen(key, phoneDigits, at)]
  if (news.kind === 'share')
    return {
      sources: [source(key, at)],
      names: [],
      phones: [
        ...shown,
        { ...seen(key, news.sharedDigits, at), trust: 'shared', seenAt: null, sharedAt: at },
      ],
    }
  if (news.kind === 'preference') {
    const told = { ...source(key, at), optedOut: news.optedOut, preferenceAt: at }
    return { sources: [told], names: [], phones: shown }
  }
  const { parentCustomerId, name, username } = news
  const wrote = { firstMessageAt: at, firstWithPhone: phoneDigits !== null, lastMessageAt: at }
  const isNamed = name !== null || username !== null
  return {
    sources: [{ ...source(key, at), parentCustomerId, ...wrote }],
    names: isNamed
      ? [{ key, name: name ?? '', username: username ?? '', since: at, lastAt: at }]
      : [],
    phones: shown,
  }
}

/**
 * With the former id, or the former phone, Meta says that both are one person; without either the new one stands for
 * itself. An id ends when its person changes the number, so the number that came with it ends too (meta-contract 4.1).
 */
function factsOfChange(news: CustomerNews & { kind: 'changed' }, key: string): CustomerFacts {
  const { at, phoneDigits, previousPhoneDigits, parentCustomerId } = news
  const former = keyOf({ customerId: news.previousCustomerId, phoneDigits: previousPhoneDigits })
  const ended = former === null || former === key ? null : former
  const lost =
    former !== null && previousPhoneDigits !== null && previousPhoneDigits !== phoneDigits
  return {
    sources: [
      { ...source(key, at), parentCustomerId },
      ...(ended === null ? [] : [{ ...source(ended, at), until: at, becomes: key }]),
    ],
    names: [],
    phones: [
      ...(phoneDigits === null ? [] : [seen(key, phoneDigits, at)]),
      ...(lost ? [{ ...seen(former, previousPhoneDigits, at), seenAt: null, lostAt: at }] : []),
    ],
  }
}

function source(key: string, at: number): SourceFacts {
  return {
    key,
    since: at,
    until: null,
    becomes: null,
    parentCustomerId: null,
    firstMessageAt: null,
    firstWithPhone: true,
    lastMessageAt: null,
    optedOut: false,
    preferenceAt: null,
  }
}

function seen(key: string, digits: string, at: number): PhoneFacts {
  return {
    key,
    digits,
    trust: 'seen',
    since: at,
    lastAt: at,
    seenAt: at,
    sharedAt: null,
    lostAt: null,
  }
}

function merged<T>(
  all: readonly T[],
  keyFor: (one: T) => string,
  merge: (one: T, other: T) => T,
): T[] {
  const byKey = new Map<string, T>()
  for (const one of all) {
    const known = byKey.get(keyFor(one))
    byKey.set(keyFor(one), known === undefined ? one : merge(known, one))
  }
  return [...byKey.values()]
}

/** Two accounts of the same name in one. */
export function mergeSources(one: SourceFacts, other: SourceFacts): SourceFacts {
  const [ending] = [one, other].toSorted(byEnding)
  const [first] = [one, other].toSorted(byFirstMessage)
  const [preference] = [one, other].toSorted(byPreference)
  return {
    key: one.key,
    since: Math.min(one.since, other.since),
    until: ending?.until ?? null,
    becomes: ending?.becomes ?? null,
    parentCustomerId: greatest(one.parentCustomerId, other.parentCustomerId),
    firstMessageAt: first?.firstMessageAt ?? null,
    firstWithPhone: first?.firstWithPhone ?? true,
    lastMessageAt: latest(one.lastMessageAt, other.lastMessageAt),
    optedOut: preference?.optedOut ?? false,
    preferenceAt: preference?.preferenceAt ?? null,
  }
}

function byEnding(one: SourceFacts, other: SourceFacts): number {
  const byTime = (one.until ?? Infinity) - (other.until ?? Infinity)
  return byTime || compare(one.becomes ?? '', other.becomes ?? '')
}

function byFirstMessage(one: SourceFacts, other: SourceFacts): number {
  const byTime = (one.firstMessageAt ?? Infinity) - (other.firstMessageAt ?? Infinity)
  return byTime || Number(one.firstWithPhone) - Number(other.firstWithPhone)
}

function byPreference(one: SourceFacts, other: SourceFacts): number {
  const byTime = (other.preferenceAt ?? -Infinity) - (one.preferenceAt ?? -Infinity)
  return byTime || Number(other.optedOut) - Number(one.optedOut)
}

function mergeNames(one: NameFacts, other: NameFacts): NameFacts {
  return {
    ...one,
    since: Math.min(one.since, other.since),
    lastAt: Math.max(one.lastAt, other.lastAt),
  }
}

function mergePhones(one: PhoneFacts, other: PhoneFacts): PhoneFacts {
  return {
    ...one,
    trust: strongerTrust(one.trust, other.trust),
    since: Math.min(one.since, other.since),
    lastAt: Math.max(one.lastAt, other.lastAt),
    seenAt: latest(one.seenAt, other.seenAt),
    sharedAt: latest(one.sharedAt, other.sharedAt),
    lostAt: latest(one.lostAt, other.lostAt),
  }
}

function latest(one: number | null, other: number | null): number | null {
  if (one === null || other === null) return one ?? other
  return Math.max(one, other)
}

function greatest(one: string | null, other: string | null): string | null {
  if (one === null || other === null) return one ?? other
  return compare(one, other) >= 0 ? one : other
}

/** As bytes: what the database does under `collate "C"`. */
export function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0
}
