import * as contracts from '../../domain/api/jobs'
import { exportImportRows, listImportRows } from '../../domain/api/request-imports'
import { csvOf } from '../csv'
import { rowsPerRead, serve, serveCsv, type Server } from '../serve'
import { importRowColumns } from '../username-requests/import/csv'
import { cancelJob } from './cancel'
import { listRows } from '../username-requests/import/list-rows'
import { pauseJob, resumeJob } from './pause'
import { getJob, toJob } from './rows'

export function jobRoutes(server: Server): void {
  serve(server, contracts.getJob, async ({ deps, actor, params }) =>
    toJob(await getJob(deps.database.store, actor.workspaceId, params.id)),
  )
  serve(server, contracts.cancelJob, (call) =>
    call.change((change) => cancelJob(change, call.params.id)),
  )
  serve(server, contracts.pauseJob, (call) =>
    call.change((change) => pauseJob(change, call.params.id)),
  )
  serve(server, contracts.resumeJob, (call) =>
    call.change((change) => resumeJob(change, call.params.id)),
  )
  serve(server, listImportRows, ({ deps, actor: { workspaceId }, params: { id }, query }) =>
    listRows(deps.database.store, { workspaceId, id, query }),
  )
  serveCsv(server, exportImportRows, 'import-rows', async ({ deps, actor, params, query }) => {
    const { store } = deps.database
    const { workspaceId } = actor
    const { id } = await getJob(store, workspaceId, params.id)
    return csvOf(importRowColumns, (cursor) =>
      listRows(store, { workspaceId, id, query: { ...query, limit: rowsPerRead, cursor } }),
    )
  })
}
