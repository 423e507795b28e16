import * as contracts from '../../domain/api/incidents'
import { csvOf } from '../csv'
import { rowsPerRead, serve, serveCsv, type Server } from '../serve'
import { incidentColumns } from './csv'
import { acknowledgeIncident } from './acknowledge'
import { getIncident, listIncidents } from './rows'

export function incidentRoutes(server: Server): void {
  const { store } = server.deps.database
  serve(server, contracts.listIncidents, ({ actor, query }) =>
    listIncidents(store, actor.workspaceId, query),
  )
  serveCsv(server, contracts.exportIncidents, 'incidents', ({ actor, query }) =>
    csvOf(incidentColumns, (cursor) =>
      listIncidents(store, actor.workspaceId, { ...query, limit: rowsPerRead, cursor }),
    ),
  )
  serve(server, contracts.getIncident, ({ actor, params }) =>
    getIncident(store, actor.workspaceId, params.id),
  )
  serve(server, contracts.acknowledgeIncident, (call) =>
    call.change((change) => acknowledgeIncident(change, call.params.id, call.body.note)),
  )
}
