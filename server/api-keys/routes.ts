import * as contracts from '../../domain/api/people'
import { serve, type Server } from '../serve'
import { createApiKey } from './create'
import { endApiKey } from './end'
import { listApiKeys } from './rows'

export function apiKeyRoutes(server: Server): void {
  serve(server, contracts.listApiKeys, ({ deps, actor, query }) =>
    listApiKeys(deps.database.store, actor.workspaceId, query),
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
