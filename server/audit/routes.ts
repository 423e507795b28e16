import { listAudit as contract } from '../../domain/api/audit'
import { serve, type Server } from '../serve'
import { listAudit } from './list'

export function auditRoutes(server: Server): void {
  serve(server, contract, ({ deps, actor, query }) =>
    listAudit(deps.database.store, actor.workspaceId, query),
  )
}
