import * as contracts from '../../domain/api/name-pool'
import { serve, type Server } from '../serve'
import { listNamePool } from './list'
import { refreshNamePool } from './refresh'
import { showName } from './show-name'

export function namePoolRoutes(server: Server): void {
  serve(server, contracts.listNamePool, ({ deps, actor, query }) =>
    listNamePool(deps, actor.workspaceId, query),
  )
  serve(server, contracts.refreshNamePool, ({ deps, actor }) => refreshNamePool(deps, actor))
  serve(server, contracts.showName, ({ deps, actor, params }) =>
    showName(deps.database.store, actor.workspaceId, params.username),
  )
}
