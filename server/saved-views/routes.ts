import * as contracts from '../../domain/api/saved-views'
import { csvOf } from '../csv'
import { demandPerson, rowsPerRead, serve, serveCsv, type Server } from '../serve'
import { viewColumns } from './csv'
import { createView, deleteView, editView } from './keep'
import { listViews } from './list'

/** Filters of lists that people keep under a name, for themselves or for all. */
export function savedViewRoutes(server: Server): void {
  const { store } = server.deps.database
  serve(server, contracts.listSavedViews, async ({ actor, query }) =>
    listViews(store, demandPerson(actor), query),
  )
  serveCsv(server, contracts.exportSavedViews, 'saved-views', ({ actor, query }) => {
    const person = demandPerson(actor)
    return csvOf(viewColumns, (cursor) =>
      listViews(store, person, { ...query, limit: rowsPerRead, cursor }),
    )
  })
  serve(server, contracts.createSavedView, async (call) => {
    const person = demandPerson(call.actor)
    return call.change((change) => createView(change, person, call.body))
  })
  serve(server, contracts.editSavedView, async (call) => {
    const person = demandPerson(call.actor)
    return call.change((change) => editView(change, person, { id: call.params.id, ...call.body }))
  })
  serve(server, contracts.deleteSavedView, async (call) => {
    const person = demandPerson(call.actor)
    return call.change((change) => deleteView(change, person, call.params.id))
  })
}
