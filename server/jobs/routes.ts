import * as contracts from '../../domain/api/jobs'
import { listImportRows } from '../../domain/api/request-imports'
import { serve, type Server } from '../serve'
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
}
