import * as contracts from '../../domain/api/asking'
import { serve, type Server } from '../serve'
import { listLineAsking, writeLineAsking } from './lines'
import { listQuiet } from './quiet'
import { flipAsking, readAsking, writeAsking } from './settings'

export function askingRoutes(server: Server): void {
  serve(server, contracts.getAskingSettings, ({ deps, actor }) =>
    readAsking(deps.database.store, actor.workspaceId),
  )
  serve(server, contracts.putAskingSettings, (call) =>
    call.change((change) => writeAsking(change, call.body)),
  )
  serve(server, contracts.stopAsking, (call) => call.change((change) => flipAsking(change, true)))
  serve(server, contracts.resumeAsking, (call) =>
    call.change((change) => flipAsking(change, false)),
  )
  serve(server, contracts.listQuietHours, async ({ deps, actor, query }) => {
    const { quietHours } = await readAsking(deps.database.store, actor.workspaceId)
    return listQuiet(quietHours, deps.now(), query.language)
  })
  serve(server, contracts.listLineAsking, ({ deps, actor: { workspaceId }, query }) =>
    listLineAsking(deps.database.store, { workspaceId, now: deps.now(), query }),
  )
  serve(server, contracts.putLineAsking, (call) =>
    call.change((change) => writeLineAsking(change, call.params.id, call.body)),
  )
}
