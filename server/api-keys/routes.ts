import * as contracts from '../../domain/api/people'
import { csvOf } from '../csv'
import { rowsPerRead, serve, serveCsv, type Server } from '../serve'
import { apiKeyColumns } from './csv'
import { createApiKey } from './create'
import { endApiKey } from './end'
import { listApiKeys } from './rows'

export function apiKeyRoutes(server: Server): void {
  serve(server, contracts.listApiKeys, ({ deps, actor, query }) =>
    listApiKeys(deps.database.store, actor.workspaceId, query),
  )
  serveCsv(server, contracts.exportApiKeys, 'api-keys', ({ deps, actor }) =>
    csvOf(apiKeyColumns, (cursor) =>
      listApiKeys(deps.database.store, actor.workspaceId, { limit: rowsPerRead, cursor }),
    ),
  )
  serve(server, contracts.createApiKey, (call) =>
    call.change((change) => createApiKey(change, call.body)),
  )
  serve(server, contracts.endApiKey, (call) =>
    call
      .change((change) => endApiKey(change, call.params.id))
      .finally(server.deps.forgetIdentities),
  )
}
