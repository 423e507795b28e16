import * as contracts from '../../domain/api/username-requests'
import { csvOf } from '../csv'
import { rowsPerRead, serve, serveCsv, type Server } from '../serve'
import { reviewMany, type ReviewOutcome } from '../../domain/api/reviews'
import type { ReviewWords } from '../../domain/review-reasons'
import type { EventHub } from '../events/hub'
import { shareReads } from '../share-reads'
import { createTotals } from '../totals'
import { importUsernameRequests } from '../../domain/api/request-imports'
import { createRequests } from './create'
import { requestColumns } from './csv'
import { editRequest } from './edit'
import { checkImport } from './import/check'
import { readImportFile } from './import/read-file'
import { startImport } from './import/start'
import { listRequests } from './list'
import { viewerOf } from './permissions'
import { reviewOne } from './review-many'
import { showRequest } from './show'
import { takeStep } from './steps'

export function usernameRequestRoutes(server: Server, hub: EventHub): void {
  const { deps } = server
  const { store } = deps.database
  serve(server, contracts.createUsernameRequests, (call) =>
    call.change((change) => createRequests(change, call.body)),
  )
  const totals = createTotals(hub, deps.now)
  const share = shareReads<Awaited<ReturnType<typeof listRequests>>>()
  // What may be done with a request depends on who looks.
  serve(server, contracts.listUsernameRequests, ({ actor, query }) =>
    share(JSON.stringify([actor, query]), () => listRequests(store, totals, actor, query)),
  )
  serveCsv(server, contracts.exportUsernameRequests, 'requests', ({ actor, query }) =>
    csvOf(requestColumns, (cursor) =>
      listRequests(store, totals, actor, { ...query, limit: rowsPerRead, cursor }),
    ),
  )
  serve(server, importUsernameRequests, ({ actor: { workspaceId }, query, body, change }) => {
    if (query.dryRun) return checkImport({ store, workspaceId, now: deps.now(), file: body, query })
    const rows = readImportFile(body)
    return change((within) => startImport(within, rows, query))
  })
  serve(server, contracts.getUsernameRequest, async ({ actor, params }) =>
    showRequest(store, await viewerOf(store, actor), params.id),
  )
  serve(server, contracts.editUsernameRequest, (call) =>
    call.change((change) =>
      editRequest(change, { id: call.params.id, wish: call.body, ifMatch: call.ifMatch }),
    ),
  )
  serve(server, reviewMany, async (call) => {
    const items: ReviewOutcome[] = []
    // One after another: they would wait for the same locks, and the answers stay in order.
    for (const [place, item] of call.body.items.entries())
      items.push(await call.changePart(place, (change) => reviewOne(change, call.body, item)))
    return { items }
  })
  stepRoutes(server)
}

function stepRoutes(server: Server): void {
  serve(server, contracts.submitUsernameRequest, (call) =>
    call.change((change) => takeStep(change, 'submit', changeOf(call))),
  )
  serve(server, contracts.approveUsernameRequest, (call) =>
    call.change((change) => takeStep(change, 'approve', inputOf(call))),
  )
  serve(server, contracts.declineUsernameRequest, (call) =>
    call.change((change) => takeStep(change, 'decline', inputOf(call))),
  )
  serve(server, contracts.requestChanges, (call) =>
    call.change((change) => takeStep(change, 'request-changes', inputOf(call))),
  )
  serve(server, contracts.withdrawUsernameRequest, (call) =>
    call.change((change) => takeStep(change, 'withdraw', inputOf(call))),
  )
  serve(server, contracts.restoreUsernameRequest, (call) =>
    call.change((change) => takeStep(change, 'restore', inputOf(call))),
  )
  serve(server, contracts.retryUsernameRequest, (call) =>
    call.change((change) => takeStep(change, 'retry', inputOf(call))),
  )
  serve(server, contracts.confirmMove, (call) =>
    call.change((change) => takeStep(change, 'confirm-move', changeOf(call))),
  )
  serve(server, contracts.nextCandidate, (call) =>
    call.change((change) => takeStep(change, 'next-candidate', inputOf(call))),
  )
}

/** Of the steps by which a line loses its name: the reason is in the person's own words. */
function changeOf(call: {
  params: { id: string }
  body: { note?: string | undefined; reason?: string | undefined }
  ifMatch: number | undefined
}) {
  const { note, reason: why } = call.body
  return { id: call.params.id, note, why, ifMatch: call.ifMatch }
}

function inputOf(call: { params: { id: string }; body: ReviewWords; ifMatch: number | undefined }) {
  return { id: call.params.id, ...call.body, ifMatch: call.ifMatch }
}
