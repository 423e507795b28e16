import * as contracts from '../../domain/api/customers'
import { csvOf } from '../csv'
import type { EventHub } from '../events/hub'
import { rowsPerRead, serve, serveCsv, type Server } from '../serve'
import { shareReads } from '../share-reads'
import { createTotals } from '../totals'
import { customerColumns } from './csv'
import { eraseCustomer } from './erase'
import { listErasures } from './erasures'
import { exportCustomer } from './export'
import { forecast } from './forecast'
import { listCustomers } from './list'
import { putPhone } from './put-phone'
import { revealPhone } from './reveal'
import { showCustomer } from './show'

export function customerRoutes(server: Server, hub: EventHub): void {
  const { deps } = server
  const { store } = deps.database
  const totals = createTotals(hub, deps.now)
  const share = shareReads<Awaited<ReturnType<typeof listCustomers>>>()
  // Whether phones are whole depends on who looks.
  serve(server, contracts.listCustomers, ({ actor, query }) =>
    share(JSON.stringify([actor, query]), () => listCustomers(store, totals, actor, query)),
  )
  serveCsv(server, contracts.exportCustomers, 'customers', ({ actor, query }) =>
    csvOf(customerColumns, (cursor) =>
      listCustomers(store, totals, actor, { ...query, limit: rowsPerRead, cursor }),
    ),
  )
  // Words before ids: `/customers/erasures` is no customer.
  serve(server, contracts.listErasures, ({ actor: { workspaceId }, query }) =>
    listErasures(store, workspaceId, query),
  )
  serve(server, contracts.getForecast, ({ actor: { workspaceId }, query: { lineId } }) =>
    forecast(store, { workspaceId, lineId, now: deps.now() }),
  )
  serve(server, contracts.getCustomer, ({ actor, params: { id } }) =>
    showCustomer(store, actor, { id, now: deps.now() }),
  )
  serve(server, contracts.revealPhone, (call) =>
    call.change((change) => revealPhone(change, call.params.id)),
  )
  serve(server, contracts.putCustomerPhone, ({ change, params: { id }, body, ifMatch }) =>
    change((within) => putPhone(within, { id, phone: body.phone, ifMatch })),
  )
  serve(server, contracts.eraseCustomer, (call) =>
    call.change((change) => eraseCustomer(change, deps.secrets, call.params.id)),
  )
  serveCsv(server, contracts.exportCustomer, 'customer', ({ actor, params: { id } }) =>
    deps.database.transaction((tx) =>
      exportCustomer({ tx, actor, at: deps.now(), newId: deps.newId }, id),
    ),
  )
}
