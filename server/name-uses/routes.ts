import * as contracts from '../../domain/api/name-uses'
import { csvOf } from '../csv'
import { rowsPerRead, serve, serveCsv, type Server } from '../serve'
import { createNameUse } from './create'
import { nameUseColumns } from './csv'
import { deleteNameUse } from './delete'
import { editNameUse } from './edit'
import { listNameUses } from './list'

export function nameUseRoutes(server: Server): void {
  const { store } = server.deps.database
  serve(server, contracts.listNameUses, ({ actor, query }) =>
    listNameUses(store, actor.workspaceId, query),
  )
  serveCsv(server, contracts.exportNameUses, 'name-uses', ({ actor, query }) =>
    csvOf(nameUseColumns, (cursor) =>
      listNameUses(store, actor.workspaceId, { ...query, limit: rowsPerRead, cursor }),
    ),
  )
  serve(server, contracts.createNameUse, (call) =>
    call.change((change) => createNameUse(change, call.body)),
  )
  serve(server, contracts.editNameUse, (call) =>
    call.change((change) =>
      editNameUse(change, { id: call.params.id, body: call.body, ifMatch: call.ifMatch }),
    ),
  )
  serve(server, contracts.deleteNameUse, (call) =>
    call.change((change) => deleteNameUse(change, call.params.id)),
  )
}
