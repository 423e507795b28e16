import { Hono } from 'hono'
import { except } from 'hono/combine'
import { endpoints } from '../domain/api/all'
import { DomainError } from '../domain/errors'
import { apiKeyRoutes } from './api-keys/routes'
import { artworkRoutes } from './artworks/routes'
import { askingRoutes } from './asking/routes'
import { auditRoutes } from './audit/routes'
import { handleAuth } from './auth/auth-handler'
import { customerRoutes } from './customers/routes'
import type { Dependencies } from './dependencies'
import { docsPage } from './docs-page'
import { problemResponse } from './errors'
import type { EventHub } from './events/hub'
import { eventRoutes } from './events/routes'
import { guestReviewRoutes } from './guest-reviews/routes'
import { healthRoutes } from './health'
import { incidentRoutes } from './incidents/routes'
import { jobRoutes } from './jobs/routes'
import { keptNameRoutes } from './kept-names/routes'
import { limitBody } from './limit-body'
import { lineRoutes } from './lines/routes'
import { createAccept, mostDeliveryBytes, type RawDelivery } from './meta-webhooks/accept'
import { createConnectionCache } from './meta-webhooks/connection-cache'
import { createReceiver } from './meta-webhooks/receive'
import { messageCodeRoutes } from './message-codes/routes'
import { metaWebhookRoutes } from './meta-webhooks/routes'
import { myAccessRoutes } from './my-access/routes'
import { namePoolRoutes } from './name-pool/routes'
import { nameUseRoutes } from './name-uses/routes'
import { notificationRoutes } from './notifications/routes'
import { numberConflictRoutes } from './number-conflicts/routes'
import { openApiDocument } from './openapi'
import { peopleRoutes } from './people/routes'
import { phoneRequestRoutes } from './phone-requests/routes'
import { platformAssetRoutes } from './platform-assets/routes'
import { sandboxRoutes } from './sandbox/routes'
import { savedViewRoutes } from './saved-views/routes'
import type { Server } from './serve'
import { settingsRoutes } from './settings/routes'
import { setupRoutes } from './setup/routes'
import { templateRoutes } from './templates/routes'
import { usernameCheckRoutes } from './username-checks/routes'
import { usernameRequestRoutes } from './username-requests/routes'
import { webhookEndpointRoutes } from './webhook-endpoints/routes'

/** An API is a function from Request to Response: Node, a test and a browser tab call the same one. */
export type Api = {
  request(request: Request): Promise<Response>
  /** Takes what was posted to `/webhooks/meta`; `null` when it is stored, else the answer that says why not. */
  deliver(delivery: RawDelivery): Promise<Response | null>
}

const mostBodyBytes = 1024 * 1024

/** Builds the API from what it needs. `onDelivery` wakes whoever applies webhooks. */
export function createApi(deps: Dependencies, hub: EventHub, onDelivery: () => void): Api {
  const app = new Hono()
  const server: Server = { app, deps }
  const tooLarge = () => {
    throw new DomainError('too_large')
  }
  const usual = limitBody({ maxSize: mostBodyBytes, onError: tooLarge })
  const larger = endpoints.filter((contract) => contract.mostBodyBytes !== undefined)
  const paths = larger.map(({ path }): string => path)
  app.use('/api/*', except(paths, usual))
  for (const { path, mostBodyBytes: maxSize = mostBodyBytes } of larger)
    app.use(path, limitBody({ maxSize, onError: tooLarge }))
  app.use('/webhooks/*', limitBody({ maxSize: mostDeliveryBytes, onError: tooLarge }))
  const connections = createConnectionCache(deps)
  const accept = createAccept(deps, connections, createReceiver(deps.database, onDelivery))
  metaWebhookRoutes(server, accept, connections)
  healthRoutes(server)
  app.all('/api/auth/*', (context) => handleAuth(deps, context.req.raw))
  app.get('/api/v1/openapi.json', (context) => context.json(openApiDocument(deps.publicUrl)))
  app.get('/api/v1/docs', (context) => context.html(docsPage()))
  eventRoutes(server, hub)
  setupRoutes(server)
  myAccessRoutes(server)
  notificationRoutes(server)
  lineRoutes(server, hub)
  platformAssetRoutes(server, hub)
  incidentRoutes(server)
  nameUseRoutes(server)
  keptNameRoutes(server)
  namePoolRoutes(server)
  artworkRoutes(server)
  messageCodeRoutes(server)
  templateRoutes(server)
  phoneRequestRoutes(server, hub)
  askingRoutes(server)
  customerRoutes(server, hub)
  numberConflictRoutes(server)
  usernameCheckRoutes(server)
  usernameRequestRoutes(server, hub)
  guestReviewRoutes(server)
  jobRoutes(server)
  savedViewRoutes(server)
  sandboxRoutes(server)
  settingsRoutes(server)
  peopleRoutes(server)
  apiKeyRoutes(server)
  webhookEndpointRoutes(server)
  auditRoutes(server)
  app.notFound((context) => problemAt(deps, context.req.path, notServed(context.req.path)))
  app.onError((error, context) => problemAt(deps, context.req.path, error))
  return {
    request: async (request) => app.fetch(request),
    deliver: (delivery) =>
      accept(delivery).then(
        () => null,
        (error: unknown) => problemAt(deps, '/webhooks/meta', error),
      ),
  }
}

function problemAt(deps: Dependencies, path: string, error: unknown): Response {
  return problemResponse(error, { log: deps.log, traceId: deps.newId(), path })
}

/** An address that exists for another method is 405, not 404. */
function notServed(path: string): DomainError {
  const allowed = endpoints
    .filter((contract) => new RegExp(`^${contract.path.replace(/\{\w+\}/g, '[^/]+')}$`).test(path))
    .map((contract) => contract.method)
  return allowed.length > 0
    ? new DomainError('method_not_allowed', { allowed })
    : new DomainError('not_found')
}
