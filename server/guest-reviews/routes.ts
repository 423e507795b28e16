import * as contracts from '../../domain/api/guest-reviews'
import { count } from '../auth/sign-in-limit'
import { csvOf } from '../csv'
import { rowsPerRead, serve, serveCsv, type Server } from '../serve'
import { guestLinkColumns } from './csv'
import { getFullRequest } from '../username-requests/rows'
import { commentAsGuest } from './comment'
import { decideAsGuest } from './decide'
import { endGuestLink, listGuestLinks, makeGuestLink } from './links'
import { showGuestReview } from './show'

/** Within five minutes from one address; a page that is left open reads again now and then. */
const limits = { looks: 120, decisions: 30 } as const

export function guestReviewRoutes(server: Server): void {
  const { deps } = server
  const { store } = deps.database
  serve(server, contracts.createGuestLink, (call) =>
    call.change((change) =>
      makeGuestLink(change, {
        ...call.body,
        requestId: call.params.id,
        publicUrl: deps.publicUrl,
      }),
    ),
  )
  serve(server, contracts.listGuestLinks, ({ actor, params, query }) =>
    listGuestLinks(store, actor, { ...query, requestId: params.id, now: deps.now() }),
  )
  serveCsv(server, contracts.exportGuestLinks, 'guest-links', async ({ actor, params }) => {
    const asked = { requestId: params.id, now: deps.now(), limit: rowsPerRead }
    await getFullRequest(store, actor.workspaceId, params.id)
    return csvOf(guestLinkColumns, (cursor) => listGuestLinks(store, actor, { ...asked, cursor }))
  })
  serve(server, contracts.endGuestLink, (call) =>
    call.change((change) =>
      endGuestLink(change, { requestId: call.params.id, linkId: call.params.linkId }),
    ),
  )
  serve(server, contracts.getGuestReview, async (call) => {
    await count(deps, `guest-review look ${call.clientAddress}`, limits.looks)
    return showGuestReview(store, call.params.token, deps.now())
  })
  serve(server, contracts.commentAsGuest, async (call) => {
    await count(deps, `guest-review ${call.clientAddress}`, limits.decisions)
    return call.change((change) =>
      commentAsGuest(change, { ...call.body, token: call.params.token }),
    )
  })
  serve(server, contracts.decideGuestReview, async (call) => {
    await count(deps, `guest-review ${call.clientAddress}`, limits.decisions)
    return call.change((change) =>
      decideAsGuest(change, { ...call.body, token: call.params.token }),
    )
  })
}
