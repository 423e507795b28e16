/**
 * Who is who on one line: which names are one person, and which number two persons have. It follows from the facts
 * alone (customer-news.ts), so that the same facts end in the same people however they came.
 */
import type { PhoneTrust } from './customer'
import { compare, isPhoneKey } from './customer-news'
import type { ConflictSource } from './number-conflict'

export type Source = {
  key: string
  since: number
  until: number | null
  becomes: string | null
  /** A person decided that both are one. */
  sameAs: string | null
}

export type Phone = {
  key: string
  digits: string
  trust: PhoneTrust
  since: number
  lastAt: number
  sharedAt: number | null
  lostAt: number | null
  ruledOut: boolean
}

/** A person by all their keys, the first of them first. */
export type Person = { keys: string[] }

/** A number of two: `older` had it first. Both by the first key of the person. */
export type Double = {
  digits: string
  older: string
  newer: string
  source: ConflictSource
  openedAt: number
}

/** All people whose names are among these, and the numbers that two of them hold. */
export function peopleOf(
  sources: readonly Source[],
  phones: readonly Phone[],
): { people: Person[]; doubles: Double[] } {
  const joined = joinedKeys(sources, phones)
  const byPerson = grouped(sources.toSorted(byAge), ({ key }) => joined(key))
  const people = [...byPerson.values()].map((own): Person => ({ keys: own.map(({ key }) => key) }))
  return { people, doubles: doublesAmong(people, sources, phones) }
}

/** Ids before phones, then the oldest: the order in which the keys of a person stand. */
export function byAge(one: Source, other: Source): number {
  return (
    Number(isPhoneKey(one.key)) - Number(isPhoneKey(other.key)) ||
    one.since - other.since ||
    compare(one.key, other.key)
  )
}

/** Joins what Meta, or a person, said to be one. Answers the key that stands for all that a key was joined with. */
function joinedKeys(sources: readonly Source[], phones: readonly Phone[]) {
  const parent = new Map(sources.map(({ key }) => [key, key]))
  const root = (key: string): string => {
    const above = parent.get(key) ?? key
    return above === key ? key : root(above)
  }
  const join = (one: string, other: string | null) => {
    if (other === null || !parent.has(one) || !parent.has(other)) return
    parent.set(root(one), root(other))
  }
  for (const { key, becomes, sameAs } of sources) {
    join(key, becomes)
    join(key, sameAs)
  }
  // Whoever wrote by phone only is whoever has that phone by an id; of several, the first.
  const ends = new Map(sources.map(({ key, until }) => [key, until]))
  const claims = grouped(phones, ({ digits }) => digits)
  for (const { key } of sources.filter((one) => isPhoneKey(one.key))) {
    const holders = claims.get(key.slice(1)) ?? []
    join(key, firstHolder(holders.filter(isProven), ends))
  }
  return root
}

/** Meta says that the id has this phone; what a person wrote down proves nothing. */
function isProven({ key, trust, ruledOut }: Phone): boolean {
  return !isPhoneKey(key) && !ruledOut && (trust === 'seen' || trust === 'shared')
}

function firstHolder(claims: readonly Phone[], ends: Map<string, number | null>): string | null {
  const isOver = (claim: Phone) => !isHeld(claim, lastOf(claim.lostAt, ends.get(claim.key) ?? null))
  const [first] = claims.toSorted(
    (one, other) =>
      Number(isOver(one)) - Number(isOver(other)) ||
      one.since - other.since ||
      compare(one.key, other.key),
  )
  return first?.key ?? null
}

type Claim = {
  person: string
  since: number
  lastAt: number
  lostAt: number | null
  isShared: boolean
  trust: PhoneTrust
  ruledOut: boolean
}

function doublesAmong(
  people: readonly Person[],
  sources: readonly Source[],
  phones: readonly Phone[],
): Double[] {
  const personOf = new Map(people.flatMap(({ keys }) => keys.map((key) => [key, keys[0] ?? key])))
  const ends = new Map(sources.map(({ key, until }) => [key, until]))
  return [...grouped(phones, ({ digits }) => digits)].flatMap(([digits, told]) => {
    const own = grouped(told, ({ key }) => personOf.get(key) ?? '')
    own.delete('')
    const claims = [...own].map(([person, facts]) => claimOf(person, facts, ends))
    const [older, ...rest] = claims
      .filter((claim) => isHeld(claim, claim.lostAt) && !claim.ruledOut)
      .toSorted((one, other) => one.since - other.since || compare(one.person, other.person))
    if (!older) return []
    return rest.map((newer): Double => ({
      digits,
      older: older.person,
      newer: newer.person,
      source: sourceOf(newer),
      openedAt: newer.since,
    }))
  })
}

function claimOf(person: string, facts: readonly Phone[], ends: Map<string, number | null>): Claim {
  const losses = facts.flatMap(({ key, lostAt }) => lastOf(lostAt, ends.get(key) ?? null) ?? [])
  return {
    person,
    since: Math.min(...facts.map(({ since }) => since)),
    lastAt: Math.max(...facts.map(({ lastAt }) => lastAt)),
    lostAt: losses.length === 0 ? null : Math.max(...losses),
    isShared: facts.some(({ sharedAt }) => sharedAt !== null),
    trust: facts.some(({ trust }) => trust === 'seen') ? 'seen' : (facts[0]?.trust ?? 'seen'),
    ruledOut: facts.some(({ ruledOut }) => ruledOut),
  }
}

function sourceOf({ isShared, trust }: Claim): ConflictSource {
  if (isShared) return 'shared'
  return trust === 'typed' || trust === 'imported' ? 'typed' : 'seen'
}

function isHeld({ lastAt }: { lastAt: number }, lostAt: number | null): boolean {
  return lostAt === null || lostAt < lastAt
}

function lastOf(one: number | null, other: number | null): number | null {
  if (one === null || other === null) return one ?? other
  return Math.max(one, other)
}

function grouped<T>(all: readonly T[], keyFor: (one: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const one of all) {
    const group = groups.get(keyFor(one))
    if (group) group.push(one)
    else groups.set(keyFor(one), [one])
  }
  return groups
}
