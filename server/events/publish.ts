import { sql } from 'drizzle-orm'
import type { DomainEvent, EventType } from '../../domain/events'
import { events } from '../database/schema/flow'
import type { Change, Happening } from '../dependencies'

type Telling = Pick<Change, 'tx' | 'at' | 'newId' | 'gathered'>

/** Tells the screens of a change, when it commits. Stored too, so that a reader can resume. */
export async function publish(
  change: Telling & { workspaceId: string },
  type: EventType,
  resource: string,
): Promise<void> {
  const happening = { workspaceId: change.workspaceId, type, resource }
  if (change.gathered) change.gathered.happenings.push(happening)
  else await publishAll(change, [happening])
}

/** The same for many, in two statements. */
export async function publishAll(
  { tx, at, newId }: Telling,
  happenings: readonly Happening[],
): Promise<void> {
  if (happenings.length === 0) return
  const told = happenings.map(({ workspaceId, type, resource }) => {
    const event: DomainEvent = { type, id: newId(), resource, at: at.toISOString() }
    return { workspaceId, event }
  })
  await tx
    .insert(events)
    .values(told.map(({ workspaceId, event }) => ({ ...event, at, workspaceId })))
  const payloads = JSON.stringify(told.map((one) => JSON.stringify(one)))
  await tx.execute(sql`
    select pg_notify('handleboard_events', payload)
    from json_array_elements_text(${payloads}::json) as told(payload)`)
}
