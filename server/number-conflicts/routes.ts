import * as contracts from '../../domain/api/number-conflicts'
import { csvOf } from '../csv'
import { phonesFor } from '../customers/rows'
import { rowsPerRead, serve, serveCsv, type Server } from '../serve'
import { conflictColumns } from './csv'
import { decideConflict } from './decide'
import { listConflicts } from './list'
import { findConflict, toConflict } from './rows'
import { undoConflict } from './undo'

export function numberConflictRoutes(server: Server): void {
  const { store } = server.deps.database
  serve(server, contracts.listConflicts, ({ actor, query }) => listConflicts(store, actor, query))
  serveCsv(server, contracts.exportConflicts, 'number-conflicts', ({ actor, query }) =>
    csvOf(conflictColumns, (cursor) =>
      listConflicts(store, actor, { ...query, limit: rowsPerRead, cursor }),
    ),
  )
  serve(server, contracts.getConflict, async ({ actor, params: { id } }) =>
    toConflict(await findConflict(store, actor.workspaceId, id), phonesFor(actor)),
  )
  serve(server, contracts.decideConflict, ({ change, params: { id }, body, ifMatch }) =>
    change((within) => decideConflict(within, { ...body, note: body.note, id, ifMatch })),
  )
  serve(server, contracts.undoConflict, ({ change, params: { id }, ifMatch }) =>
    change((within) => undoConflict(within, { id, ifMatch })),
  )
}
