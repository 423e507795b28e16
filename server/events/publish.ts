import { sql } from 'drizzle-orm'
import type { DomainEvent, EventType } from '../../domain/events'
import { events } from '../database/schema/flow'
import type { Change } from '../dependencies'

/** Tells the screens of a change, when it commits. Stored too, so that a reader can resume. */
export async function publish(
  change: Pick<Change, 'tx' | 'at' | 'newId'> & { workspaceId: string },
  type: EventType,
  resource: string,
): Promise<void> {
  const event: DomainEvent = { type, id: change.newId(), resource, at: change.at.toISOString() }
  await change.tx
    .insert(events)
    .values({ ...event, at: change.at, workspaceId: change.workspaceId })
  const payload = JSON.stringify({ workspaceId: change.workspaceId, event })
  await change.tx.execute(sql`select pg_notify('handleboard_events', ${payload})`)
}
