import { checkUsernames as contract } from '../../domain/api/username-checks'
import { serve, type Server } from '../serve'
import { checkUsernames } from './check'

export function usernameCheckRoutes(server: Server): void {
  serve(server, contract, ({ deps, actor, body }) =>
    checkUsernames(deps.database.store, {
      workspaceId: actor.workspaceId,
      typed: body.candidates,
      now: deps.now(),
    }),
  )
}
