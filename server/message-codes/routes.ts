import * as contracts from '../../domain/api/message-codes'
import { csvOf } from '../csv'
import { rowsPerRead, serve, serveCsv, type Server } from '../serve'
import { messageCodeColumns } from './csv'
import { confirmMessageCodes } from './confirm'
import { createMessageCode } from './create'
import { deleteMessageCode } from './delete'
import { editMessageCode } from './edit'
import { listMessageCodes } from './list'
import { getMessageCode } from './rows'

export function messageCodeRoutes(server: Server): void {
  const { store } = server.deps.database
  serve(server, contracts.listMessageCodes, ({ actor, query }) =>
    listMessageCodes(store, actor.workspaceId, query),
  )
  serveCsv(server, contracts.exportMessageCodes, 'message-codes', ({ actor, query }) =>
    csvOf(messageCodeColumns, (cursor) =>
      listMessageCodes(store, actor.workspaceId, { ...query, limit: rowsPerRead, cursor }),
    ),
  )
  serve(server, contracts.getMessageCode, ({ actor, params }) =>
    getMessageCode(store, actor.workspaceId, params.id),
  )
  serve(server, contracts.createMessageCode, (call) =>
    call.change((change) => createMessageCode(change, call.body)),
  )
  serve(server, contracts.editMessageCode, (call) =>
    call.change((change) =>
      editMessageCode(change, { id: call.params.id, body: call.body, ifMatch: call.ifMatch }),
    ),
  )
  serve(server, contracts.deleteMessageCode, (call) =>
    call.change((change) => deleteMessageCode(change, call.params.id)),
  )
  serve(server, contracts.confirmMessageCodes, ({ deps, actor, params }) =>
    confirmMessageCodes(deps, actor, params.id),
  )
}
