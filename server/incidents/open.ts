import { incidents } from '../database/schema/notifications'
import type { Change } from '../dependencies'
import { publish } from '../events/publish'
import type { LineRow } from '../lines/rows'
import { notify } from '../notifications/notify'
import { tellEndpoints } from '../webhook-endpoints/tell'

type Loss = {
  line: LineRow
  /** The request that had got the name; its own change of state tells the people. */
  requestId: string | null
  username: string
  replacedBy: string | null
}

/** Keeps that Meta took a name away, in the transaction that learns of it. The line is locked by the caller. */
export async function openIncident(change: Change, loss: Loss): Promise<void> {
  const { line, requestId, username, replacedBy } = loss
  const { workspaceId } = line
  const id = change.newId()
  const row = { id, workspaceId, lineId: line.id, requestId, username, replacedBy, at: change.at }
  await change.tx.insert(incidents).values(row)
  await publish({ ...change, workspaceId }, 'incident.updated', `/api/v1/incidents/${id}`)
  const told = { incidentId: id, lineId: line.id, requestId, username, replacedBy }
  await tellEndpoints(change, workspaceId, 'username.revoked', told)
  await tellEndpoints(change, workspaceId, 'incident.opened', told)
  if (requestId === null)
    await notify(change, {
      workspaceId,
      kind: 'revoked',
      resource: `/api/v1/lines/${line.id}`,
      subject: { username, displayCase: line.usernameDisplayCase, lineName: line.displayName },
      ownerId: null,
      by: 'meta',
    })
}
