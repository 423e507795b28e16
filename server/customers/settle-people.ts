import { sql } from 'drizzle-orm'
import { peopleOf, type Double } from '../../domain/customer-people'
import type { Change } from '../dependencies'
import { settleConflicts, type OpenDouble } from '../number-conflicts/settle'
import { assignOwners, type Assignment } from './assign-owners'
import { makeCustomers } from './make'
import { loadNear, type OwnedSource, type Place } from './near'
import { takeOver, type Taking } from './take-over'

/** What settling moved: customers to derive anew, and what became of those that are part of another now. */
export type Settled = { touched: Set<string>; taken: Map<string, string> }

/**
 * Says anew who is who around these names, and which numbers two have. Whoever calls holds their lines: nothing else
 * changes whose a name is.
 */
export async function settlePeople(
  change: Change,
  places: readonly Place[],
  fresh: ReadonlySet<string> = new Set(),
): Promise<Settled> {
  const settled: Settled = { touched: new Set(), taken: new Map() }
  if (places.length === 0) return settled
  const { sources, phones } = await loadNear(change.tx, places)
  const owners: { place: Place; owner: string; former: string }[] = []
  const takings: Taking[] = []
  const made: { id: string; lineId: string }[] = []
  const doubles: OpenDouble[] = []
  const digits: { lineId: string; digits: string }[] = []
  for (const [lineId, here] of byLine(sources)) {
    const numbers = phones.filter((phone) => phone.lineId === lineId)
    const found = peopleOf(here, numbers)
    const former = new Map(here.map(({ key, owner }) => [key, owner]))
    const ownerOf = new Map<string, string>()
    for (const assignment of assignOwners(found.people, here, fresh)) {
      const owner = assignment.owner ?? change.newId()
      if (assignment.owner === null) made.push({ id: owner, lineId })
      takings.push(...takingsOf(assignment, owner))
      for (const key of assignment.keys) {
        ownerOf.set(key, owner)
        const before = former.get(key) ?? owner
        if (before !== owner) owners.push({ place: { lineId, key }, owner, former: before })
      }
    }
    doubles.push(...found.doubles.flatMap((double) => openDouble(lineId, double, ownerOf)))
    digits.push(
      ...[...new Set(numbers.map((one) => one.digits))].map((one) => ({ lineId, digits: one })),
    )
  }
  await makeCustomers(change, made)
  await moveNames(change, owners)
  await takeOver(change, takings)
  for (const { owner, former } of owners) settled.touched.add(owner).add(former)
  for (const { id } of made) settled.touched.add(id)
  for (const { taken, by } of takings) {
    settled.taken.set(taken, by)
    settled.touched.delete(taken)
    settled.touched.add(by)
  }
  for (const id of await settleConflicts(change, doubles, digits)) settled.touched.add(id)
  return settled
}

function byLine(sources: readonly OwnedSource[]): Map<string, OwnedSource[]> {
  const lines = new Map<string, OwnedSource[]>()
  for (const source of sources)
    lines.set(source.lineId, [...(lines.get(source.lineId) ?? []), source])
  return lines
}

function takingsOf({ taken }: Assignment, by: string): Taking[] {
  return taken.map((one) => ({ taken: one, by }))
}

function openDouble(lineId: string, double: Double, ownerOf: Map<string, string>): OpenDouble[] {
  const older = ownerOf.get(double.older)
  const newer = ownerOf.get(double.newer)
  return older === undefined || newer === undefined ? [] : [{ ...double, lineId, older, newer }]
}

async function moveNames(
  { tx }: Change,
  moves: readonly { place: Place; owner: string }[],
): Promise<void> {
  if (moves.length === 0) return
  const rows = moves.map(({ place, owner }) => ({ ...place, owner }))
  await tx.execute(sql`
    update customer_ids set owner = moved.owner
    from json_to_recordset(${JSON.stringify(rows)}::json) as moved("lineId" text, key text, owner text)
    where customer_ids.line_id = moved."lineId" and customer_ids.customer_id = moved.key`)
}
