import { recordAll } from './audit/record'
import type { Change, Gathered } from './dependencies'
import { publishAll } from './events/publish'
import { notifyAll } from './notifications/notify'
import { takeBackAll } from './notifications/take-back'
import { writeTemplates } from './templates/write'
import { tellAll } from './webhook-endpoints/tell'

/**
 * Does many things in one transaction and writes and tells of all of them at the end of it: a few statements for a
 * hundred changes, and not six for each. What the screens are told twice they are told once.
 */
export async function gathering<T>(
  change: Change,
  work: (change: Change) => Promise<T>,
): Promise<T> {
  const gathered: Gathered = {
    templates: new Map(),
    accountNames: new Map(),
    settled: [],
    news: [],
    outgoing: [],
    happenings: [],
    deeds: [],
  }
  const result = await work({ ...change, gathered })
  await writeTemplates(change, [...gathered.templates.values()])
  // Telling people tells the screens too: that waits with the rest.
  await takeBackAll({ ...change, gathered }, gathered.settled)
  await notifyAll({ ...change, gathered }, gathered.news)
  await tellAll(change, gathered.outgoing)
  const different = new Map(
    gathered.happenings.map((happening) => [Object.values(happening).join(' '), happening]),
  )
  await publishAll(change, [...different.values()])
  await recordAll(change, gathered.deeds)
  return result
}
