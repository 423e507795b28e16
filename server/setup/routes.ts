import * as contracts from '../../domain/api/me'
import { DomainError } from '../../domain/errors'
import { count } from '../auth/sign-in-limit'
import { workspaces } from '../database/schema/workspaces'
import type { Dependencies } from '../dependencies'
import { serve, type Server } from '../serve'
import { connectionOf, modeOf } from '../settings/connection'
import { createFirstAdmin, firstAdminNeeded } from './first-admin'
import { acceptInvitation, showInvitation } from './invitation'
import { editMe, showMe } from './me'

export function setupRoutes(server: Server): void {
  const { deps } = server
  const { store } = deps.database

  serve(server, contracts.getMe, ({ actor }) => showMe(deps, actor))
  serve(server, contracts.editMe, async (call) => {
    await deps.database.transaction((tx) =>
      editMe({ tx, actor: call.actor, at: deps.now(), newId: deps.newId }, call.body),
    )
    deps.forgetIdentities()
    return showMe(deps, call.actor)
  })
  serve(server, contracts.getSetup, async () => ({
    firstAdminNeeded: await firstAdminNeeded(store),
    mode: await readMode(deps),
  }))
  serve(server, contracts.createFirstAdmin, async (call) => {
    if (call.body.samplePeople && (await readMode(deps)) !== 'sandbox')
      throw new DomainError('sandbox_only')
    if (!(await firstAdminNeeded(store))) throw new DomainError('already_set_up')
    return call.change((change) => createFirstAdmin(deps, change, call.body))
  })
  serve(server, contracts.getInvitation, ({ params }) =>
    showInvitation(store, params.token, deps.now()),
  )
  serve(server, contracts.acceptInvitation, async (call) => {
    await count(deps, `invitation ${call.clientAddress}`, 30)
    await showInvitation(store, call.params.token, deps.now())
    const passwordHash = await deps.hashPassword(call.body.password)
    return call
      .change((change) => acceptInvitation(change, { token: call.params.token, passwordHash }))
      .finally(deps.forgetIdentities)
  })
}

/** The mode of the workspace, for a page that nobody is signed in on. Without a sandbox there is only live. */
async function readMode(deps: Dependencies): Promise<'sandbox' | 'live'> {
  if (deps.meta.sandbox === null) return 'live'
  const [workspace] = await deps.database.store
    .select({ id: workspaces.id })
    .from(workspaces)
    .orderBy(workspaces.createdAt)
    .limit(1)
  return modeOf(workspace ? await connectionOf(deps, workspace.id) : null)
}
