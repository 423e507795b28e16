import * as contracts from '../../domain/api/kept-names'
import { serve, type Server } from '../serve'
import { editKeptName } from './edit'
import { endKeptName } from './end'
import { keepName } from './keep'

export function keptNameRoutes(server: Server): void {
  serve(server, contracts.keepName, (call) => call.change((change) => keepName(change, call.body)))
  serve(server, contracts.editKeptName, (call) =>
    call.change((change) =>
      editKeptName(change, { id: call.params.id, body: call.body, ifMatch: call.ifMatch }),
    ),
  )
  serve(server, contracts.endKeptName, (call) =>
    call.change((change) => endKeptName(change, call.params.id)),
  )
}
