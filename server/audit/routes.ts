import { exportAudit, listAudit as contract } from '../../domain/api/audit'
import { csvOf } from '../csv'
import { rowsPerRead, serve, serveCsv, type Server } from '../serve'
import { auditColumns } from './csv'
import { listAudit } from './list'

export function auditRoutes(server: Server): void {
  serve(server, contract, ({ deps, actor, query }) =>
    listAudit(deps.database.store, actor.workspaceId, query),
  )
  serveCsv(server, exportAudit, 'audit', ({ deps, actor, query }) =>
    csvOf(auditColumns, (cursor) =>
      listAudit(deps.database.store, actor.workspaceId, { ...query, limit: rowsPerRead, cursor }),
    ),
  )
}
