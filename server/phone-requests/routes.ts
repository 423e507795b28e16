import {
  canAskCustomer as canAskContract,
  listCustomerRequests as ofCustomer,
} from '../../domain/api/customers'
import * as contracts from '../../domain/api/phone-requests'
import { csvOf } from '../csv'
import type { EventHub } from '../events/hub'
import { rowsPerRead, serve, serveCsv, type Server } from '../serve'
import { createTotals } from '../totals'
import { canAskCustomer } from './can-ask'
import { cancelPhoneRequest } from './cancel'
import { createPhoneRequests } from './create'
import { phoneRequestColumns } from './csv'
import { listCustomerRequests, listPhoneRequests, pageOf } from './list'
import { getPhoneRequest } from './show'

export function phoneRequestRoutes(server: Server, hub: EventHub): void {
  const { deps } = server
  const { store } = deps.database
  const totals = createTotals(hub, deps.now)
  serve(server, canAskContract, ({ actor: { workspaceId }, params: { id }, query: { language } }) =>
    canAskCustomer(store, { workspaceId, id, language, now: deps.now() }),
  )
  serve(server, ofCustomer, ({ actor: { workspaceId }, params: { id }, query }) =>
    listCustomerRequests(store, { workspaceId, id, query, now: deps.now() }),
  )
  serve(server, contracts.createPhoneRequests, (call) =>
    call.change((change) => createPhoneRequests(change, call.body)),
  )
  serve(server, contracts.listPhoneRequests, ({ actor: { workspaceId }, query }) =>
    listPhoneRequests(store, totals, { workspaceId, query, now: deps.now() }),
  )
  serveCsv(
    server,
    contracts.exportPhoneRequests,
    'phone-requests',
    ({ actor: { workspaceId }, query }) =>
      csvOf(phoneRequestColumns, (cursor) =>
        pageOf(store, {
          workspaceId,
          query: { ...query, limit: rowsPerRead, cursor },
          now: deps.now(),
        }),
      ),
  )
  serve(server, contracts.getPhoneRequest, ({ actor: { workspaceId }, params: { id } }) =>
    getPhoneRequest(store, { workspaceId, id, now: deps.now() }),
  )
  serve(server, contracts.cancelPhoneRequest, (call) =>
    call.change((change) => cancelPhoneRequest(change, call.params.id)),
  )
}
