import * as contracts from '../../domain/api/jobs'
import { serve, type Server } from '../serve'
import { cancelJob } from './cancel'
import { getJob, toJob } from './rows'

export function jobRoutes(server: Server): void {
  serve(server, contracts.getJob, async ({ deps, actor, params }) =>
    toJob(await getJob(deps.database.store, actor.workspaceId, params.id)),
  )
  serve(server, contracts.cancelJob, (call) =>
    call.change((change) => cancelJob(change, call.params.id)),
  )
}
