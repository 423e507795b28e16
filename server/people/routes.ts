import * as contracts from '../../domain/api/people'
import { csvOf } from '../csv'
import { rowsPerRead, serve, serveCsv, type Server } from '../serve'
import { peopleColumns } from './csv'
import { editPerson, endPerson } from './edit'
import { invitePerson, renewInvitation } from './invite'
import { listPeople } from './rows'

export function peopleRoutes(server: Server): void {
  const { deps } = server
  serve(server, contracts.listPeople, ({ actor, query }) =>
    listPeople(deps.database.store, actor.workspaceId, query),
  )
  serveCsv(server, contracts.exportPeople, 'people', ({ actor }) =>
    csvOf(peopleColumns, (cursor) =>
      listPeople(deps.database.store, actor.workspaceId, { limit: rowsPerRead, cursor }),
    ),
  )
  serve(server, contracts.invitePerson, (call) =>
    call.change((change) => invitePerson(change, call.body, deps.publicUrl)),
  )
  serve(server, contracts.renewInvitation, (call) =>
    call.change((change) => renewInvitation(change, call.params.id, deps.publicUrl)),
  )
  // The word of the change also comes as an event, to every instance; here it counts before the answer is given.
  serve(server, contracts.editPerson, (call) =>
    call
      .change((change) => editPerson(change, call.params.id, call.body.role))
      .finally(deps.forgetIdentities),
  )
  serve(server, contracts.endPerson, (call) =>
    call.change((change) => endPerson(change, call.params.id)).finally(deps.forgetIdentities),
  )
}
