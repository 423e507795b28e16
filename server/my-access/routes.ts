import * as contracts from '../../domain/api/my-access'
import type { Actor } from '../../domain/roles'
import { csvOf } from '../csv'
import { demandPerson, rowsPerRead, serve, serveCsv, type Server } from '../serve'
import { changePassword, checkPassword } from './change-password'
import { sessionColumns } from './csv'
import { endOtherSessions, endSession, listSessions, type Own } from './sessions'

/** A person's own sign-ins and password. */
export function myAccessRoutes(server: Server): void {
  const { deps } = server

  async function ownOf({ actor, request }: { actor: Actor; request: Request }): Promise<Own> {
    return { personId: demandPerson(actor).id, currentId: await deps.sessionOf(request) }
  }

  serve(server, contracts.listSessions, async (call) =>
    listSessions(deps.database.store, await ownOf(call), call.query, deps.now()),
  )
  serveCsv(server, contracts.exportSessions, 'sessions', async (call) => {
    const own = await ownOf(call)
    return csvOf(sessionColumns, (cursor) =>
      listSessions(deps.database.store, own, { limit: rowsPerRead, cursor }, deps.now()),
    )
  })
  serve(server, contracts.endSession, async (call) => {
    demandPerson(call.actor)
    return call
      .change((change) => endSession(change, call.params.id))
      .finally(deps.forgetIdentities)
  })
  serve(server, contracts.endOtherSessions, async (call) => {
    const own = await ownOf(call)
    return call.change((change) => endOtherSessions(change, own)).finally(deps.forgetIdentities)
  })
  serve(server, contracts.changePassword, async (call) => {
    const own = await ownOf(call)
    const passwordHash = await checkPassword(deps, own, call.body)
    const next = { passwordHash, endOtherSessions: call.body.endOtherSessions }
    return call.change((change) => changePassword(change, own, next)).finally(deps.forgetIdentities)
  })
}
