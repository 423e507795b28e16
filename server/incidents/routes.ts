import * as contracts from '../../domain/api/incidents'
import { serve, type Server } from '../serve'
import { acknowledgeIncident } from './acknowledge'
import { getIncident, listIncidents } from './rows'

export function incidentRoutes(server: Server): void {
  const { store } = server.deps.database
  serve(server, contracts.listIncidents, ({ actor, query }) =>
    listIncidents(store, actor.workspaceId, query),
  )
  serve(server, contracts.getIncident, ({ actor, params }) =>
    getIncident(store, actor.workspaceId, params.id),
  )
  serve(server, contracts.acknowledgeIncident, (call) =>
    call.change((change) => acknowledgeIncident(change, call.params.id, call.body.note)),
  )
}
