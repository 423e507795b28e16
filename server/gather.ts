import { recordAll } from './audit/record'
import type { Change, Gathered } from './dependencies'
import { publishAll } from './events/publish'

/**
 * Does many things in one transaction and tells of all of them at the end of it: the audit and the screens get a few
 * statements for a hundred changes, and not six for each. What the screens are told twice they are told once.
 */
export async function gathering<T>(
  change: Change,
  work: (change: Change) => Promise<T>,
): Promise<T> {
  const gathered: Gathered = { happenings: [], deeds: [] }
  const result = await work({ ...change, gathered })
  const different = new Map(
    gathered.happenings.map((happening) => [Object.values(happening).join(' '), happening]),
  )
  await publishAll(change, [...different.values()])
  await recordAll(change, gathered.deeds)
  return result
}
