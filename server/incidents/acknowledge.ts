import { and, eq, isNull } from 'drizzle-orm'
import type { Incident } from '../../domain/api/incidents'
import { DomainError } from '../../domain/errors'
import { recordAudit } from '../audit/record'
import { incidents } from '../database/schema/notifications'
import type { Change } from '../dependencies'
import { publish } from '../events/publish'
import { tellEndpoints } from '../webhook-endpoints/tell'
import { getIncident } from './rows'

/** Once: of two at the same time, the second is refused and told so. */
export async function acknowledgeIncident(
  change: Change,
  id: string,
  note: string,
): Promise<Incident> {
  const { tx, actor, at } = change
  const { workspaceId } = actor
  const { line, username } = await getIncident(tx, workspaceId, id)
  const [updated] = await tx
    .update(incidents)
    .set({ acknowledgedAt: at, acknowledgedBy: actor.id, acknowledgedByName: actor.name, note })
    .where(and(eq(incidents.id, id), isNull(incidents.acknowledgedAt)))
    .returning({ id: incidents.id })
  if (!updated)
    throw new DomainError('step_not_allowed', { detail: 'This was acknowledged already.' })
  const subject = `/api/v1/incidents/${id}`
  await tellEndpoints(change, workspaceId, 'incident.acknowledged', {
    incidentId: id,
    lineId: line.id,
    username,
    byName: actor.name,
  })
  await recordAudit(change, { action: 'incident.acknowledge', subject, after: { note } })
  await publish({ ...change, workspaceId }, 'incident.updated', subject)
  return getIncident(tx, workspaceId, id)
}
