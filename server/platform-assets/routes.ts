import * as contracts from '../../domain/api/platform-assets'
import { csvOf } from '../csv'
import type { EventHub } from '../events/hub'
import { rowsPerRead, serve, serveCsv, type Server } from '../serve'
import { createTotals } from '../totals'
import { connectAsset } from './connect'
import { platformColumns } from './csv'
import { disconnectAsset } from './disconnect'
import { demandVerdict, listPlatformBoard } from './list'
import { lookAtAsset } from './look'
import { getPlatformRow } from './rows'

export function platformAssetRoutes(server: Server, hub: EventHub): void {
  const { deps } = server
  const { store } = deps.database
  const totals = createTotals(hub, deps.now)
  serve(server, contracts.listPlatformBoard, ({ actor, query }) =>
    listPlatformBoard(store, totals, actor.workspaceId, query),
  )
  serveCsv(server, contracts.exportPlatformBoard, 'platforms', ({ actor, query }) => {
    demandVerdict(query)
    return csvOf(platformColumns, (cursor) =>
      listPlatformBoard(store, totals, actor.workspaceId, { ...query, limit: rowsPerRead, cursor }),
    )
  })
  serve(server, contracts.getLinePlatforms, ({ actor, params }) =>
    getPlatformRow(store, actor.workspaceId, params.id),
  )
  serve(server, contracts.connectAsset, ({ actor, params, body }) =>
    connectAsset(deps, actor, { lineId: params.id, platform: params.platform, ...body }),
  )
  serve(server, contracts.disconnectAsset, (call) =>
    call.change((change) => disconnectAsset(change, call.params.id, call.params.platform)),
  )
  serve(server, contracts.lookAtAsset, ({ actor, params }) => lookAtAsset(deps, actor, params))
}
