import * as contracts from '../../domain/api/name-pool'
import { csvOf } from '../csv'
import { rowsPerRead, serve, serveCsv, type Server } from '../serve'
import { poolColumns } from './csv'
import { listNamePool } from './list'
import { refreshNamePool } from './refresh'
import { showName } from './show-name'

export function namePoolRoutes(server: Server): void {
  serve(server, contracts.listNamePool, ({ deps, actor, query }) =>
    listNamePool(deps, actor.workspaceId, query),
  )
  serveCsv(server, contracts.exportNamePool, 'name-pool', ({ actor, query }) =>
    csvOf(poolColumns, (cursor) =>
      listNamePool(server.deps, actor.workspaceId, { ...query, limit: rowsPerRead, cursor }),
    ),
  )
  serve(server, contracts.refreshNamePool, ({ deps, actor }) => refreshNamePool(deps, actor))
  serve(server, contracts.showName, ({ deps, actor, params }) =>
    showName(deps.database.store, actor.workspaceId, params.username),
  )
}
