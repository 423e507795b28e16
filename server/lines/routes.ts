import * as contracts from '../../domain/api/lines'
import type { EventHub } from '../events/hub'
import { csvOf } from '../csv'
import { rowsPerRead, serve, serveCsv, type Server } from '../serve'
import { shareReads } from '../share-reads'
import { confirmLine } from './confirm'
import { lineColumns } from './csv'
import { listLines } from './list'
import { releaseLine } from './release'
import { showReadiness } from './readiness'
import { getLine } from './rows'
import { listSuggestions } from './suggestions'
import { startSync } from './sync'
import { createTotals } from '../totals'

export function lineRoutes(server: Server, hub: EventHub): void {
  const { deps } = server
  const totals = createTotals(hub, deps.now)
  const share = shareReads<Awaited<ReturnType<typeof listLines>>>()
  serve(server, contracts.listLines, ({ actor: { workspaceId }, query }) =>
    share(JSON.stringify([workspaceId, query]), () =>
      listLines(deps.database.store, totals, workspaceId, query),
    ),
  )
  serveCsv(server, contracts.exportLines, 'lines', ({ actor: { workspaceId }, query }) =>
    csvOf(lineColumns, (cursor) =>
      listLines(deps.database.store, totals, workspaceId, { ...query, limit: rowsPerRead, cursor }),
    ),
  )
  serve(server, contracts.syncLines, (call) => call.change(startSync))
  serve(server, contracts.getLine, ({ actor, params }) =>
    getLine(deps.database.store, actor.workspaceId, params.id),
  )
  serve(server, contracts.getReadiness, ({ actor, params }) =>
    showReadiness(deps, actor, params.id),
  )
  serve(server, contracts.listSuggestions, ({ actor, params }) =>
    listSuggestions(deps, actor, params.id),
  )
  serve(server, contracts.releaseLine, (call) =>
    call.change((change) => releaseLine(change, call.params.id, call.body)),
  )
  serve(server, contracts.confirmLine, ({ actor, params }) => confirmLine(deps, actor, params.id))
}
