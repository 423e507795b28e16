import * as contracts from '../../domain/api/webhook-endpoints'
import { csvOf } from '../csv'
import { rowsPerRead, serve, serveCsv, type Server } from '../serve'
import { webhookDeliveryColumns, webhookEndpointColumns } from './csv'
import { createEndpoint } from './create'
import { deleteEndpoint } from './delete'
import { listDeliveries } from './deliveries'
import { editEndpoint } from './edit'
import { replayDelivery } from './replay'
import { rotateSecret } from './rotate-secret'
import { getEndpoint, listEndpoints, toEndpoint } from './rows'
import { sendTest } from './send-test'

/** Addresses that are told what happens here, and what was told to them. */
export function webhookEndpointRoutes(server: Server): void {
  const { secrets, database } = server.deps
  const { store } = database
  serve(server, contracts.listWebhookEndpoints, ({ actor, query }) =>
    listEndpoints(store, actor.workspaceId, query),
  )
  serveCsv(server, contracts.exportWebhookEndpoints, 'webhooks', ({ actor }) =>
    csvOf(webhookEndpointColumns, (cursor) =>
      listEndpoints(store, actor.workspaceId, { limit: rowsPerRead, cursor }),
    ),
  )
  serve(server, contracts.createWebhookEndpoint, (call) =>
    call.change((change) => createEndpoint(change, secrets, call.body)),
  )
  serve(server, contracts.getWebhookEndpoint, async ({ actor, params }) =>
    toEndpoint(await getEndpoint(store, actor.workspaceId, params.id)),
  )
  serve(server, contracts.editWebhookEndpoint, ({ change, params: { id }, body, ifMatch }) =>
    change((made) => editEndpoint(made, { id, body, ifMatch })),
  )
  serve(server, contracts.deleteWebhookEndpoint, ({ change, params }) =>
    change((made) => deleteEndpoint(made, params.id)),
  )
  serve(server, contracts.rotateWebhookSecret, ({ change, params }) =>
    change((made) => rotateSecret(made, secrets, params.id)),
  )
  serve(server, contracts.testWebhookEndpoint, ({ change, params }) =>
    change((made) => sendTest(made, params.id)),
  )
  serve(server, contracts.listWebhookDeliveries, ({ actor, params, query }) =>
    listDeliveries(store, { workspaceId: actor.workspaceId, id: params.id, query }),
  )
  serveCsv(server, contracts.exportWebhookDeliveries, 'webhook-deliveries', async (call) => {
    const { workspaceId } = call.actor
    const { id } = await getEndpoint(store, workspaceId, call.params.id)
    return csvOf(webhookDeliveryColumns, (cursor) => {
      const query = { ...call.query, limit: rowsPerRead, cursor }
      return listDeliveries(store, { workspaceId, id, query })
    })
  })
  serve(server, contracts.replayWebhookDelivery, ({ change, params }) =>
    change((made) => replayDelivery(made, params)),
  )
}
