import * as contracts from '../../domain/api/artworks'
import { count } from '../auth/sign-in-limit'
import { csvOf } from '../csv'
import { rowsPerRead, serve, serveCsv, type Server } from '../serve'
import { artworkColumns, versionColumns } from './csv'
import { createArtwork } from './create'
import { editArtwork, restoreVersion } from './edit'
import { endArtwork, restoreArtwork } from './end'
import { listArtworks } from './list'
import { getArtwork } from './rows'
import { endArtworkShare, shareArtwork } from './share'
import { showShared } from './show-shared'
import { listVersions } from './versions'

/** Looks within five minutes from one address. */
const mostLooks = 120

export function artworkRoutes(server: Server): void {
  reading(server)
  serve(server, contracts.createArtwork, (call) =>
    call.change((change) => createArtwork(change, call.body)),
  )
  serve(server, contracts.editArtwork, (call) =>
    call.change((change) =>
      editArtwork(change, { id: call.params.id, body: call.body, ifMatch: call.ifMatch }),
    ),
  )
  serve(server, contracts.endArtwork, (call) =>
    call.change((change) => endArtwork(change, call.params.id)),
  )
  serve(server, contracts.restoreArtwork, (call) =>
    call.change((change) => restoreArtwork(change, call.params.id)),
  )
  serve(server, contracts.restoreArtworkVersion, (call) =>
    call.change((change) => restoreVersion(change, { ...call.params, ifMatch: call.ifMatch })),
  )
  serve(server, contracts.shareArtwork, (call) =>
    call.change((change) =>
      shareArtwork(change, {
        ...call.body,
        id: call.params.id,
        publicUrl: server.deps.publicUrl,
      }),
    ),
  )
  serve(server, contracts.endArtworkShare, (call) =>
    call.change((change) => endArtworkShare(change, call.params.id)),
  )
}

function reading(server: Server): void {
  const { deps } = server
  const { store } = deps.database
  serve(server, contracts.listArtworks, ({ actor, query }) =>
    listArtworks(store, { ...query, workspaceId: actor.workspaceId, now: deps.now() }),
  )
  serveCsv(server, contracts.exportArtworks, 'artworks', ({ actor: { workspaceId }, query }) =>
    csvOf(artworkColumns, (cursor) =>
      listArtworks(store, { ...query, workspaceId, now: deps.now(), limit: rowsPerRead, cursor }),
    ),
  )
  const one = (workspaceId: string, id: string) =>
    getArtwork(store, { workspaceId, id, now: deps.now() })
  serve(server, contracts.getArtwork, ({ actor, params }) => one(actor.workspaceId, params.id))
  serve(server, contracts.listArtworkVersions, async ({ actor, params, query }) => {
    const { id } = await one(actor.workspaceId, params.id)
    return listVersions(store, id, { ...query, withMarks: true })
  })
  serveCsv(server, contracts.exportArtworkVersions, 'artwork-versions', async (call) => {
    const { id } = await one(call.actor.workspaceId, call.params.id)
    return csvOf(versionColumns, (cursor) =>
      listVersions(store, id, { limit: rowsPerRead, cursor, withMarks: false }),
    )
  })
  serve(server, contracts.getSharedArtwork, async ({ params, clientAddress }) => {
    await count(deps, `shared-artwork ${clientAddress}`, mostLooks)
    return showShared(store, { token: params.token, now: deps.now() })
  })
}
