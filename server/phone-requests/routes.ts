import {
  canAskCustomer as canAskContract,
  listCustomerRequests as ofCustomer,
} from '../../domain/api/customers'
import * as contracts from '../../domain/api/phone-requests'
import { csvOf } from '../csv'
import type { EventHub } from '../events/hub'
import { rowsPerRead, serve, serveCsv, type Server } from '../serve'
import { createTotals } from '../totals'
import { demandLanguage, startAskMany } from './ask-many'
import { filterOf } from './many-filter'
import { canAskCustomer } from './can-ask'
import { cancelPhoneRequest } from './cancel'
import { countMany } from './count-many'
import { createPhoneRequests } from './create'
import { phoneRequestColumns } from './csv'
import { funnelColumns, readFunnel } from './funnel'
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
  serve(server, contracts.askMany, async (call) => {
    demandLanguage(call.body)
    const { workspaceId } = call.actor
    const filter = filterOf(call.body)
    // Outside of a transaction: it may take seconds, and nobody else shall wait for it.
    const counts = await countMany(store, { workspaceId, filter, now: deps.now() })
    if (call.body.dryRun) return { job: null, ...counts.answer }
    return call.change((change) => startAskMany(change, call.body, counts))
  })
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
  serve(server, contracts.getFunnel, ({ actor: { workspaceId }, query }) =>
    readFunnel(store, { workspaceId, query, now: deps.now() }),
  )
  serveCsv(server, contracts.exportFunnel, 'funnel', async ({ actor: { workspaceId }, query }) => {
    const { items, total } = await readFunnel(store, { workspaceId, query, now: deps.now() })
    return csvOf(funnelColumns, async () => ({ items: [...items, total], nextCursor: null }))
  })
  serve(server, contracts.getPhoneRequest, ({ actor: { workspaceId }, params: { id } }) =>
    getPhoneRequest(store, { workspaceId, id, now: deps.now() }),
  )
  serve(server, contracts.cancelPhoneRequest, (call) =>
    call.change((change) => cancelPhoneRequest(change, call.params.id)),
  )
}
