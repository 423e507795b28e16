import { byAge, type Person } from '../../domain/customer-people'
import type { OwnedSource } from './near'

export type Assignment = {
  keys: string[]
  /** The customer that they are; `null` when that is a new one. */
  owner: string | null
  /** Customers that became part of this one. */
  taken: string[]
}

/**
 * Which customer each person is. A customer goes with the first of its names; of several that turn out to be one
 * person, the one that was known first stays, and never one that was made only now.
 */
export function assignOwners(
  people: readonly Person[],
  sources: readonly OwnedSource[],
  fresh: ReadonlySet<string>,
): Assignment[] {
  const personOf = new Map(people.flatMap((person) => person.keys.map((key) => [key, person])))
  const homes = new Map<string, Person | undefined>()
  for (const { owner, key } of sources.toSorted(byAge))
    if (!homes.has(owner)) homes.set(owner, personOf.get(key))
  const since = new Map<string, number>()
  for (const { owner, since: at } of sources)
    since.set(owner, Math.min(at, since.get(owner) ?? Infinity))
  const candidates = new Map<Person, string[]>(people.map((person) => [person, []]))
  for (const [owner, home] of homes) if (home) candidates.get(home)?.push(owner)
  return people.map((person) => {
    const [owner = null, ...taken] = (candidates.get(person) ?? []).toSorted(
      (one, other) =>
        Number(fresh.has(one)) - Number(fresh.has(other)) ||
        (since.get(one) ?? 0) - (since.get(other) ?? 0) ||
        (one < other ? -1 : 1),
    )
    return { keys: person.keys, owner, taken }
  })
}
