import * as contracts from '../../domain/api/settings'
import { serve, type Server } from '../serve'
import { connectMeta } from './put-connection'
import { readReview, writeReview } from './review'
import { showConnection } from './show-connection'
import { readFamily, writeFamily } from './templates'

export function settingsRoutes(server: Server): void {
  const { deps } = server
  serve(server, contracts.getMetaConnection, ({ actor }) => showConnection(deps, actor.workspaceId))
  serve(server, contracts.putMetaConnection, async ({ actor, body }) => {
    await connectMeta(deps, actor, body)
    return showConnection(deps, actor.workspaceId)
  })
  serve(server, contracts.getReviewSettings, ({ actor }) =>
    readReview(deps.database.store, actor.workspaceId),
  )
  serve(server, contracts.putReviewSettings, (call) =>
    call.change((change) => writeReview(change, call.body)),
  )
  serve(server, contracts.getTemplateSettings, ({ actor }) =>
    readFamily(deps.database.store, actor.workspaceId),
  )
  serve(server, contracts.putTemplateSettings, (call) =>
    call.change((change) => writeFamily(change, call.body)),
  )
}
